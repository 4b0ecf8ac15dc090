import type { Child } from 'hono/jsx';
import type { Temporal } from 'temporal-polyfill';
import { type Citation, printCitation } from '#law/citation.ts';
import { DUE_TONES, type DueStatus, dueWords } from '#modules/my-work/index.ts';
import type { Lang } from '#platform/i18n/text.ts';
import { StateLabel, StatePill } from '#web/components/index.ts';
import { formatDate } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import type { DutyState } from '../model.ts';
import { STATE_LABELS, STATE_TONES } from './labels.ts';
import { m } from './texts.ts';

/** A calendar day, as pages pass it. */
export type Today = Temporal.PlainDate | string;

/** The places on which a duty rests, in one line. */
export function basisWords(basis: readonly Citation[], lang: Lang): string {
  return basis.map((citation) => printCitation(citation, lang)).join('; ');
}

interface DueProps {
  readonly dueOn: string | null;
  readonly due: DueStatus;
  readonly today: Today;
}

/** A due date: with its distance and tone while it matters, alone when it does not. */
export function Due({ dueOn, due, today }: DueProps) {
  const text = useText();
  const lang = useLang();
  if (dueOn === null) return <span class="sd-soft">{text(m.noDue)}</span>;
  if (due === 'none' || due === 'later') return <>{formatDate(dueOn, lang)}</>;
  return <StateLabel tone={DUE_TONES[due]}>{dueWords(dueOn, today, lang)}</StateLabel>;
}

/** The state of a duty in a pill. */
export function StateOf({ state }: { readonly state: DutyState }) {
  const text = useText();
  return <StatePill tone={STATE_TONES[state]}>{text(STATE_LABELS[state])}</StatePill>;
}

/** A text of several lines as it was written. */
export function lines(text: string): Child[] {
  return text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br />, line]));
}
