// Written by `npm run schema` from the migrations; do not edit.
import type { ColumnType } from 'kysely';

/** A column that the database fills when it is left out. */
export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>;

/** A column that only the database fills. */
export type Computed<T> = ColumnType<T, never, never>;

/** A moment: read as a Date, written as a Date or ISO text. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>;

/** Any JSON value. Write an array as text (`JSON.stringify`): `pg` would send it as an SQL array. */
export type Json = ColumnType<unknown, string | object, string | object>;

/** Every table and view, by name. */
export interface Tables {
  api_token: ApiTokenTable;
  assignment: AssignmentTable;
  assignment_holder: AssignmentHolderTable;
  auth_account: AuthAccountTable;
  auth_session: AuthSessionTable;
  auth_two_factor: AuthTwoFactorTable;
  auth_user: AuthUserTable;
  auth_verification: AuthVerificationTable;
  committee_term: CommitteeTermTable;
  delivery: DeliveryTable;
  demonstration: DemonstrationTable;
  demonstration_role: DemonstrationRoleTable;
  document: DocumentTable;
  document_attachment: DocumentAttachmentTable;
  document_carriage: DocumentCarriageTable;
  document_change: DocumentChangeTable;
  document_reader: DocumentReaderTable;
  draft: DraftTable;
  draft_addressee: DraftAddresseeTable;
  draft_attachment: DraftAttachmentTable;
  draft_carried: DraftCarriedTable;
  draft_event: DraftEventTable;
  duty: DutyTable;
  duty_due_tally: DutyDueTallyTable;
  duty_event: DutyEventTable;
  duty_evidence: DutyEvidenceTable;
  duty_holding: DutyHoldingTable;
  duty_result: DutyResultTable;
  duty_tally: DutyTallyTable;
  extension: ExtensionTable;
  file_text: FileTextTable;
  incoming: IncomingTable;
  journal_entry: JournalEntryTable;
  journal_key: JournalKeyTable;
  journal_leaf: JournalLeafTable;
  journal_node: JournalNodeTable;
  journal_pending: JournalPendingTable;
  journal_tree_head: JournalTreeHeadTable;
  notification: NotificationTable;
  notification_setting: NotificationSettingTable;
  outgoing: OutgoingTable;
  password_reset: PasswordResetTable;
  person: PersonTable;
  position: PositionTable;
  procedure_answer: ProcedureAnswerTable;
  proposal: ProposalTable;
  register_series: RegisterSeriesTable;
  report: ReportTable;
  report_call: ReportCallTable;
  report_edition: ReportEditionTable;
  report_event: ReportEventTable;
  report_evidence: ReportEvidenceTable;
  schema_migration: SchemaMigrationTable;
  second_factor_reset: SecondFactorResetTable;
  sign_in_failure: SignInFailureTable;
  stored_file: StoredFileTable;
  unit: UnitTable;
  unit_ancestry: UnitAncestryTable;
  unit_code: UnitCodeTable;
  unit_name: UnitNameTable;
  unit_parent: UnitParentTable;
  unit_succession: UnitSuccessionTable;
  public_journal_entry: PublicJournalEntryTable;
  public_journal_head: PublicJournalHeadTable;
  public_journal_key: PublicJournalKeyTable;
  public_journal_leaf: PublicJournalLeafTable;
  public_journal_node: PublicJournalNodeTable;
}

/** A key for programs that act in a position, limited to scopes; only its SHA-256 is kept. */
export interface ApiTokenTable {
  id: string;
  digest: Buffer;
  position_id: string;
  name: string;
  scopes: string[];
  created_at: Timestamp;
  expires_at: Timestamp;
  last_used_at: Timestamp | null;
  revoked_at: Timestamp | null;
}

