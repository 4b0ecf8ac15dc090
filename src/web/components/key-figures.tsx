import { formatNumber } from '../format.ts';
import { useLang } from '../lang.ts';

export interface KeyFigure {
  /** A number, or a text such as "29 / 29" or "chưa báo cáo". */
  readonly value: number | string;
  readonly label: string;
  /** What the figure is made of. */
  readonly href?: string | undefined;
}

/** The few numbers that matter, large. */
export function KeyFigures({ figures }: { readonly figures: readonly KeyFigure[] }) {
  const lang = useLang();
  return (
    <dl class="sd-figures">
      {figures.map(({ value, label, href }) => {
        const shown = typeof value === 'number' ? formatNumber(value, lang) : value;
        return (
          <div>
            <dt>{label}</dt>
            <dd>{href === undefined ? shown : <a href={href}>{shown}</a>}</dd>
          </div>
        );
      })}
    </dl>
  );
}
