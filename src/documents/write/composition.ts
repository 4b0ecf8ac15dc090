/**
 * A document as it will stand on paper: every word, stop and capital decided, only lines and pages left to the
 * writer. DOCX and PDF are laid out from the same composition, so that they cannot say different things.
 * Lengths are points.
 */
export interface Composition {
  /** For the file's properties. */
  readonly title: string;
  readonly author: string;
  /** ISO date, or null while the document is not issued. */
  readonly date: string | null;
  readonly header: PrintedHeader;
  /** "V/v …" under the number of an official letter. */
  readonly letterSubject: string | null;
  readonly named: PrintedTitle | null;
  readonly addressees: PrintedAddressees | null;
  readonly enacting: PrintedEnacting;
  readonly body: readonly PrintedBlock[];
  readonly recipients: PrintedRecipients | null;
  readonly signature: PrintedSignature;
  readonly annexes: readonly PrintedAnnex[];
  /** More table rows than a tagged PDF carries well (see technology notes: ten times the size). */
  readonly bulky: boolean;
}

export interface PrintedHeader {
  readonly parent: readonly string[];
  readonly issuer: readonly string[];
  readonly nation: readonly string[];
  readonly number: string;
  readonly placeDate: string;
  /** Length of the rule below the last line at the right, and below the issuer. */
  readonly nationRule: number;
  readonly issuerRule: number;
}

export interface PrintedTitle {
  readonly kind: string;
  readonly subject: string | null;
  /** Length of the rule below the subject; null where there is none to print. */
  readonly rule: number | null;
  readonly hyphens: boolean;
}

export interface PrintedAddressees {
  /** "Kính gửi:" */
  readonly label: string;
  readonly lines: readonly string[];
  readonly form: 'single' | 'below-colon' | 'same-line';
  /** From the left margin to the label, and from the label's start to the dashes. */
  readonly offset: number;
  readonly dash: number;
}

export interface PrintedEnacting {
  /** "ỦY BAN NHÂN DÂN TỈNH THÁI BÌNH", or null. */
  readonly authority: string | null;
  readonly bases: readonly string[];
  /** "QUYẾT ĐỊNH:", or null. */
  readonly word: string | null;
}

export type PrintedBlock = PrintedText | PrintedHeading | PrintedTable;

export interface PrintedText {
  readonly type: 'text';
  readonly runs: readonly PrintedRun[];
}

export interface PrintedRun {
  readonly text: string;
  readonly bold: boolean;
}

export interface PrintedHeading {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3;
  readonly lines: readonly string[];
  readonly centred: boolean;
}

export interface PrintedTable {
  readonly type: 'table';
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly widths: readonly number[];
  readonly aligns: readonly ('left' | 'center' | 'right')[];
}

export interface PrintedRecipients {
  readonly heading: string;
  readonly lines: readonly string[];
}

export interface PrintedSignature {
  readonly lines: readonly { readonly text: string; readonly bold: boolean }[];
  readonly name: string | null;
}

export interface PrintedAnnex {
  /** "Phụ lục", or "Phụ lục I" when there are several. */
  readonly label: string;
  readonly title: string | null;
  /** "(Kèm theo Kế hoạch số …)" */
  readonly reference: string;
  readonly blocks: readonly PrintedBlock[];
  readonly landscape: boolean;
}
