import type { Child, PropsWithChildren } from 'hono/jsx';
import { useText } from '../lang.ts';
import { shellMessages as m } from '../messages.ts';
import { ActionForm } from './action-form.tsx';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

export interface ConfirmProps {
  /** What will happen, in full: who gets what, what cannot be undone. */
  readonly consequences: Child;
  readonly action: string;
  readonly idempotencyKey: string;
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  /** The act as a verb: "Phát hành cho 29 đơn vị". */
  readonly confirmLabel: string;
  readonly cancelHref: string;
  /** The act destroys or withdraws something. */
  readonly destructive?: boolean | undefined;
}

/** The content of a page that asks before an act that many feel or that cannot be undone. */
export function Confirm(props: PropsWithChildren<ConfirmProps>) {
  const text = useText();
  return (
    <>
      <Notice tone={props.destructive === true ? 'danger' : 'warning'}>{props.consequences}</Notice>
      <ActionForm action={props.action} idempotencyKey={props.idempotencyKey} hidden={props.hidden}>
        {props.children}
        <div class="sd-actions">
          <Button variant={props.destructive === true ? 'danger' : 'primary'}>{props.confirmLabel}</Button>
          <a href={props.cancelHref}>{text(m.cancel)}</a>
        </div>
      </ActionForm>
    </>
  );
}
