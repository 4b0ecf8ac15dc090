import type { Text } from '#platform/i18n/text.ts';
import type { Tone } from '#web/page-context.ts';
import type { IncomingState, Sureness } from '../model.ts';
import { m } from './texts.ts';

/** Each state in words and colour. */
export const STATES: Readonly<Record<IncomingState, { text: Text; tone: Tone }>> = {
  reading: { text: m.reading, tone: 'info' },
  unreadable: { text: m.unreadable, tone: 'danger' },
  read: { text: m.readState, tone: 'warning' },
  registered: { text: m.registeredState, tone: 'success' },
  attached: { text: m.attached, tone: 'success' },
  discarded: { text: m.discarded, tone: 'neutral' },
};

/** Each sureness in words and colour. */
export const SURENESS: Readonly<Record<Sureness, { text: Text; tone: Tone }>> = {
  certain: { text: m.certain, tone: 'success' },
  check: { text: m.check, tone: 'warning' },
  doubtful: { text: m.doubtful, tone: 'danger' },
  absent: { text: m.absent, tone: 'neutral' },
};
