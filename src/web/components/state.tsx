import type { PropsWithChildren } from 'hono/jsx';
import type { Tone } from '../page-context.ts';
import { ToneIcon } from './icon.tsx';

export interface StateProps {
  readonly tone: Tone;
}

/** A state as icon, word and colour, in running text and on cards. */
export function StateLabel({ tone, children }: PropsWithChildren<StateProps>) {
  return (
    <span class={`sd-state sd-${tone}`}>
      <ToneIcon tone={tone} />
      <span>{children}</span>
    </span>
  );
}

/** The same inside a pill, for tables and headings. */
export function StatePill({ tone, children }: PropsWithChildren<StateProps>) {
  return (
    <span class={`sd-state sd-pill sd-${tone}`}>
      <ToneIcon tone={tone} />
      <span>{children}</span>
    </span>
  );
}
