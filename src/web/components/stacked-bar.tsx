import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../format.ts';
import { useLang } from '../lang.ts';
import type { Fill } from './unit-grid.tsx';

export interface BarSegment {
  readonly label: string;
  readonly value: number;
  readonly fill: Fill;
}

export interface StackedBarProps {
  readonly caption: string;
  readonly segments: readonly BarSegment[];
  /** The whole; the sum of the segments unless told. What is missing to it stays blank. */
  readonly total?: number | undefined;
  /** A line that must be reached: its value and word, "cần 143". */
  readonly threshold?: { readonly value: number; readonly label: string } | undefined;
}

/** Parts of a whole as one bar; every figure stands below it in words. */
export function StackedBar(props: StackedBarProps) {
  const lang = useLang();
  const { segments, threshold } = props;
  const sum = segments.reduce((total, segment) => total + segment.value, 0);
  const percent = scaleLinear()
    .domain([0, Math.max(1, props.total ?? sum)])
    .range([0, 100])
    .clamp(true);
  const top = threshold === undefined ? 0 : 30;
  return (
    <figure class="sd-chart">
      <figcaption>{props.caption}</figcaption>
      <svg width="100%" height={top + 38} aria-hidden="true" focusable="false">
        <rect class="sd-fill-none" x="0" y={top} width="100%" height="32" rx="3" />
        {stacked(segments).map(({ segment, start }) => (
          <rect
            class={`sd-fill-${segment.fill}`}
            x={share(percent(start))}
            y={top}
            width={share(percent(start + segment.value) - percent(start))}
            height="32"
          />
        ))}
        {threshold !== undefined && <Threshold at={percent(threshold.value)} label={threshold.label} />}
      </svg>
      <ul class="sd-legend">
        {segments.map((segment) => (
          <li>
            <Swatch fill={segment.fill} />
            {`${segment.label}: ${formatNumber(segment.value, lang)}`}
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** Each segment with the sum of those before it. */
function stacked(segments: readonly BarSegment[]): { segment: BarSegment; start: number }[] {
  let start = 0;
  return segments.map((segment) => {
    const placed = { segment, start };
    start += segment.value;
    return placed;
  });
}

function Threshold({ at, label }: { readonly at: number; readonly label: string }) {
  const anchor = at < 15 ? 'start' : at > 85 ? 'end' : 'middle';
  return (
    <>
      <line class="sd-threshold-line" x1={share(at)} x2={share(at)} y1="22" y2="68" stroke-width="3" />
      <text class="sd-threshold-text" x={share(at)} y="16" text-anchor={anchor}>
        {label}
      </text>
    </>
  );
}

function Swatch({ fill }: { readonly fill: Fill }) {
  return (
    <svg class="sd-swatch" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <rect class={`sd-fill-${fill}`} width="18" height="18" rx="3" />
    </svg>
  );
}

function share(percent: number): string {
  return `${Math.round(percent * 100) / 100}%`;
}
