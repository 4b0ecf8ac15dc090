import type { Child } from 'hono/jsx';
import { t } from '#platform/i18n/text.ts';
import { ButtonLink } from './components/button.tsx';
import { Notice } from './components/notice.tsx';
import { Actions } from './components/section.tsx';
import { ERROR_STATUSES, type ErrorStatus, errorMessages, errorPageMessages as m } from './error-messages.ts';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { SHELL_PATHS } from './paths.ts';

export interface ErrorPageProps {
  readonly ctx: PageContext;
  readonly status: ErrorStatus;
  /** The reason in this case, in the words of the field, shown above the general advice. */
  readonly reason?: Child | undefined;
  /** What finds the error in the log: never personal data. */
  readonly reference?: string | undefined;
}

/** A page that says what happened and what to do. */
export function ErrorPage({ ctx, status, reason, reference }: ErrorPageProps) {
  const { title, advice } = errorMessages[status];
  return (
    <Layout ctx={ctx} title={t(ctx.lang, title)}>
      <div class="sd-read">
        {reason !== undefined && <Notice tone="warning">{reason}</Notice>}
        <p>{t(ctx.lang, advice)}</p>
        {reference !== undefined && (
          <p class="sd-soft">
            <code>{t(ctx.lang, m.reference, { reference })}</code>
          </p>
        )}
        <Actions>
          <ButtonLink href={SHELL_PATHS.home} variant="secondary">
            {t(ctx.lang, m.home)}
          </ButtonLink>
          {status === 403 && ctx.person === undefined && (
            <ButtonLink href={SHELL_PATHS.signIn}>{t(ctx.lang, m.signIn)}</ButtonLink>
          )}
        </Actions>
      </div>
    </Layout>
  );
}

/** The nearest status that has a page: itself, or 400 for other faults of the sender, 500 for other faults of ours. */
export function errorStatusOf(status: number): ErrorStatus {
  const own = ERROR_STATUSES.find((known) => known === status);
  return own ?? (status >= 500 ? 500 : 400);
}
