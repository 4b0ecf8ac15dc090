import type { PropsWithChildren } from 'hono/jsx';
import { useText } from '../lang.ts';
import { shellMessages as m } from '../messages.ts';
import type { Tone } from '../page-context.ts';
import { Icon, ToneIcon } from './icon.tsx';

export interface NoticeProps {
  readonly tone?: Tone | undefined;
  readonly title?: string | undefined;
  /** What has just happened: assistive technology reads it out. */
  readonly live?: boolean | undefined;
}

/** Something the reader must know before going on. */
export function Notice({ tone = 'info', title, live, children }: PropsWithChildren<NoticeProps>) {
  const text = useText();
  const role = live === true ? (tone === 'danger' ? 'alert' : 'status') : undefined;
  return (
    <div class={`sd-notice sd-${tone}`} role={role}>
      {/* A warning in a notice is no clock: nothing is running out. */}
      {tone === 'warning' ? <Icon name="danger" /> : <ToneIcon tone={tone} />}
      <div>
        <span class="sd-hidden">{`${text(m[tone])}: `}</span>
        {title !== undefined && <h2>{title}</h2>}
        {children}
      </div>
    </div>
  );
}

/** The legal basis of what stands above, as a quiet quotation. */
export function Basis({ children }: PropsWithChildren) {
  return <p class="sd-basis">{children}</p>;
}
