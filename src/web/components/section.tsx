import type { Child, PropsWithChildren } from 'hono/jsx';

export interface SectionProps {
  readonly title: string;
  /** Target of links into the page; the heading's id is `<id>-tieu-de`. */
  readonly id: string;
  /** Links or buttons at the right of the heading. */
  readonly aside?: Child | undefined;
}

/** A part of a page under its own second-level heading. */
export function Section({ title, id, aside, children }: PropsWithChildren<SectionProps>) {
  return (
    <section class="sd-section" id={id} aria-labelledby={`${id}-tieu-de`}>
      <div class="sd-section-head">
        <h2 id={`${id}-tieu-de`}>{title}</h2>
        {aside !== undefined && <div>{aside}</div>}
      </div>
      {children}
    </section>
  );
}

/** Two columns on a wide screen, one under the other on a narrow one. */
export function SideBySide({ left, right }: { readonly left: Child; readonly right: Child }) {
  return (
    <div class="sd-side-by-side">
      <div>{left}</div>
      <div>{right}</div>
    </div>
  );
}

/** Cards beside each other, as many as fit. */
export function CardGrid({ children }: PropsWithChildren) {
  return <div class="sd-card-grid">{children}</div>;
}

/** Buttons and links in a row. */
export function Actions({ children }: PropsWithChildren) {
  return <div class="sd-actions">{children}</div>;
}

/** Children with even space between. */
export function Stack({ children }: PropsWithChildren) {
  return <div class="sd-stack">{children}</div>;
}
