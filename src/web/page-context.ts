import type { Lang } from '#platform/i18n/text.ts';

/** How urgent or how good a thing is; always shown with an icon and a word as well as a colour. */
export type Tone = 'danger' | 'warning' | 'info' | 'success' | 'neutral';

/** A link of the main navigation. */
export interface NavItem {
  readonly label: string;
  readonly href: string;
  /** When absent, the item is current if the page's path is its href or lies below it. */
  readonly current?: boolean;
  /** A small number after the label, such as the duties waiting. */
  readonly count?: number;
}

/** What happened just now, told once at the head of the next page. */
export interface Flash {
  readonly tone: Tone;
  readonly text: string;
}

/** What every page needs to know to draw the shell around itself. */
export interface PageContext {
  readonly lang: Lang;
  readonly currentPath: string;
  readonly nav: readonly NavItem[];
  /** The signed-in person, absent for a guest. */
  readonly person?: {
    readonly name: string;
    readonly positionTitle: string;
    /** Shows the link to act in another position. */
    readonly hasOtherPositions?: boolean;
  };
  /** The organisation the person acts for, or whose public page this is. */
  readonly organisation?: { readonly name: string };
  /** Unread notifications of the person; the link is shown when signed in. */
  readonly unreadNotifications?: number;
  /** Shows the search field in the header. */
  readonly searchable?: boolean;
  /** What stands in the search field. */
  readonly searchText?: string;
  readonly demonstration: boolean;
  /** The day the demonstration plays on, `YYYY-MM-DD`. */
  readonly demonstrationDate?: string;
  readonly flash?: Flash;
  readonly version?: string;
  /** The root hash of the journal's newest signed tree head, and how many entries it covers. */
  readonly treeHead?: { readonly size: number; readonly rootHash: string; readonly href?: string };
}

/** The context of a page nobody is signed in to, such as an error before the session is known. */
export function guestContext(options: Partial<PageContext> & { readonly currentPath: string }): PageContext {
  return { lang: 'vi', nav: [], demonstration: false, ...options };
}
