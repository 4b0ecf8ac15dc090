import type { Child, PropsWithChildren } from 'hono/jsx';

export interface EmptyStateProps {
  /** What is not there: "Chưa có nhiệm vụ nào". */
  readonly title: string;
  /** The next step, a `ButtonLink` or an `ActionForm`. */
  readonly action?: Child | undefined;
}

/** Stands where a list would be: why it is empty and what can be done. */
export function EmptyState({ title, action, children }: PropsWithChildren<EmptyStateProps>) {
  return (
    <div class="sd-empty">
      <h2>{title}</h2>
      {children !== undefined && <p>{children}</p>}
      {action !== undefined && <div class="sd-actions">{action}</div>}
    </div>
  );
}
