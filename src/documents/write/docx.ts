import { Document, type ISectionOptions, Packer } from 'docx';
import { compose } from './compose.ts';
import type { Composition, PrintedAnnex } from './composition.ts';
import { blockList, TABLE_STYLES } from './docx-blocks.ts';
import {
  addresseeBlock,
  annexHead,
  enactingBlock,
  footTable,
  headerTable,
  titleBlock,
} from './docx-parts.ts';
import { FONT, firstPageHeader, type PageChild, pageNumberHeader, twips } from './docx-text.ts';
import type { DocumentDraft } from './draft.ts';
import { points } from './geometry.ts';
import type { LayoutProfile } from './profile.ts';

/** A4 in millimetres. */
const A4 = { width: 210, height: 297 } as const;

/**
 * The draft as a Word file, laid out like the PDF and editable. The parts are the same for the same draft and
 * profile; the file's properties carry the document's own date, never the time of writing.
 */
export async function toDocx(draft: DocumentDraft, profile: LayoutProfile): Promise<Uint8Array> {
  const composition = compose(draft, profile);
  const file = new Document({
    title: composition.title,
    creator: composition.author,
    styles: {
      default: {
        document: { run: { font: FONT, size: profile.sizes.body * 2, language: { value: 'vi-VN' } } },
      },
      paragraphStyles: [
        { id: TABLE_STYLES.cell, name: 'Table Cell', run: { size: profile.sizes.table * 2 } },
        { id: TABLE_STYLES.head, name: 'Table Head', run: { size: profile.sizes.table * 2, bold: true } },
      ],
    },
    sections: [
      mainSection(composition, profile),
      ...composition.annexes.map((annex) => annexSection(annex, profile)),
    ],
  });
  const properties = { path: 'docProps/core.xml', data: coreProperties(composition) };
  return new Uint8Array(await Packer.toBuffer(file, undefined, [properties]));
}

function mainSection(composition: Composition, profile: LayoutProfile): ISectionOptions {
  return section(profile, false, [
    headerTable(composition, profile),
    ...titleBlock(composition, profile),
    ...addresseeBlock(composition, profile),
    ...enactingBlock(composition, profile),
    ...blockList(composition.body, profile, { landscape: false, keepLast: true }),
    footTable(composition, profile),
  ]);
}

function annexSection(annex: PrintedAnnex, profile: LayoutProfile): ISectionOptions {
  return section(profile, annex.landscape, [
    ...annexHead(annex, profile),
    ...blockList(annex.blocks, profile, { landscape: annex.landscape, keepLast: false }),
  ]);
}

/** Pages are counted anew in each section and the first shows no number (Decree 30/2020/NĐ-CP, Annex I, part I,
 * I.7 and III.1.đ). */
function section(profile: LayoutProfile, landscape: boolean, children: PageChild[]): ISectionOptions {
  const { margins } = profile;
  const margin = (millimetres: number) => twips(points(millimetres));
  return {
    properties: {
      titlePage: true,
      page: {
        // Word turns the sheet: width and height are those of the upright one.
        size: {
          width: margin(A4.width),
          height: margin(A4.height),
          orientation: landscape ? 'landscape' : 'portrait',
        },
        margin: {
          top: margin(margins.top),
          bottom: margin(margins.bottom),
          left: margin(margins.left),
          right: margin(margins.right),
          header: margin(margins.top / 2),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: pageNumberHeader(profile), first: firstPageHeader() },
    children,
  };
}

/** The library would write the clock's time here. */
function coreProperties(composition: Composition): string {
  const day =
    composition.date === null
      ? ''
      : w3cDate('created', composition.date) + w3cDate('modified', composition.date);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(composition.title)}</dc:title>` +
    `<dc:creator>${escapeXml(composition.author)}</dc:creator>` +
    `<dc:language>vi-VN</dc:language>${day}</cp:coreProperties>`
  );
}

function w3cDate(name: 'created' | 'modified', date: string): string {
  return `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00+07:00</dcterms:${name}>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
