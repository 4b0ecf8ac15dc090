import type { Temporal } from 'temporal-polyfill';
import { assert } from '#basics/assert.ts';
import { ok, type Result } from '#basics/result.ts';
import type { BeforeFirstDay } from '../dated-table.ts';
import { type Finding, finding } from '../finding.ts';
import { rule } from '../rule.ts';
import { law10, sinceLaw10 } from '../sources.ts';
import { saysList, type Words } from '../words.ts';

/** The kinds of document in which a community's decision is written down. */
export type DecisionDocumentKind = 'resolution' | 'minutes' | 'memorandum' | 'agreement';

/** The kinds of document (Law 10/2022/QH15 Art 20.1). */
export const DOCUMENT_KINDS = rule<readonly DecisionDocumentKind[]>({
  id: 'decisions.document-kinds',
  topic: 'decisions',
  title: { vi: 'Hình thức văn bản quyết định', en: 'Kinds of decision document' },
  says: saysList(
    { vi: 'Một trong các hình thức', en: 'One of' },
    {
      resolution: { vi: 'nghị quyết', en: 'resolution' },
      minutes: { vi: 'biên bản cuộc họp', en: 'minutes of the meeting' },
      memorandum: { vi: 'bản ghi nhớ', en: 'memorandum' },
      agreement: { vi: 'bản thỏa thuận', en: 'agreement' },
    },
  ),
  table: sinceLaw10<readonly DecisionDocumentKind[]>(
    ['resolution', 'minutes', 'memorandum', 'agreement'],
    [law10({ article: 20, clause: 1 })],
  ),
});

/** What a decision document must say. */
export type DecisionDocumentField =
  | 'time'
  | 'households'
  | 'attending'
  | 'absent'
  | 'content'
  | 'form'
  | 'tally'
  | 'decision';

const FIELD_WORDS: Readonly<Record<DecisionDocumentField, Words>> = {
  time: { vi: 'thời gian', en: 'time' },
  households: { vi: 'tổng số hộ gia đình', en: 'all households' },
  attending: { vi: 'số đại diện hộ gia đình tham dự', en: 'household representatives present' },
  absent: { vi: 'số hộ gia đình vắng mặt', en: 'households absent' },
  content: { vi: 'nội dung', en: 'the matter' },
  form: { vi: 'hình thức', en: 'the form' },
  tally: { vi: 'kết quả biểu quyết, lấy phiếu', en: 'the tally' },
  decision: { vi: 'nội dung quyết định', en: 'the decision' },
};

/** What a decision document must say (Law 10/2022/QH15 Art 20.2). */
export const DOCUMENT_FIELDS = rule<readonly DecisionDocumentField[]>({
  id: 'decisions.document-fields',
  topic: 'decisions',
  title: { vi: 'Nội dung văn bản quyết định', en: 'What a decision document says' },
  says: saysList({ vi: 'Phải có', en: 'It says' }, FIELD_WORDS),
  table: sinceLaw10<readonly DecisionDocumentField[]>(
    ['time', 'households', 'attending', 'absent', 'content', 'form', 'tally', 'decision'],
    [law10({ article: 20, clause: 2 })],
  ),
});

/** How many sign a decision document, by whom. */
export interface Signatures {
  readonly villageHead: number;
  readonly frontCommitteeHead: number;
  readonly households: number;
}

/** Who signs a decision document: four signatures (Law 10/2022/QH15 Art 20.2). */
export const SIGNATURES = rule<Signatures>({
  id: 'decisions.signatures',
  topic: 'decisions',
  title: { vi: 'Chữ ký trên văn bản quyết định', en: 'Signatures under a decision' },
  says: ({ villageHead, frontCommitteeHead, households }) => ({
    vi: `Trưởng thôn (${villageHead}), Trưởng Ban công tác Mặt trận (${frontCommitteeHead}) và ${households} đại diện hộ gia đình`,
    en: `Village head (${villageHead}), head of the Front committee (${frontCommitteeHead}) and ${households} household representatives`,
  }),
  table: sinceLaw10<Signatures>({ villageHead: 1, frontCommitteeHead: 1, households: 2 }, [
    law10({ article: 20, clause: 2 }),
  ]),
});

/** What a decision document still lacks. */
export interface DocumentLack {
  readonly fields: readonly DecisionDocumentField[];
  /** How many signatures are missing, by whom; 0 where none is. */
  readonly signatures: Signatures;
}

/** What a decision document made on that day lacks. Throws (a bug) on a negative count of signatures. */
export function documentLacks(
  document: { readonly fields: ReadonlySet<DecisionDocumentField>; readonly signatures: Signatures },
  on: Temporal.PlainDate,
): Result<Finding<DocumentLack>, BeforeFirstDay> {
  const [fields, signatures] = [DOCUMENT_FIELDS.at(on), SIGNATURES.at(on)];
  if (!fields.ok) return fields;
  if (!signatures.ok) return signatures;
  const short = (who: keyof Signatures) => {
    const have = document.signatures[who];
    assert(Number.isSafeInteger(have) && have >= 0, `a count of signatures: ${have}`);
    return Math.max(0, signatures.value.value[who] - have);
  };
  const lack = {
    fields: fields.value.value.filter((field) => !document.fields.has(field)),
    signatures: {
      villageHead: short('villageHead'),
      frontCommitteeHead: short('frontCommitteeHead'),
      households: short('households'),
    },
  };
  return ok(finding(lack, signatures.value.basis, signatures.value.notes));
}
