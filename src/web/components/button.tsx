import type { PropsWithChildren } from 'hono/jsx';

export type ButtonVariant = 'primary' | 'secondary' | 'tertiary' | 'danger';

export interface ButtonProps {
  readonly variant?: ButtonVariant | undefined;
  readonly size?: 'sm' | undefined;
  /** Sent with the form when this button is pressed. */
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  /** Sends the form to another address. */
  readonly formAction?: string | undefined;
  /** Says more than the shown word where several buttons show the same word. */
  readonly label?: string | undefined;
}

export interface ButtonLinkProps {
  readonly href: string;
  readonly variant?: ButtonVariant | undefined;
  readonly size?: 'sm' | undefined;
  readonly label?: string | undefined;
  /** The link is a file to save. */
  readonly download?: boolean | undefined;
}

/** A button that sends its form. One primary button a form: the next step. */
export function Button(props: PropsWithChildren<ButtonProps>) {
  return (
    <button
      class="ds-button"
      type="submit"
      data-variant={props.variant ?? 'primary'}
      data-size={props.size}
      name={props.name}
      value={props.value}
      formaction={props.formAction}
      aria-label={props.label}
    >
      {props.children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink(props: PropsWithChildren<ButtonLinkProps>) {
  return (
    <a
      class="ds-button"
      href={props.href}
      data-variant={props.variant ?? 'primary'}
      data-size={props.size}
      aria-label={props.label}
      download={props.download}
    >
      {props.children}
    </a>
  );
}
