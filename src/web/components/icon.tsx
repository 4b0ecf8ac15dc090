import type { Tone } from '../page-context.ts';

/** The drawings of the site, each on a 20 × 20 grid, in the colour of the text around it. */
const DRAWINGS = {
  danger: 'M10 1.8 19 17.600H1zm-.9 5.200v5h1.800V7zm0 6.400v1.900h1.800v-1.900z',
  warning:
    'M10 1.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17zm0 1.800a6.700 6.700 0 1 1 0 13.400 6.700 6.700 0 0 1 0-13.400zm-.9 1.700v5.700l4 2.400.9-1.500-3.100-1.900V5z',
  info: 'M10 3.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13z',
  success: 'm7.600 16.200-5.800-5.800 1.900-1.900 3.900 3.900 8.700-8.700 1.900 1.900z',
  neutral:
    'M10 2.500a7.500 7.500 0 1 0 0 15 7.500 7.500 0 0 0 0-15zm0 2a5.500 5.500 0 1 1 0 11 5.500 5.500 0 0 1 0-11z',
  up: 'm10 4 6 7h-4.500v5h-3v-5H4z',
  down: 'm10 16 6-7h-4.500V4h-3v5H4z',
  sortable: 'm10 2 4.500 6h-9zm0 16 4.500-6h-9z',
  file: 'M4 1.500h8l4 4v13H4zm1.800 1.800v13.400h8.400V7h-3.700V3.300z',
} as const;

export type IconName = keyof typeof DRAWINGS;

const TONE_ICONS: Record<Tone, IconName> = {
  danger: 'danger',
  warning: 'warning',
  info: 'info',
  success: 'success',
  neutral: 'neutral',
};

/** A drawing beside a word that says the same; assistive technology skips it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="sd-icon" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true" focusable="false">
      <path fill-rule="evenodd" d={DRAWINGS[name]} />
    </svg>
  );
}

/** The drawing that belongs to a tone. */
export function ToneIcon({ tone }: { readonly tone: Tone }) {
  return <Icon name={TONE_ICONS[tone]} />;
}
