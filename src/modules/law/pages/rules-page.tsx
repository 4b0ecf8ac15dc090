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

/** The rules as they are on a day, by topic: their names, or, when something is asked for, what they say. */
export function RulesPage({ filter, wrongDate, found, today }: RulesPageProps) {
  const text = useText();
  const isOverview = filter.text === '' && filter.topic === null;
  const day = filter.on === today ? {} : { ngay: filter.on };
  return (
    <>
      {wrongDate !== null && <Notice tone="warning">{text(m.wrongDate, { date: wrongDate })}</Notice>}
      <RuleFilterBar filter={filter} />
      {filter.text !== '' && <p>{text(m.searchedFor, { text: filter.text })}</p>}
      {found.length === 0 && <EmptyState title={text(m.noRules)}>{text(m.noRulesHelp)}</EmptyState>}
      {[...Map.groupBy(found, ({ rule }) => rule.topic)].map(([topic, rules]) =>
        isOverview ? (
          <TopicNames topic={topic} rules={rules} day={day} />
        ) : (
          <TopicRules topic={topic} rules={rules} day={day} />
        ),
      )}
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

interface TopicProps {
  readonly topic: LawTopic;
  readonly rules: readonly RuleOnDay[];
  /** The day asked for, when it is not today. */
  readonly day: Readonly<Record<string, string>>;
}

/** The names of a topic's rules, each leading to its page, all together to what they say. */
function TopicNames({ topic, rules, day }: TopicProps) {
  const text = useText();
  const lang = useLang();
  const title = LAW_TOPICS[topic][lang];
  const all = `${LAW_PATHS.rules}?${new URLSearchParams({ 'linh-vuc': topic, ...day })}`;
  const aside = (
    <a href={all} aria-label={text(m.readTopicOf, { count: rules.length, topic: title })}>
      {text(m.readTopic, { count: rules.length })}
    </a>
  );
  return (
    <Section id={topic} title={title} aside={aside}>
      <ul class="sd-columns">
        {rules.map(({ rule }) => (
          <li>
            <RuleLink rule={rule} day={day} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function RuleLink({ rule, day }: Pick<TopicProps, 'day'> & Pick<RuleOnDay, 'rule'>) {
  const lang = useLang();
  const query = new URLSearchParams(day).toString();
  return (
    <a href={query === '' ? LAW_PATHS.rule(rule.id) : `${LAW_PATHS.rule(rule.id)}?${query}`}>
      {rule.title[lang]}
    </a>
  );
}

/** What a topic's rules say. */
function TopicRules({ topic, rules, day }: TopicProps) {
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
            cell: ({ rule }) => <RuleLink rule={rule} day={day} />,
            rowHeader: true,
          },
          { key: 'says', header: text(m.says), cell: ({ version }) => version.says[lang], prose: true },
          {
            key: 'basis',
            header: text(m.basis),
            cell: ({ version }) => version.basis.map((citation) => printCitation(citation, lang)).join('; '),
            prose: true,
          },
          {
            key: 'known',
            header: text(m.known),
            cell: ({ version }) => text(STANDING_TEXTS[version.standing]),
            prose: true,
          },
        ]}
      />
    </Section>
  );
}
