import { useText } from '../lang.ts';
import { shellMessages as m } from '../messages.ts';

/** A page above this one; the last, without `href`, is this page. */
export interface BreadcrumbItem {
  readonly label: string;
  readonly href?: string | undefined;
}

/** The way from the first page to this one. `Layout` draws it from `breadcrumbs`. */
export function Breadcrumbs({ items }: { readonly items: readonly BreadcrumbItem[] }) {
  const text = useText();
  return (
    <nav class="sd-breadcrumbs" aria-label={text(m.breadcrumbs)}>
      <ol>
        {items.map((item) => (
          <li>
            {item.href === undefined ? (
              <span aria-current="page">{item.label}</span>
            ) : (
              <a href={item.href}>{item.label}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
