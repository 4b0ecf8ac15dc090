import { capitalShare, foldSameLength } from './vietnamese-text.ts';

/** Offices that sign, folded; "pho", "quyen" and "tong" go before them. */
const OFFICE = `chu tich|bi thu|giam doc|truong ban|ban truong|pho ban|chanh van phong|van phong truong|bo truong|thu truong|chu nhiem|thu tuong|hieu truong|hieu pho|truong phong|cuc truong|vu truong|vien truong|chanh an|chanh thanh tra|chanh|tong thanh tra|truong doan|truong ban|to truong|uy vien|uy vien thuong truc|thong doc|tu lenh|chi huy truong|chinh uy|tham muu truong|truong cong an|chu toa|thu ky|truong tieu ban|truong thon|truong khoa|ke toan truong|hat truong|doi truong|tong bien tap|vien pho|ban chi dao`;

const TITLE = new RegExp(String.raw`^(?:q\. ?|quyen )?(?:pho )?(?:tong )?(?:truong ban|${OFFICE})(?![a-z])`);
const CAPACITY =
  /^(?:t ?[./] ?m|k ?[./] ?t|t ?[./] ?l|t ?[./] ?u ?[./]? ?q|tm|kt|tl|tuq|q)(?:[./]| (?=\p{L}))\s?(?=[\p{L}])/u;

/** Whether a folded line says in whose place somebody signs: "TM. ỦY BAN NHÂN DÂN", "K/T TRƯỞNG BAN". */
export function opensCapacity(folded: string): boolean {
  return CAPACITY.test(folded) && !/^tl\. ?\d/.test(folded);
}

/** "TM. BAN THƯỜNG TRỰC CHỦ TỊCH": in whose name and in which office, on one line; where the office begins. */
const OFFICE_AFTER_BODY = new RegExp(`^t(?:m\\.| ?/ ?m) ?.{4,80}? (?=(?:pho )?(?:${OFFICE})$)`);

export function officeAfterBody(folded: string): number | null {
  return OFFICE_AFTER_BODY.exec(folded)?.[0].length ?? null;
}

/** Whether a folded line names an office that signs. */
export function opensTitle(folded: string): boolean {
  return TITLE.test(folded);
}

const IN_LINE =
  /(?<=^|\s)(?:(?:TM|KT|TL|TUQ)\.\s?|(?:T\/M|K\/T|T\/L|T\/UQ)\s)(?=\p{Lu})|(?<=\s)(?<!PH[ÓO] )(?:PH[ÓO] )?(?:CH[ỦUŨ]|GI[ÁA]M|B[ÍI]|TR[ƯU][ỞO]NG|CH[ÁA]NH|B[ỘO] TR|TH[ỨU] TR|HI[ỆE]U TR)\p{Lu}*\s(?=\p{Lu}{2})/gu;

/**
 * Where in a line of the recipients the signature begins that recognition put beside them, or null. It must be
 * in capitals to the end of the line.
 */
export function capacityStart(text: string): number | null {
  const folded = foldSameLength(text);
  if ((opensCapacity(folded) || opensTitle(folded)) && capitalShare(text) > 0.75) return 0;
  for (const match of text.matchAll(IN_LINE)) {
    const rest = text.slice(match.index);
    const known = opensCapacity(foldSameLength(rest)) || opensTitle(foldSameLength(rest));
    if (known && capitalShare(rest) > 0.75) return match.index;
  }
  return null;
}

const SURNAMES = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan lai trinh mai dao to luong ha cao lam phung ta thai chau quach kieu tong van tang giang vuong trieu than luu ninh nong vi la mac ma ha cu nghiem khuat khuc dam kim thach son danh y ksor rmah siu ro h cam lo vang giang hau sung thao phi bach dau bien tien ong an chu cung diep hua khong lu nhu nham nhan phu quang tieu tu ung vien viet xa do truong'.split(
    ' ',
  ),
);

/** Ranks and degrees that can stand before a name; the name is given without them. */
const HONOUR =
  /^(?:(?:dai|thuong|trung|thieu) (?:ta|tuong|uy)|dai tuong|gs\.?|pgs\.?|ts\.?|ths\.?|bs\.?|bscki{1,2}\.?|ks\.?|cn\.?|ng[ut]t\.?|dong chi|ong|ba|\([^()]{2,24}\))(?:[,. -]+|\s)/;

export interface Name {
  readonly name: string;
  readonly confidence: number;
  /** Where in the text the name begins. */
  readonly at: number;
}

/** The person's name a line holds, or null. A name whose first letters recognition lost is not completed. */
export function nameIn(text: string): Name | null {
  let at = 0;
  for (let guard = 0; guard < 4; guard++) {
    const honour = HONOUR.exec(foldSameLength(text.slice(at)));
    if (honour === null) break;
    at += honour[0].length;
  }
  let words = text.slice(at).trimEnd().split(/\s+/);
  const debris = /[^\p{L}'’]/u.test(words[0] ?? '') && words.length > 2;
  if (debris) {
    at += (words[0]?.length ?? 0) + 1;
    words = words.slice(1);
  }
  if (words.length < 2 || words.length > 6) return null;
  if (!words.every((word) => /^\p{Lu}[\p{Ll}'’]*$/u.test(word)) && !isCapitalName(words)) return null;
  const surname = SURNAMES.has(foldSameLength(words[0] ?? ''));
  return { name: words.join(' '), confidence: debris ? 0.4 : surname ? 0.9 : 0.6, at };
}

function isCapitalName(words: readonly string[]): boolean {
  const known = SURNAMES.has(foldSameLength(words[0] ?? ''));
  return known && words.length >= 3 && words.every((word) => /^\p{Lu}+$/u.test(word));
}
