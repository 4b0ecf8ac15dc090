import type { Text } from '#platform/i18n/text.ts';
import type { Tone } from '#web/page-context.ts';
import type { DeliveryLine, DeliveryState, DocumentState } from '../model.ts';
import { m } from './texts.ts';

interface Shown {
  readonly text: Text;
  readonly tone: Tone;
}

const STATES: Readonly<Record<DeliveryState, Shown>> = {
  sent: { text: m.sent, tone: 'warning' },
  opened: { text: m.opened, tone: 'info' },
  acknowledged: { text: m.acknowledged, tone: 'success' },
  refused: { text: m.refused, tone: 'danger' },
};

const CHANGED: Readonly<Partial<Record<DocumentState, Shown>>> = {
  recalled: { text: m.recalled, tone: 'danger' },
  replaced: { text: m.replaced, tone: 'warning' },
  updated: { text: m.updated, tone: 'info' },
};

/** How a delivery stands, in words and colour: what became of its document comes first. */
export function shownState({ state, documentState }: Pick<DeliveryLine, 'state' | 'documentState'>): Shown {
  return CHANGED[documentState] ?? STATES[state];
}
