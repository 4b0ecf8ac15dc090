import { formatNumber } from './format.ts';
import { useLang, useText } from './lang.ts';
import { shellMessages as m } from './messages.ts';
import type { PageContext } from './page-context.ts';
import { SHELL_PATHS } from './paths.ts';

/** The foot of every page: version, the journal's newest tree head, the law followed, and the other language. */
export function SiteFooter({ ctx }: { readonly ctx: PageContext }) {
  const text = useText();
  return (
    <footer class="sd-footer">
      <div class="sd-width sd-footer-row">
        <p>{ctx.version === undefined ? text(m.siteName) : text(m.version, { version: ctx.version })}</p>
        {ctx.treeHead !== undefined && <TreeHead {...ctx.treeHead} />}
        <p>
          <a href={SHELL_PATHS.law}>{text(m.law)}</a>
          {' · '}
          <a href={SHELL_PATHS.journal}>{text(m.journal)}</a>
          {' · '}
          <a href={SHELL_PATHS.api}>{text(m.api)}</a>
        </p>
        <LanguageSwitch currentPath={ctx.currentPath} />
      </div>
    </footer>
  );
}

function TreeHead({ size, rootHash, href }: NonNullable<PageContext['treeHead']>) {
  const text = useText();
  const lang = useLang();
  const hash = <code>{rootHash.slice(0, 16)}</code>;
  return (
    <p>
      {`${text(m.treeHead, { size: formatNumber(size, lang) })} `}
      {href === undefined ? hash : <a href={href}>{hash}</a>}
    </p>
  );
}

function LanguageSwitch({ currentPath }: { readonly currentPath: string }) {
  const text = useText();
  const other = useLang() === 'vi' ? 'en' : 'vi';
  return (
    <form method="post" action={SHELL_PATHS.language}>
      <input type="hidden" name="lang" value={other} />
      <input type="hidden" name="returnTo" value={currentPath} />
      <button class="sd-link-button" type="submit" lang={other}>
        {text(m.otherLanguage)}
      </button>
    </form>
  );
}
