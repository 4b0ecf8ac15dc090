import { createContext, useContext } from 'hono/jsx';
import type { Lang, Params, Text } from '#platform/i18n/text.ts';
import { t } from '#platform/i18n/text.ts';

/** The language of the page being drawn; `Layout` provides it. */
export const LangContext = createContext<Lang>('vi');

/** The language of the page being drawn, inside a component. */
export function useLang(): Lang {
  return useContext(LangContext);
}

/** A function that gives texts in the language of the page being drawn, inside a component. */
export function useText(): (text: Text, params?: Params) => string {
  const lang = useLang();
  return (text, params) => t(lang, text, params);
}
