import { printCitation } from '#law/citation.ts';
import type { AnyProcedure } from '#platform/procedure/procedure.ts';
import { DataTable, DefinitionList, Section } from '#web/components/index.ts';
import { useLang, useText } from '#web/lang.ts';
import { exampleInput, fieldLines, inputSchema } from './fields.ts';
import { apiTexts as m } from './texts.ts';
import { whoMay } from './who-may.ts';

/** One procedure: who may call it, by which rule, with what, and a call to begin with. */
export function ProcedurePage({
  procedure,
  baseUrl,
}: {
  readonly procedure: AnyProcedure;
  readonly baseUrl: string;
}) {
  const text = useText();
  const lang = useLang();
  const { access, basis, effect } = procedure;
  const rules = basis.map((citation) => printCitation(citation, lang)).join('; ');
  return (
    <>
      <DefinitionList
        items={[
          { term: text(m.effect), value: text(m[effect]) },
          { term: text(m.who), value: whoMay(access, lang) },
          { term: text(m.basis), value: rules === '' ? undefined : rules },
        ]}
      />
      <Section id="du-lieu-vao" title={text(m.input)}>
        <Fields procedure={procedure} />
      </Section>
      <Section id="vi-du" title={text(m.example)}>
        <pre class="sd-code">
          <code>{curlOf(procedure, baseUrl)}</code>
        </pre>
      </Section>
    </>
  );
}

function Fields({ procedure }: { readonly procedure: AnyProcedure }) {
  const text = useText();
  const rows = fieldLines(inputSchema(procedure.input));
  if (rows.length === 0) return <p>{text(m.noInput)}</p>;
  return (
    <DataTable
      caption={text(m.input)}
      captionHidden
      rows={rows}
      columns={[
        { key: 'field', header: text(m.field), cell: ({ name }) => <code>{name}</code>, rowHeader: true },
        { key: 'type', header: text(m.type), cell: ({ type }) => type },
        { key: 'required', header: text(m.required), cell: ({ required }) => text(required ? m.yes : m.no) },
      ]}
    />
  );
}

/** A call for a shell: the token comes from the environment, the body is quoted for it. */
export function curlOf(procedure: Pick<AnyProcedure, 'name' | 'effect' | 'input'>, baseUrl: string): string {
  const body = JSON.stringify(exampleInput(inputSchema(procedure.input)), null, 2).replaceAll("'", `'\\''`);
  return [
    `curl -X POST ${baseUrl}/api/v1/${procedure.name.replace('.', '/')}`,
    '-H "Authorization: Bearer $SAN_DINH_TOKEN"',
    "-H 'Content-Type: application/json'",
    ...(procedure.effect === 'write' ? ['-H "Idempotency-Key: $(uuidgen)"'] : []),
    `-d '${body}'`,
  ].join(' \\\n  ');
}
