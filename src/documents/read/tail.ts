import type { Line } from './lines.ts';

/** "Nơi nhận:" as recognition leaves it: "-Vơi nhận", "Noi nhan". */
const RECIPIENTS = /^[^a-z]{0,4}[nvm]oi ?(?:nh.[nm]|gui)(?![a-z]) ?:? ?/;

/** Whether a line opens the list of recipients. */
export function opensRecipients(line: Line): boolean {
  return recipientsHead(line.folded) > 0;
}

/** How many characters "Nơi nhận:" takes at the start of a folded line; 0 when it does not stand there. */
export function recipientsHead(folded: string): number {
  return RECIPIENTS.exec(folded)?.[0].length ?? 0;
}

/** Whether a line closes the body: "./." in any of its forms. */
export function closesBody(line: Line): boolean {
  return (
    /(?:\.\/|\/\.)[.”"]?$/.test(line.folded.slice(-6)) ||
    /(?:\. ?\/ ?\.|\/ ?\.) ?$/.test(line.folded.slice(-6))
  );
}

export function isTailStart(line: Line): boolean {
  return opensRecipients(line) || closesBody(line);
}

export interface Tail {
  /** Index of the first line after the body. */
  readonly bodyEnd: number;
  /** Index of the line "Nơi nhận", or null. */
  readonly recipientsAt: number | null;
  /** Index after the last line that belongs to the signature or the recipients. */
  readonly end: number;
}

/** A signature block is not longer than this; what follows is an annex. */
const LONGEST_TAIL = 60;

/** Where the body ends, and the recipients and the signature stand, between two lines. */
export function tailOf(lines: readonly Line[], from: number, to: number): Tail {
  let closed: number | null = null;
  let recipientsAt: number | null = null;
  for (let index = from; index < to && recipientsAt === null; index++) {
    const line = lines[index];
    if (line === undefined || line.noise) continue;
    if (opensRecipients(line)) recipientsAt = index;
    else if (closed === null && closesBody(line)) closed = index + 1;
    else if (closed !== null && index - closed > 25) break;
  }
  const signed = recipientsAt === null && closed === null ? signatureStart(lines, from, to) : null;
  const bodyEnd = Math.min(closed ?? to, recipientsAt ?? to, signed ?? to);
  const begun = recipientsAt ?? bodyEnd;
  return { bodyEnd, recipientsAt, end: annexStart(lines, begun + 1, Math.min(to, begun + LONGEST_TAIL)) };
}

/** Without end mark and recipients: the line "TM. …" or "KT. …" near the end. */
function signatureStart(lines: readonly Line[], from: number, to: number): number | null {
  for (let index = to - 1; index >= Math.max(from, to - 12); index--) {
    const line = lines[index];
    if (
      line !== undefined &&
      /^[| ]*(?:(?:tm|kt|tl|tuq)\.|[tk]\/[mlt] )/.test(line.folded) &&
      line.text.length < 80
    )
      return index;
  }
  return null;
}

function annexStart(lines: readonly Line[], from: number, to: number): number {
  for (let index = from; index < to; index++) {
    const line = lines[index];
    if (
      line !== undefined &&
      /^(?:phu luc|bieu so|danh sach|mau so)(?: [ivx\d]+)?(?![a-z])/.test(line.folded)
    )
      return index;
  }
  return to;
}
