import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Tone } from '../page-context.ts';
import { StateLabel } from './state.tsx';

export interface CardProps {
  /** Colours the left edge; give the state's word with it. */
  readonly tone?: Tone | undefined;
  /** The state in words: "Quá hạn 3 ngày (hạn 05/4/2024)". */
  readonly state?: string | undefined;
  readonly title?: string | undefined;
  /** Makes the title a link. */
  readonly href?: string | undefined;
  /** One quiet line: basis, giver, counts. */
  readonly detail?: Child | undefined;
  /** The one next step, at the right. */
  readonly action?: Child | undefined;
  /** The level of the title's heading; 2 unless told. */
  readonly level?: 2 | 3 | undefined;
}

/** One thing and its state: word, icon and coloured edge. Children stand below the detail. */
export function Card(props: PropsWithChildren<CardProps>) {
  const { tone, state, detail, action, children } = props;
  const edge = tone === undefined ? 'sd-card' : `sd-card sd-card-edge sd-${tone}`;
  return (
    <article class={edge}>
      <div class="sd-card-row">
        <div class="sd-card-body">
          {state !== undefined && (
            <p>
              <StateLabel tone={tone ?? 'neutral'}>{state}</StateLabel>
            </p>
          )}
          <CardTitle {...props} />
          {detail !== undefined && <p class="sd-card-detail">{detail}</p>}
          {children}
        </div>
        {action !== undefined && <div class="sd-actions">{action}</div>}
      </div>
    </article>
  );
}

function CardTitle({ title, href, level }: CardProps) {
  if (title === undefined) return null;
  const content = href === undefined ? title : <a href={href}>{title}</a>;
  return level === 3 ? <h3 class="sd-card-title">{content}</h3> : <h2 class="sd-card-title">{content}</h2>;
}

/** A list of cards, told to assistive technology as a list with its length. */
export function CardList({ children }: { readonly children: Child | readonly Child[] }) {
  // The JSX runtime hands over a list of one as that one.
  const cards = [children].flat() as readonly Child[];
  return (
    <ul class="sd-card-list">
      {cards.map((card) => (
        <li>{card}</li>
      ))}
    </ul>
  );
}
