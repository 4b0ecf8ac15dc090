import { FILE_PATHS } from '#modules/files/index.ts';
import { PassageView, Section, StateLabel } from '#web/components/index.ts';
import { useText } from '#web/lang.ts';
import { type IncomingView, type ReadingField, surenessOf } from '../model.ts';
import { SURENESS } from './states.ts';
import { m } from './texts.ts';

/** Names of the fields as the text's marks show them. */
const LABELS = {
  kind: m.kind,
  style: m.style,
  issuer: m.issuer,
  parentIssuer: m.parentIssuer,
  number: m.number,
  symbol: m.symbol,
  date: m.date,
  place: m.place,
  subject: m.subject,
  addressees: m.addressees,
  recipients: m.recipients,
  signer: m.signer,
  references: m.references,
  items: m.items,
  deadlines: m.deadlines,
  reportTo: m.reportTo,
  via: m.via,
  carriedBy: m.carriedIn,
} as const satisfies Record<ReadingField, { vi: string; en: string }>;

/** Fields whose passages are not marked: their own parts are, or they are most of the text. */
const UNMARKED: readonly ReadingField[] = ['items', 'carriedBy', 'style'];

/** The text of the file with the passages of this document's fields marked, and the file itself. */
export function Original({ view }: { readonly view: IncomingView }) {
  const text = useText();
  const { file, reading } = view;
  const passages = (Object.keys(LABELS) as ReadingField[])
    .filter((field) => !UNMARKED.includes(field))
    .flatMap((field) =>
      (reading?.passages[field] ?? []).map((passage, index) => ({
        ...passage,
        id: passageId(field, index),
        label: text(LABELS[field]),
        tone: SURENESS[surenessOf(reading?.confidence[field] ?? 0)].tone,
      })),
    );
  return (
    <Section id="nguyen-van" title={text(m.original)}>
      {file !== null && (
        <p>
          <a href={FILE_PATHS.show(file.id)}>{text(m.openFile, { name: file.name })}</a>
        </p>
      )}
      {view.warnings.map((warning) => (
        <p>
          <StateLabel tone="warning">{text(warning)}</StateLabel>
        </p>
      ))}
      {view.text !== null && (
        <PassageView text={view.text} passages={passages} label={text(m.originalOf, { title: view.title })} />
      )}
    </Section>
  );
}

export function passageId(field: ReadingField, index: number): string {
  return `doan-${field}-${index + 1}`;
}

/** How sure a field was read, in word, icon and colour, with a link to where it stands. */
export function Evidence({
  view,
  field,
  hint,
}: {
  readonly view: IncomingView;
  readonly field: ReadingField;
  readonly hint?: string;
}) {
  const text = useText();
  if (view.reading === null) return <>{hint}</>;
  const sureness = surenessOf(view.reading.confidence[field]);
  const { tone, text: word } = SURENESS[sureness];
  const isMarked = view.reading.passages[field].length > 0 && !UNMARKED.includes(field) && view.text !== null;
  return (
    <>
      <StateLabel tone={tone}>{text(word)}</StateLabel>
      {isMarked && (
        <>
          {' · '}
          <a href={`#${passageId(field, 0)}`}>{text(m.passage)}</a>
        </>
      )}
      {hint !== undefined && ` · ${hint}`}
    </>
  );
}
