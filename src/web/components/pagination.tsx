import { useText } from '../lang.ts';
import { shellMessages as m } from '../messages.ts';

export interface PaginationProps {
  /** The page shown, from 1. */
  readonly page: number;
  /** How many pages there are; with one or none nothing is drawn. */
  readonly pageCount: number;
  readonly href: (page: number) => string;
}

/** Links to the first, the last and the neighbouring pages. */
export function Pagination({ page, pageCount, href }: PaginationProps) {
  const text = useText();
  if (pageCount <= 1) return null;
  return (
    <nav class="sd-pagination" aria-label={text(m.pages)}>
      <ul>
        {page > 1 && (
          <li>
            <a href={href(page - 1)} rel="prev">{`‹ ${text(m.previous)}`}</a>
          </li>
        )}
        {shownPages(page, pageCount).map((shown) => (
          <li>
            {shown === 'gap' ? (
              <span class="sd-gap">…</span>
            ) : (
              <a
                href={href(shown)}
                aria-label={text(m.page, { page: shown })}
                aria-current={shown === page ? 'page' : undefined}
              >
                {shown}
              </a>
            )}
          </li>
        ))}
        {page < pageCount && (
          <li>
            <a href={href(page + 1)} rel="next">{`${text(m.next)} ›`}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** The pages worth a link: first, last, this one and its neighbours; a gap where pages are left out. */
export function shownPages(page: number, pageCount: number): readonly (number | 'gap')[] {
  const wanted = [1, page - 1, page, page + 1, pageCount].filter((n) => n >= 1 && n <= pageCount);
  const pages = [...new Set(wanted)].sort((a, b) => a - b);
  return pages.flatMap((n, index): (number | 'gap')[] => {
    const before = pages[index - 1];
    if (before === undefined || n === before + 1) return [n];
    return n === before + 2 ? [n - 1, n] : ['gap', n];
  });
}
