import type { CellText } from './header-cells.ts';
import { continuesName, opensWithBody } from './organisation-names.ts';
import { PROVINCES } from './place-names.ts';
import type { Found } from './reading.ts';
import { sentenceCase } from './sentence-case.ts';
import { editDistance, foldSameLength, isCapitals, oneLine } from './vietnamese-text.ts';

export interface Issuers {
  readonly issuer: Found<string> | null;
  readonly parent: Found<string> | null;
}

interface Body {
  readonly text: string;
  readonly cells: readonly CellText[];
  /** Two or more bodies that issue together. */
  readonly joint: boolean;
}

/**
 * Who issues, and the body above it, from the lines of the left column. A body's name can take several lines; the
 * last body named is the issuer (Decree 30/2020/NĐ-CP Annex I, box 2). `place` is the place of the date line: it
 * gives a damaged territory its name back.
 */
export function issuersFrom(cells: readonly CellText[], place: string | null): Issuers {
  const bodies = bodiesOf(cells.filter((cell) => /\p{L}{2}/u.test(cell.text)).flatMap(partedBodies));
  const last = bodies.at(-1);
  if (last === undefined) return { issuer: null, parent: null };
  const above = bodies.at(-2);
  return {
    issuer: found(last, place),
    parent: above === undefined || last.joint ? null : found(above, place),
  };
}

const PARENT_THEN_BODY =
  /^(?:(?:ubnd|uy ban nhan dan|hdnd|bo|so|phong|tinh uy|thanh uy|huyen uy|quan uy|dang uy|dang bo) .{2,60}? )(?=(?:so|dang uy|huyen uy|tinh uy|phong|tong cuc|cuc|truong|chi cuc|trung tam|benh vien|van phong|dai hoc|ban (?:dan van|to chuc|tuyen giao|noi chinh|dan toc|quan ly|chi dao|chi huy)) )/;

/** "UBND HUYỆN THÁI THỤY PHÒNG NỘI VỤ": a crawler put two bodies on one line. */
function partedBodies(cell: CellText): readonly CellText[] {
  const length = PARENT_THEN_BODY.exec(cell.folded)?.[0].length ?? 0;
  // "SỞ GIÁO DỤC - PHÒNG …", "BỘ …, TRUNG TÂM …": a name that goes on after a stroke is one name.
  if (
    length === 0 ||
    !opensWithBody(cell.folded.slice(length)) ||
    /[-–,&] $| va $/.test(cell.folded.slice(0, length))
  )
    return [cell];
  const at = cell.start + length;
  const first = {
    ...cell,
    text: cell.text.slice(0, length).trimEnd(),
    folded: cell.folded.slice(0, length).trimEnd(),
  };
  const second = { ...cell, text: cell.text.slice(length), folded: cell.folded.slice(length), start: at };
  return [{ ...first, end: cell.start + first.text.length }, second];
}

function bodiesOf(cells: readonly CellText[]): readonly Body[] {
  const bodies: Body[] = [];
  for (const cell of cells) {
    const text = oneLine(cell.text).replace(/^[-–*]\s*/, '');
    const above = bodies.at(-1);
    if (above !== undefined && issuesBeside(above.text, text)) {
      bodies[bodies.length - 1] = {
        text: `${above.text} - ${text}`,
        cells: [...above.cells, cell],
        joint: true,
      };
    } else if (above !== undefined && goesOn(above.text, text)) {
      const joint = above.joint || isJoint(above.text, text);
      bodies[bodies.length - 1] = {
        text: `${above.text} ${text}`,
        cells: [...above.cells, cell],
        joint,
      };
    } else
      bodies.push({
        text: text.replace(/\s*[-–]$/, ' -'),
        cells: [cell],
        joint: / [-–] (?=(?:SỞ|HỘI|LIÊN|BỘ|BAN|ỦY|PHÒNG|ĐOÀN|MẶT|CÔNG AN)(?!\p{L}))/u.test(text),
      });
  }
  return bodies;
}

