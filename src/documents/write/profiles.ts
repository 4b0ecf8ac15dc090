import type { LayoutProfile } from './profile.ts';

/** Sizes of the sample column of Decree 30/2020/NĐ-CP, Annex I, part I, section V. */
const STATE_SIZES = {
  nation: 12,
  motto: 13,
  issuer: 12,
  number: 13,
  placeDate: 13,
  kind: 14,
  subject: 14,
  letterSubject: 12,
  body: 14,
  signature: 14,
  recipientsHeading: 12,
  recipients: 11,
  pageNumber: 13,
  annexLabel: 14,
  table: 12,
} as const;

const CELLS = {
  vi: 'Cỡ chữ trong ô bảng không được quy định; lấy 12.',
  en: 'No size is laid down for table cells; 12 is taken.',
};

const STATE: LayoutProfile = {
  id: 'state',
  style: 'state',
  from: '2020-03-05',
  until: null,
  basis: '30/2020/NĐ-CP, Phụ lục I, phần I',
  checkedOn: '2026-11-23',
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  sizes: STATE_SIZES,
  header: {
    nation: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    underIssuer: 'rule',
  },
  title: { underSubject: 'rule' },
  letterSubject: { prefix: 'V/v', italic: false },
  addressees: { label: 'Kính gửi', submissionLabel: 'Kính gửi', list: 'below-colon', separator: ';' },
  bases: { italic: true, dash: false },
  body: { indent: 12.7, spacing: 6, line: { rule: 'multiple', value: 1.1 }, sectionStop: '. ' },
  recipients: { separator: ';', bold: true, italic: true, underline: false },
  signature: { boldTitle: true },
  endMark: './.',
  interpretations: [CELLS],
};

const FRONT: LayoutProfile = {
  ...STATE,
  id: 'front',
  style: 'front',
  interpretations: [
    CELLS,
    {
      vi: 'Mặt trận và các tổ chức chính trị - xã hội dùng bố cục của văn bản hành chính, như thực tế thường thấy.',
      en: 'The Front and the socio-political organisations are given the layout of State documents, as is usual.',
    },
  ],
};

const PARTY_36: LayoutProfile = {
  id: 'party-36',
  style: 'party',
  from: '2018-04-03',
  until: '2026-05-26',
  basis: '36-HD/VPTW',
  checkedOn: '2026-11-23',
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  sizes: { ...STATE_SIZES, nation: 15, motto: 15, issuer: 13, kind: 16, recipients: 12 },
  header: { nation: ['ĐẢNG CỘNG SẢN VIỆT NAM'], underIssuer: 'asterisk' },
  title: { underSubject: 'rule' },
  letterSubject: { prefix: 'V/v', italic: false },
  addressees: { label: 'Kính gửi', submissionLabel: 'Kính gửi', list: 'same-line', separator: ',' },
  bases: { italic: true, dash: false },
  body: { indent: 12.7, spacing: 6, line: { rule: 'multiple', value: 1.1 }, sectionStop: '- ' },
  recipients: { separator: ',', bold: true, italic: true, underline: false },
  signature: { boldTitle: true },
  endMark: './.',
  interpretations: [
    CELLS,
    {
      vi: 'Biết qua bản tóm tắt, chưa đọc văn bản gốc: cỡ chữ, dấu phẩy giữa các nơi nhận, căn cứ in nghiêng, dấu "I-".',
      en: 'Known from digests only: sizes, commas between recipients, bases in italics, the hyphen after a numeral.',
    },
  ],
};

const PARTY_05: LayoutProfile = {
  ...PARTY_36,
  id: 'party-05',
  from: '2026-05-27',
  until: null,
  basis: '05-HD/VPTW; 399-QĐ/TW',
  sizes: { ...PARTY_36.sizes, issuer: 14, kind: 15 },
  title: { underSubject: 'hyphens' },
  letterSubject: { prefix: 'V/v', italic: true },
  addressees: { label: 'Kính gửi', submissionLabel: 'Kính trình', list: 'same-line', separator: ';' },
  bases: { italic: false, dash: true },
  body: { ...PARTY_36.body, indent: 10, line: { rule: 'exactly', value: 18 } },
  recipients: { separator: ';', bold: false, italic: false, underline: true },
  signature: { boldTitle: false },
  endMark: '.',
  interpretations: [
    CELLS,
    {
      vi: 'Các bản tóm tắt khác nhau về giãn dòng (18 hay 19 pt), căn cứ đứng hay nghiêng, "V/v" hay "Về việc": để chọn.',
      en: 'Digests differ on line spacing (18 or 19 pt), upright or italic bases, "V/v" or "Về việc": options.',
    },
    {
      vi: 'Chưa đọc văn bản gốc của 05-HD/VPTW.',
      en: 'The official text of 05-HD/VPTW has not been read.',
    },
  ],
};

/** Every layout this program writes, by style and day. A change of form is a new entry; the old one stays. */
export const PROFILES: readonly LayoutProfile[] = [STATE, FRONT, PARTY_36, PARTY_05];
