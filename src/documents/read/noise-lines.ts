/** A page number alone on its line: "2", "- 3 -", "Trang 2/5", "_2_". */
const PAGE_NUMBER = /^[-–—_| ]{0,6}(?:trang |page )?\d{1,3}(?: ?\/ ?\d{1,3})?[-–—_| ]{0,6}$/;

/** Signs of a digital signature, a gazette's stamp, an incoming stamp or a scanner; on folded lines. Their numbers
 * and dates are not the document's. */
const STAMPS: readonly RegExp[] = [
  /^.{0,12}\bky boi ?:/,
  /^nguoi ky ?:/,
  /^.{0,40}\bthoi gian ky\b/,
  /^ngay ky ?:/,
  /^co quan ?: /,
  /^email ?:/,
  /^.{0,40}[a-z0-9_.]{3,30}(?:@|@\)|\(0)[a-z0-9-]{2,30} ?\.[a-z0-9. ]{2,20}$/,
  /\d{1,2}[./]\d{1,2}[./]\d{4} \d{1,2}:\d{2}(?::\d{2})?/,
  /^\d{1,2}:\d{2}:\d{2}/,
  /^\+0?7:00$/,
  /^.{0,12}trung tam (?:cong|tin hoc)\b.{0,24}$/,
  /^bao va tin hoc$|^va tin hoc$/,
  /^(?:cong van )?den$/,
  /^so den ?:|^(?:den )?ngay den ?:|^den so ?:|^gio den ?:|^chuyen ?:|^so (?:va )?ky hieu hs ?:|^luu ho so/,
  /camscanner|scanned (?:by|with)|^quet boi/,
  /^https?:|^www\./,
  /^van ban (?:duoc )?(?:so hoa|quet|ky so)/,
  /^ban sao dien tu|^signature (?:not )?v|^digitally signed/,
  /^(?:hoa toc|thuong khan|khan|mat|toi mat|tuyet mat)$/,
];

/** Whether a folded line is a page number, which stands between two lines of one sentence. */
export function isPageNumber(folded: string): boolean {
  return folded.length <= 14 && PAGE_NUMBER.test(folded);
}

/** Whether a folded line belongs to a stamp or a signature's data and not to the document. */
export function isStamp(folded: string): boolean {
  return folded.length <= 120 && STAMPS.some((stamp) => stamp.test(folded));
}
