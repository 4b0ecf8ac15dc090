import { raw } from 'hono/html';
import type { Child, PropsWithChildren } from 'hono/jsx';
import { assetHref } from './assets.ts';
import type { BreadcrumbItem } from './components/breadcrumbs.tsx';
import { Breadcrumbs } from './components/breadcrumbs.tsx';
import type { FieldError } from './components/error-summary.tsx';
import { ErrorSummary } from './components/error-summary.tsx';
import { Notice } from './components/notice.tsx';
import { LangContext, useText } from './lang.ts';
import { shellMessages as m } from './messages.ts';
import type { PageContext } from './page-context.ts';

import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

export type { Flash, NavItem, PageContext, Tone } from './page-context.ts';

export interface LayoutProps {
  readonly ctx: PageContext;
  /** The page's name: its `<title>` and, unless `heading` is given, its `<h1>`. Plain text. */
  readonly title: string;
  /** What the `<h1>` shows when it is more than the title. */
  readonly heading?: Child;
  /** One quiet line under the heading: place, date, counts. */
  readonly lead?: Child;
  /** Buttons at the right of the heading. */
  readonly actions?: Child;
  readonly breadcrumbs?: readonly BreadcrumbItem[];
  /** Faults of the form on this page; they stand first, and the title says "Lỗi". */
  readonly errors?: readonly FieldError[];
}

/** A whole page: the shell with the page's content in `<main>`, always under one `<h1>`. */
export function Layout(props: PropsWithChildren<LayoutProps>) {
  return (
    <LangContext.Provider value={props.ctx.lang}>
      <Page {...props} />
    </LangContext.Provider>
  );
}

function Page(props: PropsWithChildren<LayoutProps>) {
  const { ctx, title, errors = [] } = props;
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={ctx.lang}>
        <Head title={title} hasErrors={errors.length > 0} />
        <body>
          <SkipLink />
          <SiteHeader ctx={ctx} />
          <div class="sd-width">
            {props.breadcrumbs !== undefined && <Breadcrumbs items={props.breadcrumbs} />}
          </div>
          <main id="noi-dung" tabindex={-1} class="sd-width">
            {ctx.flash !== undefined && (
              <Notice tone={ctx.flash.tone} live>
                {ctx.flash.text}
              </Notice>
            )}
            <PageHead {...props} />
            {errors.length > 0 && <ErrorSummary errors={errors} />}
            {props.children}
          </main>
          <SiteFooter ctx={ctx} />
        </body>
      </html>
    </>
  );
}

function Head({ title, hasErrors }: { readonly title: string; readonly hasErrors: boolean }) {
  const text = useText();
  const shown = hasErrors ? text(m.errorPrefix, { title }) : title;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${shown} · Sân Đình`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="theme-color" content="#8f2b1d" />
      <link rel="icon" href={assetHref('dinh.svg')} type="image/svg+xml" />
      <link rel="stylesheet" href={assetHref('san-dinh.css')} />
    </head>
  );
}

function SkipLink() {
  const text = useText();
  return (
    <a class="sd-skip" href="#noi-dung">
      {text(m.skip)}
    </a>
  );
}

function PageHead({ title, heading, lead, actions }: LayoutProps) {
  return (
    <div class="sd-page-head">
      <div>
        <h1>{heading ?? title}</h1>
        {lead !== undefined && <p class="sd-lead">{lead}</p>}
      </div>
      {actions !== undefined && <div class="sd-actions">{actions}</div>}
    </div>
  );
}
