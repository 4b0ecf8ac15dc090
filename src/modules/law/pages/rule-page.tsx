import type { ListedRule, RuleVersion } from '#law/rule.ts';
import type { AnyProcedure } from '#platform/procedure/procedure.ts';
import { CardList, DataTable, Section } from '#web/components/index.ts';
import { useText } from '#web/lang.ts';
import { versionOn } from '../find-rules.ts';
import { lawMessages as m } from '../messages.ts';
import { VersionCard } from './version-card.tsx';

export interface RulePageProps {
  readonly rule: ListedRule;
  /** The day whose version is marked, ISO date. */
  readonly on: string;
  /** ISO date. */
  readonly today: string;
  readonly procedures: readonly AnyProcedure[];
  readonly procedureHref: (name: string) => string;
}

/** One rule: its versions, the newest first, and what the program does under it. */
export function RulePage({ rule, on, today, procedures, procedureHref }: RulePageProps) {
  const text = useText();
  const marked = versionOn(rule, on);
  return (
    <>
      <Section id="phien-ban" title={text(m.versions)}>
        <CardList>
          {rule.versions
            .map((version, index) => (
              <VersionCard
                version={version}
                isMarked={version === marked}
                saysTheSame={isRepeated(version, rule.versions[index - 1])}
                on={on}
                today={today}
              />
            ))
            .toReversed()}
        </CardList>
      </Section>
      <Section id="dung-o-dau" title={text(m.usedWhere)}>
        {procedures.length === 0 ? (
          <p>{text(m.usedNowhere)}</p>
        ) : (
          <Procedures procedures={procedures} href={procedureHref} />
        )}
      </Section>
    </>
  );
}

function isRepeated(version: RuleVersion, before: RuleVersion | undefined): boolean {
  return before !== undefined && before.says.vi === version.says.vi;
}

function Procedures(props: {
  readonly procedures: readonly AnyProcedure[];
  readonly href: (name: string) => string;
}) {
  const text = useText();
  return (
    <DataTable
      caption={text(m.usedWhere)}
      captionHidden
      rows={props.procedures}
      columns={[
        { key: 'does', header: text(m.procedure), cell: ({ title }) => text(title), rowHeader: true },
        {
          key: 'name',
          header: text(m.procedureName),
          cell: ({ name }) => (
            <a href={props.href(name)}>
              <code>{name}</code>
            </a>
          ),
        },
      ]}
    />
  );
}
