import { AlignmentType, Paragraph, type Table, TabStopType } from 'docx';
import type { Composition, PrintedAddressees, PrintedAnnex, PrintedHeader } from './composition.ts';
import { bodySpacing, paragraphOf } from './docx-blocks.ts';
import { centred, type PageChild, rule, run, twips, twoColumns } from './docx-text.ts';
import { FOOT_SHARE, HEADER_SHARE, textMeasure } from './geometry.ts';
import type { LayoutProfile } from './profile.ts';

/** Blank lines for the signature and the seal. */
const SIGNATURE_SPACE = 68;
/** Length of the rule under the head of an annex. */
const ANNEX_RULE = 90;

/** Boxes 1 to 4 and 5b of the scheme (Decree 30/2020/NĐ-CP, Annex I, part I, section IV). */
export function headerTable(composition: Composition, profile: LayoutProfile): Table {
  const measure = textMeasure(profile);
  const left = measure * HEADER_SHARE;
  const { header, letterSubject } = composition;
  const { sizes } = profile;
  const subject =
    letterSubject === null
      ? []
      : [centred(letterSubject, { size: sizes.letterSubject, italic: profile.letterSubject.italic }, 6)];
  return twoColumns(
    [left, measure - left],
    [
      [issuerLines(header, profile, left), nationLines(header, profile, measure - left)],
      [
        [centred(header.number, { size: sizes.number }, 6), ...subject],
        [centred(header.placeDate, { size: sizes.placeDate, italic: true }, 6)],
      ],
    ],
  );
}

function issuerLines(header: PrintedHeader, profile: LayoutProfile, width: number): readonly PageChild[] {
  const size = profile.sizes.issuer;
  return [
    ...header.parent.map((line) => centred(line, { size })),
    ...header.issuer.map((line) => centred(line, { size, bold: true })),
    profile.header.underIssuer === 'rule' ? rule(header.issuerRule, width) : centred('*', { size }),
  ];
}

function nationLines(header: PrintedHeader, profile: LayoutProfile, width: number): readonly PageChild[] {
  const { nation, motto } = profile.sizes;
  const last = header.nation.length - 1;
  return [
    ...header.nation.map((line, index) =>
      centred(line, { size: index === last ? motto : nation, bold: true }),
    ),
    rule(header.nationRule, width),
  ];
}

/** Box 5a: kind and subject of a named kind. */
export function titleBlock(composition: Composition, profile: LayoutProfile): readonly PageChild[] {
  const { named } = composition;
  if (named === null) return [];
  const { kind, subject } = profile.sizes;
  return [
    centred(named.kind, { size: kind, bold: true }, 14),
    ...(named.subject === null ? [] : [centred(named.subject, { size: subject, bold: true }, 2)]),
    ...(named.rule === null ? [] : [rule(named.rule, textMeasure(profile), 3)]),
    ...(named.hyphens ? [centred('-----', { size: subject })] : []),
  ];
}

/** Box 9a. */
export function addresseeBlock(composition: Composition, profile: LayoutProfile): readonly PageChild[] {
  const { addressees } = composition;
  if (addressees === null) return [];
  const size = profile.sizes.body;
  if (addressees.form === 'single') {
    return [centred(`${addressees.label} ${addressees.lines[0] ?? ''}`, { size }, 14), spacer()];
  }
  return [...addresseeList(addressees, size), spacer()];
}

function addresseeList(to: PrintedAddressees, size: number): readonly Paragraph[] {
  const hanging = 7;
  const left = to.offset + to.dash + hanging;
  const entry = (text: string) =>
    new Paragraph({
      indent: { left: twips(left), hanging: twips(hanging) },
      spacing: { before: twips(2) },
      children: [run(text, { size })],
    });
  if (to.form === 'below-colon') {
    const label = new Paragraph({
      indent: { left: twips(to.offset) },
      spacing: { before: twips(14) },
      children: [run(to.label, { size })],
    });
    return [label, ...to.lines.map(entry)];
  }
  const first = new Paragraph({
    indent: { left: twips(left), hanging: twips(to.dash + hanging) },
    tabStops: [{ type: TabStopType.LEFT, position: twips(to.offset + to.dash) }],
    spacing: { before: twips(14) },
    children: [run(`${to.label}\t${to.lines[0] ?? ''}`, { size })],
  });
  return [first, ...to.lines.slice(1).map(entry)];
}

function spacer(): Paragraph {
  return new Paragraph({ spacing: { line: twips(8), lineRule: 'exact' } });
}

/** Who decides, on what bases, and the word of decision. */
export function enactingBlock(composition: Composition, profile: LayoutProfile): readonly PageChild[] {
  const { authority, bases, word } = composition.enacting;
  const size = profile.sizes.body;
  return [
    ...(authority === null ? [] : [centred(authority, { size, bold: true }, 12)]),
    ...bases.map((basis) => paragraphOf([run(basis, { size, italic: profile.bases.italic })], profile)),
    ...(word === null ? [] : [centred(word, { size, bold: true }, 8)]),
  ];
}

/** Boxes 7, 9b and 12, on one page. */
export function footTable(composition: Composition, profile: LayoutProfile): Table {
  const measure = textMeasure(profile);
  const left = measure * FOOT_SHARE;
  return twoColumns(
    [left, measure - left],
    [[recipientLines(composition, profile), signatureLines(composition, profile)]],
  );
}

function recipientLines(composition: Composition, profile: LayoutProfile): readonly Paragraph[] {
  const { recipients } = composition;
  if (recipients === null) return [];
  const { recipientsHeading, recipients: size } = profile.sizes;
  const { bold, italic, underline } = profile.recipients;
  return [
    new Paragraph({
      spacing: { before: twips(12) },
      children: [run(recipients.heading, { size: recipientsHeading, bold, italic, underline })],
    }),
    ...recipients.lines.map(
      (line) =>
        new Paragraph({ indent: { left: twips(6), hanging: twips(6) }, children: [run(line, { size })] }),
    ),
  ];
}

function signatureLines(composition: Composition, profile: LayoutProfile): readonly Paragraph[] {
  const size = profile.sizes.signature;
  const { lines, name } = composition.signature;
  return [
    ...lines.map((line, index) => centred(line.text, { size, bold: line.bold }, index === 0 ? 12 : 0)),
    ...(name === null ? [] : [centred(name, { size, bold: true }, SIGNATURE_SPACE)]),
  ];
}

/** The head of an annex (Decree 30/2020/NĐ-CP, Annex I, part I, III.1). */
export function annexHead(annex: PrintedAnnex, profile: LayoutProfile): readonly PageChild[] {
  const { annexLabel, subject, body } = profile.sizes;
  return [
    centred(annex.label, { size: annexLabel, bold: true }),
    ...(annex.title === null ? [] : [centred(annex.title, { size: subject, bold: true })]),
    centred(annex.reference, { size: body, italic: true }),
    rule(ANNEX_RULE, textMeasure(profile, annex.landscape), 3),
    new Paragraph({ alignment: AlignmentType.LEFT, spacing: { ...bodySpacing(profile), before: 0 } }),
  ];
}
