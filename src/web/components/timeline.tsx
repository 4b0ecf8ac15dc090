import type { Child } from 'hono/jsx';
import type { Tone } from '../page-context.ts';

export interface TimelineEvent {
  /** When, as it is read: "08:12, 08/4/2024". */
  readonly when: string;
  /** When, for machines: an ISO date or instant. */
  readonly dateTime: string;
  readonly title: Child;
  /** Who and what more. */
  readonly detail?: Child | undefined;
  readonly tone?: Tone | undefined;
}

/** What happened, in order. */
export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }) {
  return (
    <ol class="sd-timeline">
      {events.map((event) => (
        <li class={event.tone === undefined ? undefined : `sd-${event.tone}`}>
          <p>
            <time datetime={event.dateTime}>{event.when}</time>
          </p>
          <p>{event.title}</p>
          {event.detail !== undefined && <p class="sd-soft sd-small">{event.detail}</p>}
        </li>
      ))}
    </ol>
  );
}
