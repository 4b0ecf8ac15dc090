import { assetHref } from './assets.ts';
import { formatLongDate } from './format.ts';
import { useLang, useText } from './lang.ts';
import { shellMessages as m } from './messages.ts';
import type { NavItem, PageContext } from './page-context.ts';
import { SHELL_PATHS } from './paths.ts';

/** The head of every page: whose site this is, who is acting for whom, and where one can go. */
export function SiteHeader({ ctx }: { readonly ctx: PageContext }) {
  return (
    <header class="sd-header">
      {ctx.demonstration && <DemonstrationBanner date={ctx.demonstrationDate} />}
      <div class="sd-width">
        <div class="sd-header-top">
          <a class="sd-brand" href={SHELL_PATHS.home}>
            <img src={assetHref('dinh.svg')} alt="" width="44" height="40" />
            <span>
              <span class="sd-brand-name">Sân Đình</span>
              {ctx.organisation !== undefined && (
                <span class="sd-brand-organisation">{ctx.organisation.name}</span>
              )}
            </span>
          </a>
          <Account ctx={ctx} />
        </div>
        <div class="sd-nav-row">
          <MainNav items={ctx.nav} currentPath={ctx.currentPath} />
          {ctx.searchable === true && <SiteSearch value={ctx.searchText} />}
        </div>
      </div>
    </header>
  );
}

function DemonstrationBanner({ date }: { readonly date: string | undefined }) {
  const text = useText();
  const lang = useLang();
  return (
    <div class="sd-demonstration">
      <p class="sd-width">
        <strong>{text(m.demonstration)}</strong>
        {date !== undefined && (
          <>
            {' · '}
            <a href={SHELL_PATHS.demonstration}>
              {text(m.demonstrationDate, { date: formatLongDate(date, lang) })}
            </a>
          </>
        )}
      </p>
    </div>
  );
}

function Account({ ctx }: { readonly ctx: PageContext }) {
  const text = useText();
  if (ctx.person === undefined) {
    if (ctx.currentPath === SHELL_PATHS.signIn) return null;
    return (
      <div class="sd-account sd-account-links">
        <a href={SHELL_PATHS.signIn}>{text(m.signIn)}</a>
      </div>
    );
  }
  return (
    <div class="sd-account">
      <div>
        <p>
          <strong>{ctx.person.name}</strong>
        </p>
        <p class="sd-soft">{ctx.person.positionTitle}</p>
      </div>
      <div class="sd-account-links">
        <NotificationsLink unread={ctx.unreadNotifications ?? 0} />
        {ctx.person.hasOtherPositions === true && (
          <a href={SHELL_PATHS.switchPosition}>{text(m.switchPosition)}</a>
        )}
        <a href={SHELL_PATHS.account}>{text(m.account)}</a>
        <form method="post" action={SHELL_PATHS.signOut}>
          <button class="sd-link-button" type="submit">
            {text(m.signOut)}
          </button>
        </form>
      </div>
    </div>
  );
}

function NotificationsLink({ unread }: { readonly unread: number }) {
  const text = useText();
  return (
    <a href={SHELL_PATHS.notifications}>
      {text(m.notifications)}
      {unread > 0 && (
        <>
          <span class="sd-count" aria-hidden="true">
            {unread}
          </span>
          <span class="sd-hidden">{`, ${text(m.unread, { count: unread })}`}</span>
        </>
      )}
    </a>
  );
}

function MainNav({
  items,
  currentPath,
}: {
  readonly items: readonly NavItem[];
  readonly currentPath: string;
}) {
  const text = useText();
  if (items.length === 0) return null;
  return (
    <nav class="sd-nav" aria-label={text(m.mainNav)}>
      <ul>
        {items.map((item) => (
          <li>
            <a href={item.href} aria-current={isCurrent(item, currentPath) ? 'page' : undefined}>
              {item.label}
              {item.count !== undefined && item.count > 0 && <span class="sd-count">{item.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function isCurrent(item: NavItem, currentPath: string): boolean {
  if (item.current !== undefined) return item.current;
  if (item.href === '/') return currentPath === '/';
  return currentPath === item.href || currentPath.startsWith(`${item.href}/`);
}

function SiteSearch({ value }: { readonly value: string | undefined }) {
  const text = useText();
  return (
    <search class="sd-site-search">
      <form method="get" action={SHELL_PATHS.search}>
        <input
          class="ds-input"
          type="search"
          name="q"
          value={value}
          maxlength={200}
          aria-label={text(m.searchLabel)}
          placeholder={text(m.searchLabel)}
        />
        <button class="ds-button" data-variant="secondary" type="submit">
          {text(m.search)}
        </button>
      </form>
    </search>
  );
}
