import type { Child } from 'hono/jsx';

export interface DefinitionItem {
  readonly term: string;
  /** Left out of the list when undefined or null. */
  readonly value: Child | undefined;
}

/** What is known of one thing: term and value, line by line. */
export function DefinitionList({ items }: { readonly items: readonly DefinitionItem[] }) {
  return (
    <dl class="sd-list">
      {items
        .filter((item) => item.value !== undefined && item.value !== null)
        .map((item) => (
          <div>
            <dt>{item.term}</dt>
            <dd>{item.value}</dd>
          </div>
        ))}
    </dl>
  );
}
