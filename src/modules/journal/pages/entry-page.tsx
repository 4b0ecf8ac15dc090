import { DataTable, DefinitionList, Notice, Section } from '#web/components/index.ts';
import { formatDateTime, formatNumber } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { journalMessages as m } from '../messages.ts';
import type { EntryAnswer, EntryView, ProofView } from '../model.ts';
import { JOURNAL_PATHS } from '../paths.ts';
import { Hash } from './hash.tsx';

/** One act and the proof that it stands in the signed tree. */
export function EntryPage({ entry, proof, isStaff }: EntryAnswer & { readonly isStaff: boolean }) {
  const text = useText();
  return (
    <>
      <Section id="viec" title={text(m.act)}>
        <EntryList entry={entry} isStaff={isStaff} />
      </Section>
      {proof === null ? <Notice>{text(m.waiting)}</Notice> : <Proof {...proof} />}
    </>
  );
}

function EntryList({ entry, isStaff }: { readonly entry: EntryView; readonly isStaff: boolean }) {
  const text = useText();
  const lang = useLang();
  const id = (value: string | null) => (value === null ? undefined : <code>{value}</code>);
  return (
    <DefinitionList
      items={[
        { term: text(m.id), value: <code>{entry.id}</code> },
        { term: text(m.procedure), value: <code>{entry.procedure}</code> },
        { term: text(m.at), value: <time datetime={entry.at}>{formatDateTime(entry.at, lang)}</time> },
        { term: text(m.atExactly), value: <code>{entry.at}</code> },
        { term: text(m.actor), value: id(entry.actorId) ?? text(m.program) },
        { term: text(m.position), value: id(entry.positionId) },
        { term: text(m.organisation), value: id(entry.organisationId) },
        { term: text(m.subjects), value: <Subjects ids={entry.subjectIds} isStaff={isStaff} /> },
        { term: text(m.digest), value: <Hash of={entry.inputDigest} /> },
      ]}
    />
  );
}

/** An act can have thousands of subjects; the page names the first, the record all of them. */
const SHOWN_SUBJECTS = 20;

function Subjects({ ids, isStaff }: { readonly ids: readonly string[]; readonly isStaff: boolean }) {
  const lang = useLang();
  const rest = ids.length - SHOWN_SUBJECTS;
  return (
    <>
      {ids.length === 0 && '–'}
      {ids.slice(0, SHOWN_SUBJECTS).map((id) => (
        <div>
          {isStaff ? (
            <a href={JOURNAL_PATHS.subject(id)}>
              <code>{id}</code>
            </a>
          ) : (
            <code>{id}</code>
          )}
        </div>
      ))}
      {rest > 0 && `… + ${formatNumber(rest, lang)}`}
    </>
  );
}

function Proof({ index, leaf, path, head }: ProofView) {
  const text = useText();
  const lang = useLang();
  const place = { place: formatNumber(index + 1, lang), size: formatNumber(head.size, lang) };
  return (
    <Section id="bang-chung" title={text(m.proof)}>
      <p>{text(m.proofLead)}</p>
      <DefinitionList
        items={[
          { term: text(m.place), value: text(m.placeOf, place) },
          { term: text(m.leaf), value: <Hash of={leaf} /> },
          { term: text(m.root), value: <Hash of={head.root} /> },
          { term: text(m.signedAt), value: <time datetime={head.at}>{formatDateTime(head.at, lang)}</time> },
          { term: text(m.key), value: <Hash of={head.keyId} /> },
          { term: text(m.signature), value: <Hash of={head.signature} /> },
        ]}
      />
      {path.length > 0 && (
        <DataTable
          caption={text(m.path)}
          rows={path.map((hash, step) => ({ hash, step: step + 1 }))}
          columns={[
            { key: 'step', header: text(m.step), numeric: true, cell: ({ step }) => step },
            { key: 'hash', header: text(m.hash), cell: ({ hash }) => <Hash of={hash} /> },
          ]}
        />
      )}
    </Section>
  );
}
