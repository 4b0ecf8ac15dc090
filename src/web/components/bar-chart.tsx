import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../format.ts';
import { useLang, useText } from '../lang.ts';
import { shellMessages as m } from '../messages.ts';

export interface BarChartProps {
  readonly caption: string;
  /** Headings of the two columns; "Mục" and "Số lượng" unless told. */
  readonly rowHeader?: string | undefined;
  readonly valueHeader?: string | undefined;
  /** An unknown value is null: it is written "chưa báo cáo" by the caller's `unknown`, never drawn as zero. */
  readonly rows: readonly { readonly label: string; readonly value: number | null; readonly href?: string }[];
  /** The word for a value that is not known, such as "chưa báo cáo". */
  readonly unknown: string;
}

/** Bars from zero, one a row, inside the table of the same figures. */
export function BarChart(props: BarChartProps) {
  const text = useText();
  const lang = useLang();
  const largest = Math.max(1, ...props.rows.map((row) => row.value ?? 0));
  const percent = scaleLinear().domain([0, largest]).range([0, 100]);
  return (
    <div class="sd-table">
      <table class="ds-table sd-bar-table">
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{props.rowHeader ?? text(m.row)}</th>
            <th scope="col" class="sd-number">
              {props.valueHeader ?? text(m.value)}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr>
              <th scope="row">{row.href === undefined ? row.label : <a href={row.href}>{row.label}</a>}</th>
              <td class="sd-number">{row.value === null ? props.unknown : formatNumber(row.value, lang)}</td>
              <td class="sd-bar-cell">{row.value !== null && <Bar width={percent(row.value)} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Bar({ width }: { readonly width: number }) {
  return (
    <svg width="100%" height="16" aria-hidden="true" focusable="false">
      <rect class="sd-fill-accent" x="0" y="0" width={`${round(width)}%`} height="16" rx="2" />
    </svg>
  );
}

/** Two decimals are enough for a bar and keep the page small. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
