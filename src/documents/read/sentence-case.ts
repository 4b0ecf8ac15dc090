import { PROVINCES } from './place-names.ts';
import { capitalShare, foldSameLength, oneLine } from './vietnamese-text.ts';

/** Names and words with the capitals Vietnamese gives them (Decree 30/2020/NĐ-CP Annex II). */
const PHRASES: readonly string[] = [
  ...PROVINCES,
  'Ủy ban nhân dân',
  'Ủy ban',
  'Hội đồng nhân dân',
  'Mặt trận Tổ quốc Việt Nam',
  'Mặt trận Tổ quốc',
  'Tỉnh ủy',
  'Thành ủy',
  'Huyện ủy',
  'Quận ủy',
  'Thị ủy',
  'Đảng ủy',
  'Đảng bộ',
  'Chi bộ',
  'Ban Chấp hành',
  'Ban Thường vụ',
  'Ban Thường trực',
  'Ban Dân vận',
  'Ban Tổ chức',
  'Ban Tuyên giáo',
  'Ban Nội chính',
  'Ban Chỉ đạo',
  'Ban Cán sự',
  'Ủy ban Kiểm tra',
  'Trung ương Đảng',
  'Trung ương',
  'Việt Nam',
  'Bộ Chính trị',
  'Ban Bí thư',
  'Chính phủ',
  'Thủ tướng Chính phủ',
  'Quốc hội',
  'Ủy ban Thường vụ Quốc hội',
  'Chủ tịch nước',
  'Nhà nước',
  'Liên đoàn Lao động',
  'Hội Nông dân',
  'Hội Liên hiệp Phụ nữ',
  'Hội Cựu chiến binh',
  'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
  'Nội vụ',
  'Tài chính',
  'Kế hoạch và Đầu tư',
  'Tài nguyên và Môi trường',
  'Nông nghiệp và Phát triển nông thôn',
  'Nông nghiệp và Môi trường',
  'Lao động - Thương binh và Xã hội',
  'Lao động, Thương binh và Xã hội',
  'Văn hóa, Thể thao và Du lịch',
  'Văn hóa và Thông tin',
  'Giáo dục và Đào tạo',
  'Thông tin và Truyền thông',
  'Khoa học và Công nghệ',
  'Dân tộc và Tôn giáo',
  'Xây dựng',
  'Giao thông vận tải',
  'Công Thương',
  'Tư pháp',
  'Y tế',
  'Ngoại giao',
  'Quốc phòng',
  'Công an',
  'Ngoại vụ',
  'Kinh tế và Hạ tầng',
  'Kinh tế - Hạ tầng',
  'Tòa án nhân dân',
  'Viện kiểm sát nhân dân',
  'Bảo hiểm xã hội',
  'Kho bạc Nhà nước',
  'Ngân hàng Nhà nước',
  'Trường Đại học',
  'Trường Cao đẳng',
  'trường Trung học phổ thông',
  'trường Trung học cơ sở',
  'trường Tiểu học',
  'trường Mầm non',
  'Ban Tuyên giáo và Dân vận',
  'Tuyên giáo và Dân vận',
  'Huyện đoàn',
  'Tỉnh đoàn',
  'Thành đoàn',
  'Đảng Cộng sản Việt Nam',
  'Hồ Chí Minh',
  'Tổ quốc',
  'Ban Quản lý',
  'Văn phòng',
  'Đoàn đại biểu Quốc hội',
  'Thường trực',
  'Chủ tịch',
  'dân chủ ở cơ sở',
  'BCH Đoàn',
  'Đoàn Thanh niên',
  'xã hội',
  'địa phương',
  'thực hiện',
  'quy chế dân chủ',
];

const BY_FIRST_WORD = indexPhrases();
/** Kinds of territory: small, with the name after them in capitals. */
const TERRITORIES: ReadonlyMap<string, string> = new Map(
  ['tỉnh', 'huyện', 'quận', 'xã', 'phường', 'thôn', 'thành phố', 'thị xã', 'thị trấn', 'đặc khu'].map(
    (word) => [foldSameLength(word), word],
  ),
);
/** Bodies after which the name of their place follows at once: "Huyện ủy Thái Thụy". */
const NAMED_BY_PLACE = new Set([
  'tinh uy',
  'thanh uy',
  'huyen uy',
  'quan uy',
  'thi uy',
  'huyen doan',
  'tinh doan',
  'thanh doan',
]);
/** After these the name proper begins, with a capital. */
const HEADS = new Set(
  'sở bộ phòng ban cục vụ trường tâm hội đoàn ty viện đội trạm hạt học đẳng thpt thcs'.split(' '),
);
const ACRONYM =
  /^(?:UBND|HĐND|MTTQ|UBMTTQ|TNCS|BCĐ|TNHH|MTV|TP\.?|TTg|LĐLĐ|LHPN|CCB|QLDA|ĐBQH|BQL|XDCB|HTX|KCN|VP|UB|PCTT|TKCN|PCTN|TN|BHXH|GD&ĐT|GDĐT|VHTT|[IVX]+|\P{L}+)$/u;
