import { type Citation, printCitation } from '#law/citation.ts';
import { findInstrument } from '#law/instruments.ts';
import { useLang } from '#web/lang.ts';
import { instrumentHref } from '../paths.ts';

/** Places in the law, one a line, each leading to its instrument in the list. */
export function Citations({ of }: { readonly of: readonly Citation[] }) {
  const lang = useLang();
  return (
    <>
      {of.map((citation) => {
        const words = printCitation(citation, lang);
        const isKnown = findInstrument(citation.instrument) !== null;
        return <div>{isKnown ? <a href={instrumentHref(citation.instrument)}>{words}</a> : words}</div>;
      })}
    </>
  );
}
