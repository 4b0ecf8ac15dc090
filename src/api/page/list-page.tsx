import type { AnyProcedure } from '#platform/procedure/procedure.ts';
import { DataTable, Section } from '#web/components/index.ts';
import { useLang, useText } from '#web/lang.ts';
import { API_PATHS } from './paths.ts';
import { apiTexts as m } from './texts.ts';
import { whoMay } from './who-may.ts';

/** Every procedure, by module. */
export function ListPage({ procedures }: { readonly procedures: readonly AnyProcedure[] }) {
  const text = useText();
  const modules = Map.groupBy(procedures, ({ name }) => name.split('.')[0] ?? '');
  return (
    <>
      <p>{text(m.how)}</p>
      <p>{text(m.retry)}</p>
      <p>{text(m.files)}</p>
      <p>
        <a href={API_PATHS.openapi}>{text(m.openapi)}</a>
      </p>
      {[...modules].map(([name, its]) => (
        <Section id={name} title={name}>
          <ProcedureTable caption={name} procedures={its} />
        </Section>
      ))}
    </>
  );
}

function ProcedureTable({ caption, procedures }: { caption: string; procedures: readonly AnyProcedure[] }) {
  const text = useText();
  const lang = useLang();
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={procedures}
      columns={[
        {
          key: 'name',
          header: text(m.procedure),
          rowHeader: true,
          cell: ({ name }) => (
            <a href={API_PATHS.procedure(name)}>
              <code>{name}</code>
            </a>
          ),
        },
        { key: 'title', header: text(m.does), cell: ({ title }) => text(title) },
        { key: 'effect', header: text(m.effect), cell: ({ effect }) => text(m[effect]) },
        { key: 'who', header: text(m.who), cell: ({ access }) => whoMay(access, lang) },
      ]}
    />
  );
}
