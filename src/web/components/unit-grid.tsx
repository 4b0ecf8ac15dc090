import type { Child } from 'hono/jsx';
import { assertDefined } from '#basics/assert.ts';
import { formatNumber } from '../format.ts';
import { useLang, useText } from '../lang.ts';
import { shellMessages as m } from '../messages.ts';
import { CardGrid } from './section.tsx';

/** The look of a square or a bar: each differs by a mark as well as by colour. */
export type Fill = 'done' | 'reported' | 'working' | 'overdue' | 'none';

/** A state that squares can have, in the words of the field. */
export interface GridState {
  readonly key: string;
  readonly label: string;
  readonly fill: Fill;
}

export interface GridCell {
  readonly name: string;
  /** The key of one of the grid's states. */
  readonly state: string;
  readonly href?: string | undefined;
}

export interface GridGroup {
  readonly name: string;
  readonly href?: string | undefined;
  /** One line: "22/37 đã được chấp nhận · 1 quá hạn". */
  readonly summary?: Child | undefined;
  readonly cells: readonly GridCell[];
}

export interface UnitGridProps {
  readonly states: readonly GridState[];
  readonly groups: readonly GridGroup[];
  /** The page with the same facts as a table. */
  readonly tableHref: string;
}

/**
 * Units as small squares coloured by state, in the order of the states, a card for each group of units. Squares
 * with an address are links; a group without them is told as one picture with its counts.
 */
export function UnitGrid({ states, groups, tableHref }: UnitGridProps) {
  const text = useText();
  return (
    <>
      <CardGrid>
        {groups.map((group) => (
          <article class="sd-card sd-unit-card">
            <h3>{group.href === undefined ? group.name : <a href={group.href}>{group.name}</a>}</h3>
            {group.summary !== undefined && <p>{group.summary}</p>}
            <Squares cells={inStateOrder(group.cells, states)} states={states} />
          </article>
        ))}
      </CardGrid>
      <Legend states={states} />
      <p class="sd-screen-only sd-legend">
        <a href={tableHref}>{text(m.showTable)}</a>
      </p>
    </>
  );
}

function inStateOrder(cells: readonly GridCell[], states: readonly GridState[]): readonly GridCell[] {
  const order = new Map(states.map((state, index) => [state.key, index]));
  const place = (cell: GridCell) => assertDefined(order.get(cell.state), `state ${cell.state} of a square`);
  return [...cells].sort((a, b) => place(a) - place(b));
}

interface SquaresProps {
  readonly cells: readonly GridCell[];
  readonly states: readonly GridState[];
}

function Squares({ cells, states }: SquaresProps) {
  const lang = useLang();
  const stateOf = (cell: GridCell) =>
    assertDefined(
      states.find((state) => state.key === cell.state),
      `state ${cell.state} of a square`,
    );
  if (!cells.some((cell) => cell.href !== undefined)) {
    const counts = states
      .map((state) => ({ state, count: cells.filter((cell) => cell.state === state.key).length }))
      .filter(({ count }) => count > 0)
      .map(({ state, count }) => `${formatNumber(count, lang)} ${state.label}`);
    return (
      <div class="sd-squares" role="img" aria-label={counts.join(', ')}>
        {cells.map((cell) => (
          <Square name={cell.name} state={stateOf(cell)} />
        ))}
      </div>
    );
  }
  return (
    <ul class="sd-squares">
      {cells.map((cell) => (
        <li>
          <Square name={cell.name} state={stateOf(cell)} href={cell.href} />
        </li>
      ))}
    </ul>
  );
}

interface SquareProps {
  readonly name: string;
  readonly state: GridState;
  readonly href?: string | undefined;
}

function Square({ name, state, href }: SquareProps) {
  const words = `${name}: ${state.label}`;
  const look = `sd-square sd-square-${state.fill}`;
  if (href === undefined) return <span class={look} title={words} />;
  return (
    <a class={look} href={href} title={words}>
      <span class="sd-hidden">{words}</span>
    </a>
  );
}

/** What the squares mean. */
function Legend({ states }: { readonly states: readonly GridState[] }) {
  return (
    <ul class="sd-legend">
      {states.map((state) => (
        <li>
          <span class={`sd-square sd-square-${state.fill}`} aria-hidden="true" />
          {state.label}
        </li>
      ))}
    </ul>
  );
}