/** What a directive asks (đầu việc): proposed by the program from an item, adjusted and confirmed by an officer, given as duties when the document is issued. */
export interface AssignmentTable {
  id: string;
  draft_id: string | null;
  document_id: string | null;
  /** The document whose item it is: 44-CV/BCĐ when 1140/UBND-NCKS sends it on. */
  source_document_id: string | null;
  item_label: string | null;
  title: string;
  detail: string | null;
  topic: string;
  due_on: string | null;
  /** The words of the document that set the date, where it has them. */
  due_text: string | null;
  /** Why the program proposed this topic, date and these holders; kept to be shown beside the proposal. */
  reasons: Generated<Json>;
  state: string;
  place: number;
}

/** Table assignment_holder. */
export interface AssignmentHolderTable {
  assignment_id: string;
  unit_id: string;
}

/** Table auth_account. */
export interface AuthAccountTable {
  id: string;
  user_id: string;
  account_id: string;
  provider_id: string;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: Timestamp | null;
  refresh_token_expires_at: Timestamp | null;
  scope: string | null;
  /** argon2id hash with its parameters. */
  password: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** Table auth_session. */
export interface AuthSessionTable {
  id: string;
  user_id: string;
  token: string;
  expires_at: Timestamp;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** Table auth_two_factor. */
export interface AuthTwoFactorTable {
  id: string;
  user_id: string;
  secret: string;
  backup_codes: string;
  verified: Generated<boolean>;
  failed_verification_count: Generated<number>;
  locked_until: Timestamp | null;
}

/** A person who can sign in. The name stands in person; here it is a dash. */
export interface AuthUserTable {
  id: string;
  name: string;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  two_factor_enabled: Generated<boolean>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** Table auth_verification. */
export interface AuthVerificationTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: Timestamp;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** The terms (nhiệm kỳ) of a Party committee, by which its documents are numbered. */
export interface CommitteeTermTable {
  organisation_id: string;
  name: string;
  during: string;
}

/** A document went to one organisation inside the program: delivered, opened, acknowledged or sent back, by whom and when. */
export interface DeliveryTable {
  id: string;
  document_id: string;
  sender_id: string;
  /** To whom it was sent. */
  addressed_id: string;
  /** Who has it now: the one it was sent to, or its successor when that ended before acknowledging it. */
  recipient_id: string;
  purpose: string;
  sent_at: Timestamp;
  opened_at: Timestamp | null;
  opened_by: string | null;
  acknowledged_at: Timestamp | null;
  acknowledged_by: string | null;
  refused_at: Timestamp | null;
  refused_by: string | null;
  /** Why the recipient sent it back: it was not meant for it. */
  refused_reason: string | null;
}

/** One row when this database holds the demonstration; none in a real installation. */
export interface DemonstrationTable {
  one: Generated<boolean>;
  started_at: Timestamp;
  /** Added to the machine's time: the demonstration plays in March 2024 and can be moved. */
  clock_offset_seconds: number;
}

/** The roles that a visitor of the demonstration can enter as with one click. */
export interface DemonstrationRoleTable {
  position_id: string;
  place: number;
  vi: string;
  en: string;
}

/** An official document as such, whoever holds a copy of it. */
export interface DocumentTable {
  id: string;
  style: string;
  kind: string;
  /** The issuing organisation where it is one of our units. */
  issuer_id: string | null;
  issuer_name: string;
  parent_issuer_name: string | null;
  number: string | null;
  symbol: string | null;
  issued_on: string | null;
  place: string | null;
  subject: string;
  /** ordinary: thường; urgent: khẩn; very-urgent: thượng khẩn; express: hỏa tốc. */
  urgency: Generated<string>;
  /** The document in the program's model (documents/model.ts), as a person confirmed it. */
  content: Json;
  report_to: string | null;
  report_via: string | null;
  original_file_id: string | null;
  state: Generated<string>;
  /** Number, symbol, subject and issuer without case and diacritics, for search. */
  folded: string;
  created_at: Timestamp;
}

/** Files of a document: what the program wrote (docx, pdf) and what was attached. */
export interface DocumentAttachmentTable {
  document_id: string;
  file_id: string;
  place: number;
  role: string;
}

/** A document travels inside another: 44-CV/BCĐ inside 1140/UBND-NCKS. */
export interface DocumentCarriageTable {
  carrier_id: string;
  carried_id: string;
  place: number;
}

/** An issued document was recalled (thu hồi), updated (cập nhật) or replaced (thay thế). The original stays. */
export interface DocumentChangeTable {
  id: string;
  document_id: string;
  kind: string;
  by_document_id: string | null;
  reason: string;
  at: Timestamp;
}

/** Which organisations may read a document: its issuer, who registered it, and everyone it was delivered to. */
export interface DocumentReaderTable {
  document_id: string;
  unit_id: string;
}

/** A document being made (dự thảo): drafted, submitted, reviewed by the division, approved by the head, numbered and issued. */
export interface DraftTable {
  id: string;
  organisation_id: string;
  /** The draft in the program's model (documents/write/draft.ts). */
  content: Json;
  subject: string;
  style: string;
  kind: string;
  state: string;
  /** Goes up with every change; who changes an older version is refused. */
  version: Generated<number>;
  /** The version that the head approved: an approval is of one version, and only that one is issued. */
  approved_version: number | null;
  drafter_id: string;
  reviewer_id: string | null;
  signer_id: string | null;
  returned_reason: string | null;
  /** The issued document that this one updates or replaces. */
  changes_document_id: string | null;
  change_kind: string | null;
  document_id: string | null;
  /** Subject without case and diacritics, for search. */
  folded: string;
  created_at: Timestamp;
  changed_at: Timestamp;
}

/** To whom a draft will be delivered: to act (để thực hiện) or only to know (để biết); those get no duty. */
export interface DraftAddresseeTable {
  draft_id: string;
  unit_id: string;
  purpose: string;
}

/** Table draft_attachment. */
export interface DraftAttachmentTable {
  draft_id: string;
  file_id: string;
  place: number;
}

/** Table draft_carried. */
export interface DraftCarriedTable {
  draft_id: string;
  document_id: string;
  place: number;
}

/** The history of a draft as people read it: drafted, submitted, returned with a reason, approved, issued. Append-only. */
export interface DraftEventTable {
  id: string;
  draft_id: string;
  at: Timestamp;
  kind: string;
  version: number;
  person_id: string;
  note: string | null;
}

/** Nhiệm vụ: the holder must do one thing by a date, on a basis; given by the assigner. */
export interface DutyTable {
  id: string;
  /** The duty of which this is a part passed down. */
  parent_id: string | null;
  assignment_id: string | null;
  document_id: string | null;
  item_label: string | null;
  /** Citations: the directive's item, the statute's article. Stored when given, never recomputed. */
  basis: Json;
  title: string;
  detail: string | null;
  topic: string;
  assigner_id: string;
  /** Who gave it, from the giver of the whole down to its own assigner, which is the last: they all see it, and their withdrawal takes it along. */
  givers: string[];
  holder_id: string;
  officer_id: string | null;
  due_on: string | null;
  /** Why it is due then: the document's words or the rule with its citation. */
  due_basis: string | null;
  /** given: đã giao; received: đã nhận; in-progress: đang thực hiện; submitted: trình lãnh đạo duyệt kết quả; reported: đã báo cáo, chờ chấp nhận; accepted: được chấp nhận; withdrawn: thu hồi; ended: kết thúc vì đơn vị giải thể. */
  state: string;
  /** The last result was returned with a reason and a new one is awaited. */
  returned: Generated<boolean>;
  /** The document that updated or replaced the one on which the duty rests; the duty shows it. */
  changed_by_id: string | null;
  folded: string;
  given_at: Timestamp;
  changed_at: Timestamp;
  closed_at: Timestamp | null;
}

/** Duties whose next step is the holder's and that have a due date, counted by it: what is overdue today is the sum of the days before today. */
export interface DutyDueTallyTable {
  assigner_id: string;
  holder_id: string;
  due_on: string;
  count: number;
}

/** The history of a duty as people read it, in order. Append-only. */
export interface DutyEventTable {
  id: string;
  duty_id: string;
  at: Timestamp;
  kind: string;
  unit_id: string | null;
  person_id: string | null;
  note: string | null;
}

/** Table duty_evidence. */
export interface DutyEvidenceTable {
  result_id: string;
  file_id: string;
}

/** Who has held a duty since when: a successor takes it over with its history on the day of a merger. */
export interface DutyHoldingTable {
  duty_id: string;
  holder_id: string;
  from_on: string;
  reason: string;
}

/** What a holder reports on a duty, one row a round: written by the officer, approved by the head, accepted or returned with a reason by the assigner. */
export interface DutyResultTable {
  id: string;
  duty_id: string;
  round: number;
  narrative: string;
  /** Figures that the officer gives: label, value and unit of each. */
  figures: Generated<Json>;
  state: string;
  /** Goes up whenever the draft is written again; who changes an older version is refused. */
  version: Generated<number>;
  written_by: string;
  approved_by: string | null;
  decided_by: string | null;
  reason: string | null;
  written_at: Timestamp;
  sent_at: Timestamp | null;
  decided_at: Timestamp | null;
}

/** Duties counted by giver, holder and state, kept in the transaction that changes them, so that an overview does not grow with history. */
export interface DutyTallyTable {
  assigner_id: string;
  holder_id: string;
  state: string;
  count: number;
}

/** A later due date, asked with a reason and granted or refused (xin gia hạn). */
export interface ExtensionTable {
  id: string;
  duty_id: string;
  was_due_on: string | null;
  due_on: string;
  reason: string;
  state: string;
  asked_by: string;
  decided_by: string | null;
  decision_reason: string | null;
  asked_at: Timestamp;
  decided_at: Timestamp | null;
}

/** The text of a file that came in, as it was extracted; passages of readings count in it (UTF-16 units). */
export interface FileTextTable {
  file_id: string;
  text: string;
  format: string;
  warnings: Generated<Json>;
}

/** A document that came in (văn bản đến): uploaded and read, or delivered inside the program; then in the incoming register (30/2020/NĐ-CP Annex IV). */
export interface IncomingTable {
  id: string;
  organisation_id: string;
  file_id: string | null;
  /** Which document of its file, from 1. */
  place: Generated<number>;
  /** The document of the same file that carries this one. */
  carried_in: string | null;
  delivery_id: string | null;
  /** What the program read, with the passage and sureness of each field, as it stood before a person corrected it. */
  reading: Json | null;
  /** Why the file could not be read (documents/files/refusal.ts). */
  refusal: Json | null;
  /** The document in the program's model as a person has corrected it so far. */
  content: Json | null;
  /** Number, symbol, subject and issuer of the content without case and diacritics, for search. */
  folded: Generated<string>;
  /** The unit that the clerk recognised as the issuer. */
  issuer_id: string | null;
  /** Goes up with every correction; who changes an older version is refused. */
  version: Generated<number>;
  /** reading: a job reads the file; unreadable: it could not; read: a person checks it; registered: it has its arrival number; attached: recorded with the document that carries it, without a number of its own; discarded. */
  state: string;
  discard_reason: string | null;
  document_id: string | null;
  series_id: string | null;
  arrival_number: number | null;
  arrived_on: string;
  passed_to: string | null;
  passed_on: string | null;
  officer_id: string | null;
  note: string | null;
  received_at: Timestamp;
  received_by: string | null;
  registered_at: Timestamp | null;
  registered_by: string | null;
}

/** One entry per act. Append-only: no role of the program may update or delete. */
export interface JournalEntryTable {
  /** UUIDv7 made by the program. */
  id: string;
  at: Timestamp;
  /** The person who acted; null when the program acted by itself (a job). */
  actor_id: string | null;
  /** The position in which the person acted. */
  position_id: string | null;
  /** The organisation for which the person acted. */
  organisation_id: string | null;
  procedure: string;
  /** Ids of what the act changed or made. */
  subject_ids: string[];
  /** SHA-256 of the canonical JSON (RFC 8785) of the input, personal data left out. */
  input_digest: Buffer;
}

/** The public key of this installation's journal: one for good, kept with the first head. */
export interface JournalKeyTable {
  /** Fingerprint: SHA-256 of the key's SubjectPublicKeyInfo (DER), hex. */
  key_id: string;
  /** PEM, SubjectPublicKeyInfo. */
  public_key: string;
}

/** The entries in the order of the Merkle tree (RFC 9162); written only by the sequencer. */
export interface JournalLeafTable {
  index: number;
  entry_id: string;
  hash: Buffer;
}

/** Complete subtrees of the tree: the node covers the leaves from index * 2^level. Never changed; level 0 is journal_leaf. */
export interface JournalNodeTable {
  level: number;
  index: number;
  hash: Buffer;
}

/** Entries that the sequencer has not put into the tree yet, in no order. */
export interface JournalPendingTable {
  entry_id: string;
}

/** Signed heads of the tree (Ed25519), one per batch; never changed. */
export interface JournalTreeHeadTable {
  size: number;
  root: Buffer;
  at: Timestamp;
  key_id: string;
  signature: Buffer;
}

/** What a person is told in the site (and by mail): something arrived, is due soon, is overdue, was returned. */
export interface NotificationTable {
  id: string;
  person_id: string;
  organisation_id: string;
  kind: string;
  subject_id: string;
  path: string;
  data: Json;
  at: Timestamp;
  read_at: Timestamp | null;
  /** A key that keeps a reminder from being made twice: kind, duty, person, day. */
  once: string | null;
}

/** How a person wants to be told; without a row also by mail. */
export interface NotificationSettingTable {
  person_id: string;
  mail: boolean;
}

/** The outgoing register (sổ văn bản đi, 30/2020/NĐ-CP Annex IV): what an organisation issued, under which number. */
export interface OutgoingTable {
  document_id: string;
  organisation_id: string;
  series_id: string;
  number: number;
  signer_id: string | null;
  signer_name: string;
  copies: Generated<number>;
  sent_at: Timestamp;
  note: string | null;
}

/** One-time links to set a password, by SHA-256 of what stands in the link. */
export interface PasswordResetTable {
  digest: Buffer;
  person_id: string;
  expires_at: Timestamp;
  used_at: Timestamp | null;
}

/** Somebody who works with the program. Names and addresses stand here and nowhere else. */
export interface PersonTable {
  id: string;
  full_name: string;
  email: string | null;
  phone: string | null;
  /** A person of the demonstration, who does not exist. */
  invented: Generated<boolean>;
  created_at: Timestamp;
}

/** A person works in an organisation in a role, from the first to before the last day of the range. */
export interface PositionTable {
  id: string;
  person_id: string;
  organisation_id: string;
  role: string;
  /** As it is printed: "Chánh Văn phòng", "Chuyên viên". */
  title: string;
  during: string;
}

/** The first answer to a command, given again when the same key comes again. */
export interface ProcedureAnswerTable {
  idempotency_key: string;
  actor_id: string | null;
  procedure: string;
  input_digest: Buffer;
  answer: Json;
  at: Timestamp;
}

/** A question beyond the holder's competence (đề xuất vượt thẩm quyền), put to the level above, which answers it or puts it one level higher. */
export interface ProposalTable {
  id: string;
  duty_id: string;
  /** The proposal with which the chain began, itself when it was not forwarded: the answer to the last of a chain answers all of it. */
  first_id: string;
  forwarded_from: string | null;
  /** The unit that asked first; it follows its question up the chain. */
  asker_id: string;
  from_id: string;
  to_id: string;
  question: string;
  state: string;
  answer: string | null;
  asked_by: string;
  answered_by: string | null;
  asked_at: Timestamp;
  answered_at: Timestamp | null;
  answer_by: string | null;
}

/** One run of numbers. State bodies: a run a calendar year (30/2020/NĐ-CP Art 15); the Party: a run a kind and term of the committee. */
export interface RegisterSeriesTable {
  id: string;
  organisation_id: string;
  direction: string;
  style: string;
  /** For the Party's outgoing documents the abbreviation of the kind; empty where all kinds share a run. */
  kind: Generated<string>;
  /** The year ("2024") or the term of the committee ("2020-2025"). */
  period: string;
  /** The last number given; the row is locked while one is taken, so that numbers have no gap and no double. */
  last_number: Generated<number>;
}

/** One answer to a call. "Not reported" is the absence of a sent report and never zero. */
export interface ReportTable {
  id: string;
  call_id: string;
  root_id: string;
  /** The unit of the period that the report is about; named as it was called then. */
  about_id: string;
  /** Who writes it: the same unit, its successor, or the caller when it ended without one. */
  organisation_id: string;
  /** The report that gathers this one. */
  parent_id: string | null;
  receiver_id: string;
  via_id: string | null;
  narrative: Generated<Json>;
  /** Own figures that are not counted from acts, each with who gave it and when; counted ones are never stored here. */
  figures: Generated<Json>;
  state: string;
  /** Goes up with every change; who changes an older version is refused. */
  version: Generated<number>;
  /** How many times it was sent: a correction after a return is the next edition. */
  edition: Generated<number>;
  drafter_id: string | null;
  reviewer_id: string | null;
  approver_id: string | null;
  returned_reason: string | null;
  sent_at: Timestamp | null;
  received_at: Timestamp | null;
  changed_at: Timestamp;
}

/** A body asks for reports on a period (yêu cầu báo cáo). Both ends of the period are in it. */
export interface ReportCallTable {
  id: string;
  caller_id: string;
  /** The call that is passed on with this one: a district asks its communes for what the province asked of it. */
  parent_id: string | null;
  /** The first call of the chain, itself when it was not passed on. */
  root_id: string;
  /** The caller's own report, which gathers those it asks for. */
  own_report_id: string;
  title: string;
  period_from: string;
  period_to: string;
  due_on: string;
  document_id: string | null;
  /** To whom the caller's own report will go (the Steering Committee), and via_id through whom (Ban Dân vận). */
  receiver_id: string;
  via_id: string | null;
  /** Through whom the reports that are asked for come to the caller; null: directly. */
  asked_via_id: string | null;
  /** The figures asked for beyond those counted from duties: key, label, unit, how children's figures are gathered. */
  questions: Json;
  /** open: reports may be sent; closed: the caller takes no more; withdrawn: asked by mistake, with a reason. */
  state: string;
  version: Generated<number>;
  reason: string | null;
  called_by: string;
  called_at: Timestamp;
}

/** A report as it was sent, with all that it is made of. Append-only: later changes do not alter a sent report. */
export interface ReportEditionTable {
  report_id: string;
  number: number;
  organisation_id: string;
  document_id: string;
  /** Text, figures, what each figure is made of, and who had not reported, as they stood when it was sent. */
  snapshot: Json;
  /** By figure: the value that the report above adds up, and how many units gave it. */
  totals: Json;
  sent_by: string;
  sent_at: Timestamp;
}

/** The way of a report, as people read it: drafted, approved, sent, returned, forwarded, received. Append-only. */
export interface ReportEventTable {
  id: string;
  report_id: string;
  at: Timestamp;
  kind: string;
  unit_id: string | null;
  person_id: string | null;
  note: string | null;
}

/** Table report_evidence. */
export interface ReportEvidenceTable {
  report_id: string;
  file_id: string;
}

/** The migrations this database has had; written only by the migrator. */
export interface SchemaMigrationTable {
  name: string;
  sha256: string;
  applied_at: Generated<Timestamp>;
}

/** Why an administrator took away a person's second factor, so that the person can set up a new one. */
export interface SecondFactorResetTable {
  id: string;
  person_id: string;
  by_position_id: string;
  reason: string;
  at: Timestamp;
}

/** Wrong passwords of the last hours, by digest of the account's name and of the address, for locking out guessers. */
export interface SignInFailureTable {
  id: string;
  account_digest: Buffer;
  address_digest: Buffer;
  at: Timestamp;
}

/** A file somebody brought or the program wrote. The bytes are kept by their SHA-256; the name is only shown. */
export interface StoredFileTable {
  id: string;
  sha256: string;
  size: number;
  format: string;
  name: string;
  /** For whom it was brought; others read it only through a row that names it and that they may see. */
  organisation_id: string;
  person_id: string | null;
  at: Timestamp;
}

/** A territory (province … village) or an organisation, from its first to its last day. Never deleted. */
export interface UnitTable {
  id: string;
  /** territory: a place; organisation: a body that can be given duties. */
  class: string;
  /** What it is: tỉnh, huyện, xã … for territories; UBND, HĐND, sở, cấp ủy, ban chỉ đạo … for organisations. */
  kind: string;
  /** Administrative level: province, district (until 30/06/2025), commune, village; null for an organisation outside the levels. */
  level: string | null;
  /** For an organisation: the territory it serves. */
  territory_id: string | null;
  /** For an organisation: whose it is, which decides the style of its documents: state, party or front (the Fatherland Front and the socio-political organisations). */
  line: string | null;
  /** First day of the unit, or the first day for which the source attests it. */
  valid_from: string;
  /** First day on which it no longer exists (exclusive); null while it exists. */
  valid_to: string | null;
  /** The days of the unit, from valid_from and valid_to. */
  during: Computed<string>;
}

/** All ancestors of each unit by line and date, made from unit_parent in the transaction that changes it. A unit is not its own ancestor. */
export interface UnitAncestryTable {
  unit_id: string;
  ancestor_id: string;
  line: string;
  during: string;
  /** Steps up: 1 is the parent. */
  distance: number;
}

/** Codes of a unit, by date. A code is an attribute, never an identity: a successor can take it over. */
export interface UnitCodeTable {
  unit_id: string;
  /** gso: General Statistics Office code of a territory; edxml: identifier on the national document exchange (QĐ 20/2020/QĐ-TTg). */
  scheme: string;
  code: string;
  during: string;
}

/** What a unit is called, by date; on each day of its life exactly one name. */
export interface UnitNameTable {
  unit_id: string;
  /** Full name: "Ủy ban nhân dân huyện Thái Thụy". */
  name: string;
  /** Short name for lists: "UBND huyện Thái Thụy"; for a territory its bare name: "Thái Thụy". */
  short_name: string;
  /** The abbreviation used in the symbols of its documents: "UBND", "BCĐ". */
  abbreviation: string | null;
  /** The name as the head of its documents prints it, where that differs from the name. */
  letterhead: string | null;
  /** The superior body printed above it in the head of its documents, where there is one. */
  letterhead_parent: string | null;
  /** Name and short name without case and diacritics, for search; written by the program. */
  folded: string;
  during: string;
}

/** Under whom a unit stands, by line and date; at most one parent per line on a day. */
export interface UnitParentTable {
  unit_id: string;
  parent_id: string;
  /** territory: the place it lies in; state, party, front: the body it belongs to; guidance: the body of the same kind one level up that guides it (ngành dọc). */
  line: string;
  during: string;
}

/** What became of a unit that ended: each has one successor or none. */
export interface UnitSuccessionTable {
  predecessor_id: string;
  successor_id: string | null;
  /** First day of the new state; the predecessor's valid_to. */
  on_date: string;
  /** merge: into a new unit; absorb: into one that was there and goes on; dissolve: no successor. */
  kind: string;
  /** The decision by which it happened, as text, with its doubts. */
  basis: string;
}

/** The entries that stand in the tree, each with its place and the hash of its leaf. */
export interface PublicJournalEntryTable {
  id: string;
  at: Timestamp;
  actor_id: string;
  position_id: string;
  organisation_id: string;
  procedure: string;
  subject_ids: string[];
  input_digest: Buffer;
  index: number;
  hash: Buffer;
}

/** View public_journal_head. */
export interface PublicJournalHeadTable {
  size: number;
  root: Buffer;
  at: Timestamp;
  key_id: string;
  signature: Buffer;
}

/** View public_journal_key. */
export interface PublicJournalKeyTable {
  key_id: string;
  public_key: string;
}

/** View public_journal_leaf. */
export interface PublicJournalLeafTable {
  index: number;
  entry_id: string;
  hash: Buffer;
}

/** View public_journal_node. */
export interface PublicJournalNodeTable {
  level: number;
  index: number;
  hash: Buffer;
}