/** "ỦY BAN NHÂN DÂN / ỦY BAN MTTQ VIỆT NAM / TỈNH …": a body without its territory, and another one under it. */
function issuesBeside(above: string, line: string): boolean {
  const bare = /^(?:uy ban nhan dan|hoi dong nhan dan|thuong truc hoi dong nhan dan)$/.test(
    foldSameLength(above),
  );
  return bare && /^(?:uy ban|ban thuong truc)(?! nhan dan (?:tinh|huyen|xa))/.test(foldSameLength(line));
}

/** Ends of a line after which the name must go on: "BAN THƯỜNG TRỰC ỦY BAN / MẶT TRẬN …", "ỦY BAN THƯỜNG VỤ / QUỐC HỘI". */
const NAME_OPEN =
  /(?:^| )(?:(?:ban thuong truc|ban thuong vu|chu tich|van phong) uy ban|uy ban thuong vu|uy ban mat tran|uy ban mttq|mat tran|tong cuc|chi cuc|ban quan ly|hoi lien hiep|trung tam)$/;

/** Whether a line of the left column goes on the name begun above it. */
function goesOn(above: string, line: string): boolean {
  const folded = foldSameLength(line);
  const upper = foldSameLength(above);
  if (isJoint(above, line) || NAME_OPEN.test(upper)) return true;
  if (/(?:^| )ban chap hanh$/.test(upper))
    return /^(?:dang bo|lien doan|cong doan|doan|hoi)(?![a-z])/.test(folded);
  if (/(?:,| va| cua| ve| thuc hien| chi dao| cong tac)$/.test(upper))
    return !/^(?:so|phong|van phong)\b/.test(folded) || /(?:,| va)$/.test(upper);
  if (
    /^(?:(?:chu tich )?uy ban nhan dan|hoi dong nhan dan|ubnd|hdnd|van phong|cong an|mat tran to quoc)$/.test(
      upper,
    )
  ) {
    return continuesName(folded) || /^(?:van phong)$/.test(upper)
      ? !/^so /.test(folded)
      : !opensWithBody(folded);
  }
  return continuesName(folded) || !opensWithBody(folded);
}

function isJoint(above: string, line: string): boolean {
  return /[-–]$/.test(above) || /^[-–]\s/.test(line);
}

function found(body: Body, place: string | null): Found<string> {
  const name = sentenceCase(body.text.replace(/\s*[-–*]+$/, ''));
  const value = place === null ? name : withPlace(name, place);
  const known = opensWithBody(foldSameLength(value));
  const capitals = body.cells.every((cell) => isCapitals(cell.text));
  const confidence = known ? (capitals ? 0.95 : 0.8) : 0.45;
  return { value, confidence, ranges: body.cells.map(({ start, end }) => ({ start, end })) };
}

/** "tỉnh Quang Ngáài" beside "Quảng Ngãi, ngày …" is Quảng Ngãi: both were printed, one was misread. */
function withPlace(name: string, place: string): string {
  if (PROVINCES.some((province) => name.endsWith(` ${province}`))) return name;
  const [whole, end] = [foldSameLength(name), foldSameLength(place)];
  // The place closes the name: it is written there as it is here.
  if (end.length > 3 && whole.endsWith(` ${end}`)) return name.slice(0, -place.length) + place;
  const territory = /^(.*\b(?:tỉnh|thành phố|huyện|xã|phường|thị trấn|thị xã|quận) )([^,]+)$/u.exec(name);
  const [, before, own] = territory ?? [];
  if (before === undefined || own === undefined) return name;
  // "xã Tân Hòa" beside "An Hòa, ngày …" is another place, not a misread one.
  if (!PROVINCES.includes(place) || initialsOf(own) !== initialsOf(place)) return name;
  return editDistance(foldSameLength(own), foldSameLength(place), 1) <= 1 ? before + place : name;
}

function initialsOf(name: string): string {
  return foldSameLength(name)
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('');
}
