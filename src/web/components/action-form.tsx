import type { PropsWithChildren } from 'hono/jsx';

/** The hidden field that carries the idempotency key. */
export const IDEMPOTENCY_FIELD = 'idempotencyKey';

export interface ActionFormProps {
  readonly action: string;
  /** A UUIDv7 made when the page was drawn: the same form sent twice does its act once. */
  readonly idempotencyKey: string;
  /** The form carries files. */
  readonly files?: boolean | undefined;
  /** Values sent along unseen. */
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  /** Names the form for assistive technology where a page has several. */
  readonly label?: string | undefined;
}

/** A form that does one act by POST. The server judges what is sent, so the browser's own checks are off. */
export function ActionForm(props: PropsWithChildren<ActionFormProps>) {
  return (
    <form
      class="sd-form"
      method="post"
      action={props.action}
      enctype={props.files === true ? 'multipart/form-data' : undefined}
      aria-label={props.label}
      novalidate
    >
      <input type="hidden" name={IDEMPOTENCY_FIELD} value={props.idempotencyKey} />
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {props.children}
    </form>
  );
}
