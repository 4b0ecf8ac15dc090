import type { PropsWithChildren } from 'hono/jsx';
import { useText } from '../lang.ts';
import { shellMessages as m } from '../messages.ts';
import { Button } from './button.tsx';

export interface FilterBarProps {
  readonly action: string;
  /** Names the form: "Lọc nhiệm vụ". */
  readonly label: string;
  /** Shows the link that drops every filter. */
  readonly clearHref?: string | undefined;
  /** Values kept in the address: the chosen tab, the sorting. */
  readonly hidden?: Readonly<Record<string, string>> | undefined;
}

/** A GET form above a list; its fields are `TextField`, `Select` and the like, marked `optional`. */
export function FilterBar({ action, label, clearHref, hidden, children }: PropsWithChildren<FilterBarProps>) {
  const text = useText();
  return (
    <search aria-label={label}>
      <form class="sd-filters" method="get" action={action} novalidate>
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {children}
        <div class="sd-filters-end">
          <Button variant="secondary">{text(m.filter)}</Button>
          {clearHref !== undefined && <a href={clearHref}>{text(m.clearFilter)}</a>}
        </div>
      </form>
    </search>
  );
}
