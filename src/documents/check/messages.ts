import { DOCUMENT_KINDS } from '../model.ts';
import type { Departure, DepartureData, RuleId } from './departure.ts';

export interface Message {
  readonly vi: string;
  readonly en: string;
}

type Template = (data: DepartureData) => Message;

const fixed =
  (vi: string, en: string): Template =>
  () => ({ vi, en });

const TEMPLATES: Readonly<Record<RuleId, Template>> = {
  'kind-missing': fixed('Ghi rõ loại văn bản.', 'State the kind of document.'),
  'kind-not-of-decree': (data) => ({
    vi: `Loại "${kind(data, 'vi')}" không thuộc các loại văn bản hành chính của Nghị định 30; kiểm tra lại tên loại.`,
    en: `"${kind(data, 'en')}" is not among the administrative kinds of Decree 30; check the kind.`,
  }),
  'issuer-missing': fixed(
    'Ghi tên chính thức, đầy đủ của cơ quan, tổ chức ban hành.',
    'Give the full official name of the issuing body.',
  ),
  'style-mismatch': ({ found }) =>
    found === 'party'
      ? {
          vi: 'Thay tiêu đề "ĐẢNG CỘNG SẢN VIỆT NAM" bằng Quốc hiệu và Tiêu ngữ.',
          en: 'Replace the Party header by the national name and motto.',
        }
      : {
          vi: 'Văn bản của Đảng không ghi Quốc hiệu, Tiêu ngữ; ghi "ĐẢNG CỘNG SẢN VIỆT NAM".',
          en: 'A Party document carries no national name and motto; write "ĐẢNG CỘNG SẢN VIỆT NAM".',
        },
  'number-missing': fixed(
    'Lấy số văn bản ở sổ đăng ký văn bản đi.',
    'Take the number from the outgoing register.',
  ),
  'number-form': ({ number }) => ({
    vi: `Số "${number}" không hợp lệ: ghi số thứ tự bằng chữ số Ả Rập, bắt đầu từ 01.`,
    en: `The number "${number}" is not valid: write the serial number in Arabic numerals, from 01.`,
  }),
  'number-padding': ({ number, expected }) => ({
    vi: `Ghi "${expected}" thay cho "${number}": số nhỏ hơn 10 có số 0 phía trước.`,
    en: `Write "${expected}" for "${number}": a number below 10 has a zero before it.`,
  }),
  'symbol-missing': fixed('Ghi ký hiệu của văn bản sau số.', 'Write the symbol after the number.'),
  'symbol-form': ({ symbol }) => ({
    vi: `Ký hiệu "${symbol}" chưa đúng dạng: các nhóm chữ viết tắt in hoa, nối liền, không cách chữ.`,
    en: `The symbol "${symbol}" has not the form: groups of capitals, joined without spaces.`,
  }),
  'symbol-kind': (data) => ({
    vi: `Ký hiệu "${data.symbol}" bắt đầu bằng "${data.found}", nhưng loại văn bản là ${kind(data, 'vi')} (${data.kind}).`,
    en: `The symbol "${data.symbol}" opens with "${data.found}", but the kind is ${kind(data, 'en')} (${data.kind}).`,
  }),
  'symbol-letter-has-kind': ({ symbol, expected }) => ({
    vi: `Công văn không ghi tên loại trong ký hiệu: sửa "${symbol}" thành "${expected}" và tên đơn vị soạn thảo.`,
    en: `An official letter has no kind in its symbol: make "${symbol}" into "${expected}" and the drafting unit.`,
  }),
  'symbol-drafting-unit': ({ symbol }) => ({
    vi: `Ghi thêm đơn vị soạn thảo hoặc lĩnh vực vào ký hiệu công văn: "${symbol}-…".`,
    en: `Add the drafting unit or the field to the letter's symbol: "${symbol}-…".`,
  }),
  'date-missing': fixed('Ghi ngày, tháng, năm ban hành.', 'Write the day, month and year of issue.'),
  'date-impossible': ({ date }) => ({
    vi: `Ngày "${date}" không có thật; xem lại bản gốc.`,
    en: `The date "${date}" does not exist; look at the original.`,
  }),
  'date-in-future': ({ date, today }) => ({
    vi: `Ngày ban hành ${date} sau ngày hôm nay (${today}); sửa ngày.`,
    en: `The date of issue ${date} is after today (${today}); correct it.`,
  }),
  'date-before-reference': ({ cited, citedDate, date }) => ({
    vi: `Văn bản ngày ${date} viện dẫn ${cited} ngày ${citedDate}, tức là sau đó; kiểm tra cả hai ngày.`,
    en: `A document of ${date} cites ${cited} of ${citedDate}, which is later; check both dates.`,
  }),
  'place-missing': fixed('Ghi địa danh trước ngày ban hành.', 'Write the place before the date.'),
  'subject-missing': (data) => ({
    vi: `Ghi trích yếu nội dung dưới tên loại ${kind(data, 'vi')}.`,
    en: `Write the subject below the name of the kind (${kind(data, 'en')}).`,
  }),
  'letter-subject-missing': fixed(
    'Ghi trích yếu sau chữ "V/v", dưới số và ký hiệu.',
    'Write the subject after "V/v", below number and symbol.',
  ),
  'addressees-missing': fixed(
    'Ghi "Kính gửi:" và tên cơ quan trực tiếp giải quyết.',
    'Write "Kính gửi:" and the bodies that are to act.',
  ),
  'recipients-missing': fixed('Ghi phần "Nơi nhận:".', 'Write the list of recipients ("Nơi nhận:").'),
  'recipients-as-above': fixed(
    'Ghi "Như trên" ở dòng đầu của Nơi nhận.',
    'Begin the list of recipients with "Như trên".',
  ),
  'archive-line-missing': fixed(
    'Thêm dòng lưu ở cuối Nơi nhận, ví dụ "Lưu: VT, NCKS".',
    'End the recipients with the line of the file copy, such as "Lưu: VT, NCKS".',
  ),
  'archive-line-not-last': fixed(
    'Đưa dòng "Lưu" xuống cuối Nơi nhận.',
    'Move the line "Lưu" to the end of the recipients.',
  ),
  'archive-line-form': ({ found }) => ({
    vi: `Sửa dòng "${found}" theo dạng "Lưu: VT, đơn vị soạn thảo".`,
    en: `Write the line "${found}" as "Lưu: VT, drafting unit".`,
  }),
  'signer-missing': fixed('Ghi họ tên người ký.', 'Give the name of the signer.'),
  'signer-title-missing': fixed('Ghi chức vụ của người ký.', 'Give the title of the signer.'),
  'capacity-form': ({ found, expected }) => ({
    vi: `Ghi quyền hạn của người ký là "${expected}", không ghi "${found}".`,
    en: `Write the signer's authority as "${expected}", not "${found}".`,
  }),
  'capacity-deputy-secretary': fixed(
    'Phó bí thư ký thay mặt tập thể (T/M), không ghi K/T.',
    'A deputy secretary signs on behalf of the collective (T/M), without K/T.',
  ),
  'signer-honour': ({ found }) => ({
    vi: `Bỏ "${found}" trước họ tên người ký (trừ lực lượng vũ trang, giáo dục, y tế, khoa học khi ngành cho phép).`,
    en: `Remove "${found}" before the signer's name (except where the branch allows it: forces, education, health, science).`,
  }),
  'reference-without-date': ({ cited }) => ({
    vi: `Khi viện dẫn lần đầu, ghi ngày ban hành của ${cited}.`,
    en: `Give the date of ${cited} where it is first cited.`,
  }),
  'field-too-long': ({ name, length, limit }) => ({
    vi: `${FIELDS[String(name)]?.vi ?? name} dài ${length} ký tự; trường dữ liệu nhận tối đa ${limit}. Viết gọn lại.`,
    en: `${FIELDS[String(name)]?.en ?? name} has ${length} characters; its metadata field takes ${limit}. Shorten it.`,
  }),
};

const FIELDS: Readonly<Record<string, Message>> = {
  number: { vi: 'Số', en: 'The number' },
  symbol: { vi: 'Ký hiệu', en: 'The symbol' },
  issuer: { vi: 'Tên cơ quan ban hành', en: 'The issuer' },
  subject: { vi: 'Trích yếu', en: 'The subject' },
  'signer.name': { vi: 'Họ tên người ký', en: "The signer's name" },
  'signer.title': { vi: 'Chức vụ người ký', en: "The signer's title" },
  recipients: { vi: 'Nơi nhận', en: 'The list of recipients' },
};

/** What to correct, in Vietnamese and English. The citation is printed beside it by whoever shows it. */
export function departureMessage(departure: Departure): Message {
  return TEMPLATES[departure.rule](departure.data);
}

function kind(data: DepartureData, lang: 'vi' | 'en'): string {
  return DOCUMENT_KINDS.find((entry) => entry.abbreviation === data.kind)?.[lang] ?? String(data.kind);
}
