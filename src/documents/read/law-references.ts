import type { Reference } from '#documents/model.ts';
import { DATE_SOURCE, matchedDate } from './dates.ts';
import { type Flow, flowRange } from './flow.ts';
import type { Passage } from './reading.ts';

type Law = Reference & { readonly range: Passage };

const OPENING = /(?<![\p{L}])(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?= \p{L})/gu;
/** What ends a law's name in a basis: its day, its number, or its year. */
const DAY = new RegExp(String.raw`^,? ?\(?ngay ?${DATE_SOURCE}`);
const NUMBER =
  /^,? ?\(?(?:so ?:? ?)(\d{1,3}(?:\/(?:19|20)\d{2})?)[/-]((?:UBTV)?QH\d{1,2}|PL-[A-Z]{3,8}\d{0,2}|L-?CTN)/i;
/** Words that no name of a law goes over when nothing else ends it. */
const NAME_END =
  /[,.;:()“”"\]]| \d| (?:và|đã|được|có|năm|ngày|quy định|về việc|của|số|thì|đối với|tại|theo|trong|này|là|từ|cho|đến|hiện hành|cùng|gắn|bảo đảm|nhằm|để|với|khi|do|trên|các|phải|sẽ|vào)(?!\p{L})/u;
const LONGEST_NAME = 170;

/** The laws, codes and ordinances a text cites by name, each once; with number and day where the text gives them. */
export function citedLaws(flow: Flow): readonly Law[] {
  const laws = new Map<string, Law>();
  let skipTo = 0;
  for (const match of flow.text.matchAll(OPENING)) {
    if (match.index < skipTo || laws.size >= 200) continue;
    const law = lawAt(flow, match.index, match[0].length);
    if (law === null) continue;
    skipTo = law.end;
    const key = flow.folded.slice(match.index, match.index + (law.law.kind ?? '').length);
    const known = laws.get(key);
    if (known === undefined) laws.set(key, law.law);
    else if (known.date === null && law.law.date !== null) laws.set(key, { ...law.law, range: known.range });
  }
  return [...laws.values()].filter((law) => law.number === null || law.kind !== null);
}

function lawAt(flow: Flow, at: number, word: number): { law: Law; end: number } | null {
  const folded = flow.folded.slice(at, at + LONGEST_NAME + 60);
  const text = flow.text.slice(at, at + LONGEST_NAME + 60);
  const identified = identifiedEnd(folded);
  if (identified !== null) {
    const name = text.slice(0, identified.nameEnd).replace(/[\s,(]+$/, '');
    const { number, symbol, date } = identified;
    return {
      law: { kind: name, number, symbol, date, range: flowRange(flow, at, at + identified.end) },
      end: at + identified.end,
    };
  }
  // Where the text ends, the name ends.
  const whole = at + text.length >= flow.text.length ? text.length - word : undefined;
  const end = NAME_END.exec(text.slice(word))?.index ?? whole;
  const name = text.slice(0, word + (end ?? 0)).trim();
  // "Luật này", "Luật" alone and a sentence's "luật" name no law.
  if (end === undefined || !/^(?:Bộ luật|Luật|Pháp lệnh) \p{Lu}\p{L}+ \p{L}/u.test(name)) return null;
  return {
    law: { kind: name, number: null, symbol: null, date: null, range: flowRange(flow, at, at + name.length) },
    end: at + name.length,
  };
}

interface Identified {
  readonly nameEnd: number;
  readonly end: number;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly date: string | null;
}

/** A name followed by its number or day, with no other clause between. */
function identifiedEnd(folded: string): Identified | null {
  for (
    let index = folded.indexOf(' ', 4);
    index >= 0 && index < LONGEST_NAME;
    index = folded.indexOf(' ', index + 1)
  ) {
    if (/[;.:]/.test(folded[index - 1] ?? '')) return null;
    if (!OWN_PASSING.test(folded.slice(0, index)) && NAME_PASSED.test(folded.slice(0, index))) return null;
    const rest = folded.slice(index + 1);
    const numbered = NUMBER.exec(rest);
    const after = numbered === null ? rest : rest.slice(numbered[0].length);
    const dated = DAY.exec(after.trimStart());
    const year = /^\(?nam (?:19|20)\d{2}(?!\d)/.exec(rest);
    if (numbered === null && dated === null && year === null) {
      if (/^\d/.test(rest)) return null;
      if (OTHER_DOCUMENT.test(rest) && !/ (?:co|phap) $/.test(folded.slice(0, index + 1)) && !amends(folded))
        return null;
      continue;
    }
    const lead = dated === null ? 0 : after.length - after.trimStart().length;
    const end = index + 1 + (numbered?.[0].length ?? 0) + (dated === null ? 0 : lead + dated[0].length);
    return {
      nameEnd: index,
      end,
      number: numbered?.[1] ?? null,
      symbol: numbered?.[2]?.toUpperCase() ?? null,
      date: dated === null ? null : matchedDate(dated, 1),
    };
  }
  return null;
}

/** What cannot stand inside a law's name: another document, or the number of one. */
const OTHER_DOCUMENT =
  /^(?:luat|nghi dinh|thong tu|quyet dinh|nghi quyet|chi thi|ke hoach|cong van|quy dinh|thuc hien tot|so)(?![a-z])/;

/** A day that follows these is no part of what identifies the law: it entered into force, was passed. */
const NAME_PASSED = / (?:da|duoc|co hieu luc|hieu luc tu|quy dinh|ban hanh|thong qua|ke tu)$/;

/** "Luật Ban hành văn bản quy phạm pháp luật" has the word in its name. */
const OWN_PASSING = /luat ban hanh$/;

/** "Luật sửa đổi, bổ sung một số điều của Luật … và Luật …" holds the names of the laws it amends. */
function amends(folded: string): boolean {
  return /^(?:bo )?luat sua /.test(folded);
}
