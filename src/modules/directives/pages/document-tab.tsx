import type { Child } from 'hono/jsx';
import { kindLabel } from '#modules/registers/index.ts';
import { DefinitionList, Section, StatePill } from '#web/components/index.ts';
import { formatBytes, formatDate } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { PAPER_LABELS } from '../labels.ts';
import type { DocumentLine } from '../model.ts';
import { DIRECTIVE_PATHS } from '../paths.ts';
import type { PaperView } from '../procedures/documents.ts';
import { directiveTexts as m } from '../texts.ts';

/** What a document is and says, with its files. */
export function DocumentTab({ paper }: { readonly paper: PaperView }) {
  const text = useText();
  return (
    <>
      <Section title={text(m.fields)} id="thong-tin">
        <DefinitionList items={useFields(paper)} />
      </Section>
      <Section title={text(m.files)} id="tep">
        <FileList paper={paper} />
      </Section>
      {paper.items.length > 0 && (
        <Section title={text(m.items)} id="cac-muc">
          {paper.items.map(({ label, text: words }) => (
            <p class="sd-read" lang="vi">
              <strong>{`${label}${/^\d/.test(label) ? '.' : ''}`}</strong> {words}
            </p>
          ))}
        </Section>
      )}
    </>
  );
}

function useFields(paper: PaperView) {
  const text = useText();
  const lang = useLang();
  const state = PAPER_LABELS[paper.state];
  const signer = [paper.signer.name, paper.signer.title].filter((part) => part !== null).join(', ');
  const issuer = [paper.issuer, paper.parentIssuer].filter((part) => part !== null).join(', ');
  return [
    {
      term: text(m.state),
      value: state && <StatePill tone={state.tone}>{text(state)}</StatePill>,
    },
    { term: text(m.kind), value: text(kindLabel(paper.kind)) },
    { term: text(m.number), value: paper.title },
    { term: text(m.date), value: paper.issuedOn === null ? null : formatDate(paper.issuedOn, lang) },
    { term: text(m.issuer), value: issuer },
    { term: text(m.subject), value: paper.subject },
    { term: text(m.addressees), value: listOf(paper.addressees) },
    { term: text(m.signedBy), value: signer === '' ? null : signer },
    { term: text(m.recipients), value: listOf(paper.recipients) },
    { term: text(m.reportTo), value: useReportTo(paper) },
    { term: text(m.carries), value: documentsOf(paper.carried) },
    { term: text(m.carriedBy), value: documentsOf(paper.carriers) },
    { term: text(m.replaces), value: documentsOf(paper.replaces) },
  ];
}

function useReportTo({ reportTo, via }: PaperView): string | null {
  const text = useText();
  if (reportTo === null) return null;
  return via === null ? reportTo : text(m.reportVia, { to: reportTo, via });
}

function listOf(lines: readonly string[]): Child | null {
  if (lines.length === 0) return null;
  return (
    <ul lang="vi">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

function documentsOf(lines: readonly DocumentLine[]): Child | null {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map(({ id, title, subject }) => (
        <li>
          <a href={DIRECTIVE_PATHS.document(id)}>{title}</a>
          {`: ${subject}`}
        </li>
      ))}
    </ul>
  );
}

function FileList({ paper }: { readonly paper: PaperView }) {
  const text = useText();
  const lang = useLang();
  return (
    <ul>
      {paper.files.map(({ fileId, name, size }) => (
        <li>
          <a href={DIRECTIVE_PATHS.file(fileId)}>{name}</a>
          {` (${formatBytes(size, lang)})`}
        </li>
      ))}
      {paper.originalFileId !== null && (
        <li>
          <a href={DIRECTIVE_PATHS.file(paper.originalFileId)}>{text(m.originalFile)}</a>
        </li>
      )}
    </ul>
  );
}
