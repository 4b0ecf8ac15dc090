import type { RuleVersion } from '#law/rule.ts';
import { Card, DefinitionList } from '#web/components/index.ts';
import { formatDate } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import type { Tone } from '#web/page-context.ts';
import { lawMessages as m, STANDING_TEXTS } from '../messages.ts';
import { interpretationHref } from '../paths.ts';
import { Citations } from './citations.tsx';

export interface VersionCardProps {
  readonly version: RuleVersion;
  /** It holds on the day asked for. */
  readonly isMarked: boolean;
  /** The version before it said the same, on another basis. */
  readonly saysTheSame: boolean;
  /** The day asked for, ISO date. */
  readonly on: string;
  /** ISO date. */
  readonly today: string;
}

/** What a rule says in one span of days, where it is written and how well it is known. */
export function VersionCard(props: VersionCardProps) {
  const { version } = props;
  const text = useText();
  const lang = useLang();
  const { tone, state } = useStanding(props);
  const [from, until] = [version.from, version.until].map((day) => day && formatDate(day, lang));
  const title = until ? text(m.span, { from: from ?? '', until }) : text(m.spanOpen, { from: from ?? '' });
  return (
    <Card level={3} title={title} tone={tone} state={state}>
      <p class="sd-read">{version.says[lang]}</p>
      {props.saysTheSame && <p class="sd-soft">{text(m.saysTheSame)}</p>}
      <DefinitionList
        items={[
          { term: text(m.basis), value: <Citations of={version.basis} /> },
          { term: text(m.known), value: text(STANDING_TEXTS[version.standing]) },
          { term: text(m.checked), value: formatDate(version.checkedOn, lang) },
          {
            term: text(m.interpretationsHere),
            value: version.interpretations.length === 0 ? undefined : <Doubts of={version} />,
          },
        ]}
      />
    </Card>
  );
}

function Doubts({ of }: { readonly of: RuleVersion }) {
  const lang = useLang();
  return (
    <>
      {of.interpretations.map((one) => (
        <div>
          <a href={interpretationHref(one.id)}>{one[lang]}</a>
        </div>
      ))}
    </>
  );
}

/** How a version stands to the day asked for. */
function useStanding({ version, isMarked, on, today }: VersionCardProps): { tone: Tone; state: string } {
  const text = useText();
  const lang = useLang();
  const day = { date: formatDate(on, lang) };
  if (isMarked) return { tone: 'success', state: on === today ? text(m.holds) : text(m.heldOn, day) };
  return version.from > on
    ? { tone: 'info', state: on === today ? text(m.laterThanToday) : text(m.laterThan, day) }
    : { tone: 'neutral', state: on === today ? text(m.overToday) : text(m.overBefore, day) };
}
