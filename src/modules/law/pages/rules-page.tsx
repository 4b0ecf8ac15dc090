import { printCitation } from '#law/citation.ts';
import type { LawTopic } from '#law/rule.ts';
import { LAW_TOPICS } from '#law/rules.ts';
import {
  DataTable,
  DateField,
  EmptyState,
  FilterBar,
  Notice,
  Section,
  Select,
  TextField,
} from '#web/components/index.ts';
import { formatDateInput } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import type { RuleFilter, RuleOnDay } from '../find-rules.ts';
import { lawMessages as m, STANDING_TEXTS } from '../messages.ts';
import { LAW_PATHS } from '../paths.ts';

export interface RulesPageProps {
  readonly filter: RuleFilter;
  /** What was typed as a day when it is none. */
  readonly wrongDate: string | null;
  readonly found: readonly RuleOnDay[];
  /** ISO date. */
  readonly today: string;
}

/** The rules as they are on a day, by topic. */
export function RulesPage({ filter, wrongDate, found, today }: RulesPageProps) {
  const text = useText();
  const topics = Map.groupBy(found, ({ rule }) => rule.topic);
  const query = filter.on === today ? '' : `?ngay=${filter.on}`;
  return (
    <>
      {wrongDate !== null && <Notice tone="warning">{text(m.wrongDate, { date: wrongDate })}</Notice>}
      <RuleFilterBar filter={filter} />
      {filter.text !== '' && <p>{text(m.searchedFor, { text: filter.text })}</p>}
      {found.length === 0 && <EmptyState title={text(m.noRules)}>{text(m.noRulesHelp)}</EmptyState>}
      {topics.size > 1 && <TopicLinks topics={topics} />}
      {[...topics].map(([topic, its]) => (
        <TopicRules topic={topic} rules={its} query={query} />
      ))}
    </>
  );
}

function RuleFilterBar({ filter }: { readonly filter: RuleFilter }) {
  const text = useText();
  const lang = useLang();
  return (
    <FilterBar action={LAW_PATHS.rules} label={text(m.findRule)} clearHref={LAW_PATHS.rules}>
      <TextField
        name="tu-khoa"
        label={text(m.keywords)}
        value={filter.text}
        type="search"
        maxLength={200}
        optional
      />
      <DateField name="ngay" label={text(m.inForceOn)} value={formatDateInput(filter.on)} optional />
      <Select
        name="linh-vuc"
        label={text(m.topic)}
        options={Object.entries(LAW_TOPICS).map(([value, words]) => ({ value, label: words[lang] }))}
        value={filter.topic ?? ''}
        placeholder={text(m.allTopics)}
        optional
      />
    </FilterBar>
  );
}

function TopicLinks({ topics }: { readonly topics: ReadonlyMap<LawTopic, readonly RuleOnDay[]> }) {
  const text = useText();
  const lang = useLang();
  return (
    <nav class="sd-screen-only" aria-label={text(m.topics)}>
      <ul class="sd-columns">
        {[...topics].map(([topic, its]) => (
          <li>
            <a href={`#${topic}`}>{LAW_TOPICS[topic][lang]}</a>
            <span class="sd-soft">{` (${its.length})`}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function TopicRules({
  topic,
  rules,
  query,
}: {
  readonly topic: LawTopic;
  readonly rules: readonly RuleOnDay[];
  readonly query: string;
}) {
  const text = useText();
  const lang = useLang();
  const title = LAW_TOPICS[topic][lang];
  return (
    <Section id={topic} title={title}>
      <DataTable
        caption={title}
        captionHidden
        rows={rules}
        columns={[
          {
            key: 'rule',
            header: text(m.rule),
            cell: ({ rule }) => <a href={`${LAW_PATHS.rule(rule.id)}${query}`}>{rule.title[lang]}</a>,
            rowHeader: true,
          },
          { key: 'says', header: text(m.says), cell: ({ version }) => version.says[lang] },
          {
            key: 'basis',
            header: text(m.basis),
            cell: ({ version }) => version.basis.map((citation) => printCitation(citation, lang)).join('; '),
          },
          {
            key: 'known',
            header: text(m.known),
            cell: ({ version }) => text(STANDING_TEXTS[version.standing]),
          },
        ]}
      />
    </Section>
  );
}
