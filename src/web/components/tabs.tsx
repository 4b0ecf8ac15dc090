import { formatNumber } from '../format.ts';
import { useLang, useText } from '../lang.ts';
import { shellMessages as m } from '../messages.ts';

export interface TabItem {
  readonly label: string;
  readonly href: string;
  readonly current?: boolean | undefined;
  /** Shown after the label: "Cần làm · 6"; a text such as "29/29" stands as it is. */
  readonly count?: number | string | undefined;
}

/** The parts of a page as pill links; each is a page of its own. */
export function Tabs({
  items,
  label,
}: {
  readonly items: readonly TabItem[];
  readonly label?: string | undefined;
}) {
  const text = useText();
  const lang = useLang();
  const shown = (count: number | string) => (typeof count === 'number' ? formatNumber(count, lang) : count);
  return (
    <nav aria-label={label ?? text(m.sections)}>
      <ul class="sd-tabs">
        {items.map((item) => (
          <li>
            <a href={item.href} aria-current={item.current === true ? 'page' : undefined}>
              {item.count === undefined ? item.label : `${item.label} · ${shown(item.count)}`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