const SMALL = new Set(['va', 'cua', 've', 'o', 'cac', 'cap']);

function indexPhrases(): ReadonlyMap<
  string,
  readonly { folded: readonly string[]; words: readonly string[] }[]
> {
  const index = new Map<string, { folded: readonly string[]; words: readonly string[] }[]>();
  for (const phrase of PHRASES) {
    const words = phrase.split(' ');
    const folded = words.map(foldSameLength);
    const first = folded[0] ?? '';
    index.set(
      first,
      [...(index.get(first) ?? []), { folded, words }].sort((a, b) => b.words.length - a.words.length),
    );
  }
  return index;
}

/**
 * A name set in capitals as it is written in a sentence: "ỦY BAN NHÂN DÂN TỈNH THÁI BÌNH" becomes "Ủy ban nhân dân
 * tỉnh Thái Bình". A name that is not in capitals stays as it is. Known words get their own spelling back where
 * recognition lost an accent; a name that is not known keeps the letters that were read.
 */
export function sentenceCase(name: string): string {
  const line = oneLine(name);
  if (capitalShare(line) < 0.7) return line;
  const words = line.split(' ');
  const cased: string[] = [];
  let naming = false;
  for (let at = 0; at < words.length; ) {
    const next = nextWords(words, at, naming, cased.at(-1) ?? '');
    cased.push(...next.words);
    naming = next.naming;
    at += next.words.length;
  }
  return capitalised(cased.join(' '));
}

interface Cased {
  readonly words: readonly string[];
  /** The words that follow are a place's name. */
  readonly naming: boolean;
}

/** No Vietnamese syllable lacks a vowel: such a group of letters abbreviates ("TTXH", "BCH"). */
function isWithoutVowel(folded: string): boolean {
  return /^[a-z]{2,}$/.test(folded) && !/[aeiouy]/.test(folded);
}

/** "TĨNH" is a misread "tỉnh", but "QUẢN" is no "quận" and "PHƯƠNG" no "phường". */
function territoryOf(word: string): string | undefined {
  const folded = foldSameLength(word);
  const territory = TERRITORIES.get(folded);
  const ambiguous = folded === 'quan' || folded === 'phuong' || folded === 'xa';
  return ambiguous && word.toLowerCase() !== territory && word.toLowerCase() !== folded
    ? undefined
    : territory;
}

function nextWords(words: readonly string[], at: number, naming: boolean, before: string): Cased {
  const word = words[at] ?? '';
  const folded = foldSameLength(word);
  const pair = TERRITORIES.get(`${folded} ${foldSameLength(words[at + 1] ?? '')}`);
  if (pair !== undefined) return { words: pair.split(' '), naming: true };
  const phrase = phraseAt(words, at);
  if (phrase !== null) return { words: phrase, naming: NAMED_BY_PLACE.has(foldSameLength(phrase.join(' '))) };
  const territory = territoryOf(word);
  if (territory !== undefined) return { words: [territory], naming: true };
  // "PHÒNG GD&ĐT TÂN HÒA": behind a department's short name stands its place.
  const shortName = ['phòng', 'sở'].includes(before.toLowerCase());
  if (ACRONYM.test(word) || isWithoutVowel(folded)) return { words: [word], naming: naming || shortName };
  if (SMALL.has(folded)) return { words: [word.toLowerCase()], naming: false };
  const opens = naming || HEADS.has(before.toLowerCase()) || /^[-–]$/.test(before) || isSchoolName(words, at);
  return {
    words: [opens ? capitalised(word.toLowerCase()) : word.toLowerCase()],
    naming: naming && !/[,;]$/.test(word),
  };
}

/** "TRƯỜNG ĐẠI HỌC TÂY ĐÔ": two words left after the kind of school are its name. */
function isSchoolName(words: readonly string[], at: number): boolean {
  const folded = words.map(foldSameLength).join(' ');
  return (
    /^truong (?:dai hoc|cao dang|thpt|thcs|tieu hoc|mam non) \S+ \S+$/.test(folded) && at === words.length - 1
  );
}

function phraseAt(words: readonly string[], at: number): readonly string[] | null {
  const bare = (word: string) => foldSameLength(word).replace(/[,;]$/, '');
  for (const phrase of BY_FIRST_WORD.get(bare(words[at] ?? '')) ?? []) {
    const fits = phrase.folded.every(
      (word, index) => bare(words[at + index] ?? '') === word.replace(/,$/, ''),
    );
    if (!fits) continue;
    const tail = /[,;]$/.exec(words[at + phrase.words.length - 1] ?? '')?.[0] ?? '';
    return phrase.words.map((word, index) => (index === phrase.words.length - 1 ? word + tail : word));
  }
  return null;
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
