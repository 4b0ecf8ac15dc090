import type { DocumentKind, DocumentStyle, Item, OfficialDocument, Reference } from '../model.ts';

/**
 * A document being written: the header fields of `OfficialDocument` and a body that can be laid out.
 * Texts are plain text: nothing in them is markup. Punctuation that the form itself asks for (the dash before a
 * recipient, the stop after a label, "V/v", "./.") is added by the writer and not part of the text.
 */
export interface DocumentDraft {
  readonly style: DocumentStyle;
  readonly kind: DocumentKind;
  /** In sentence case; printed in capitals: "Ủy ban nhân dân tỉnh Thái Bình". */
  readonly issuer: string;
  readonly parentIssuer: string | null;
  /** Where the issuer's name is to break; null lets the writer choose. Together they must spell the issuer. */
  readonly issuerLines: readonly string[] | null;
  /** The number alone; null until the register gives one, and then a blank is printed. */
  readonly number: string | null;
  /** What follows the number: "UBND-NCKS", "CV/BCĐ". */
  readonly symbol: string | null;
  /** ISO 8601 date of issue; null prints "ngày      tháng      năm". */
  readonly date: string | null;
  /** The year printed while `date` is null; null leaves it blank too. */
  readonly year: number | null;
  readonly place: string;
  /** Trích yếu, without "V/v"; null only for kinds that have none. */
  readonly subject: string | null;
  /** Kính gửi (Kính trình), one entry a body or group of bodies. */
  readonly addressees: readonly string[];
  /** Who decides, above the bases of a decision or resolution: "Chủ tịch Ủy ban nhân dân tỉnh". */
  readonly enactingAuthority: string | null;
  /** Căn cứ, one entry a basis, with the word "Căn cứ" itself. */
  readonly bases: readonly string[];
  readonly body: readonly Block[];
  /** Whether the text ends with the form's end mark ("./."; "." in the Party's form from 27/05/2026). */
  readonly endMark: boolean;
  readonly signature: DraftSignature;
  /** Nơi nhận, one entry a line, without the dash; the last is "Lưu: VT, …". */
  readonly recipients: readonly string[];
  /** Ký hiệu người soạn thảo và số lượng bản phát hành: "NVA.150"; printed after the last recipient. */
  readonly draftersInitials: string | null;
  readonly annexes: readonly Annex[];
}

export interface DraftSignature {
  /** Authority, then title, one entry a line: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
  readonly lines: readonly string[];
  /** Without academic or honorary titles; null until someone signs. */
  readonly name: string | null;
}

export interface Annex {
  /** Printed in capitals under "Phụ lục I". */
  readonly title: string | null;
  readonly blocks: readonly Block[];
  readonly landscape: boolean;
}

export type Block = ParagraphBlock | HeadingBlock | ItemBlock | ArticleBlock | TableBlock;

export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly text: string;
}

export interface HeadingBlock {
  readonly type: 'heading';
  /** 1 phần or chương, 2 mục, 3 khoản with a title. */
  readonly level: 1 | 2 | 3;
  /** "Phần I", "Chương II", "Mục 1", "I", "1"; null prints the title alone. */
  readonly label: string | null;
  readonly text: string;
}

export interface ItemBlock {
  readonly type: 'item';
  /** Without its stop or bracket: "1", "a", "-". */
  readonly label: string;
  readonly text: string;
  /** 1 khoản, 2 điểm, 3 a dash under a điểm. */
  readonly level: 1 | 2 | 3;
}

export interface ArticleBlock {
  readonly type: 'article';
  /** The number alone: "1". */
  readonly number: string;
  readonly title: string | null;
  readonly text: string | null;
}

export interface TableBlock {
  readonly type: 'table';
  readonly header: readonly string[];
  /** Every row has as many cells as the header. */
  readonly rows: readonly (readonly string[])[];
  /** One entry a column, or null: equal widths, aligned left. */
  readonly columns: readonly TableColumn[] | null;
}

export interface TableColumn {
  /** Share of the table's width, relative to the other columns. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

type Required = 'style' | 'kind' | 'issuer' | 'place';

/** A draft with the given fields; everything else is empty, and the text ends with the end mark. */
export function draftOf(fields: Pick<DocumentDraft, Required> & Partial<DocumentDraft>): DocumentDraft {
  return {
    parentIssuer: null,
    issuerLines: null,
    number: null,
    symbol: null,
    date: null,
    year: null,
    subject: null,
    addressees: [],
    enactingAuthority: null,
    bases: [],
    body: [],
    endMark: true,
    signature: { lines: [], name: null },
    recipients: [],
    draftersInitials: null,
    annexes: [],
    ...fields,
  };
}

/**
 * The draft as the model that checking and exchange take. References are what the caller found in the text (the
 * reader finds them); deadlines and the line of report stay empty: a draft states them in its text.
 */
export function documentOf(draft: DocumentDraft, references: readonly Reference[] = []): OfficialDocument {
  const lines = draft.signature.lines;
  return {
    kind: draft.kind,
    style: draft.style,
    issuer: draft.issuer,
    parentIssuer: draft.parentIssuer,
    number: draft.number,
    symbol: draft.symbol,
    date: draft.date,
    place: draft.place,
    subject: draft.subject,
    addressees: draft.addressees,
    recipients: draft.recipients,
    signer: {
      name: draft.signature.name,
      title: lines.at(-1) ?? null,
      capacity: lines.length > 1 ? lines.slice(0, -1).join(' / ') : null,
    },
    references,
    items: draft.body.flatMap(itemOf),
    deadlines: [],
    reportTo: null,
    via: null,
    carriedBy: null,
  };
}

function itemOf(block: Block): readonly Item[] {
  if (block.type === 'item') return [{ label: block.label, text: block.text }];
  if (block.type === 'article') {
    return [{ label: `Điều ${block.number}`, text: block.title ?? block.text ?? '' }];
  }
  return [];
}
