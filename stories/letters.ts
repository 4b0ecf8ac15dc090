import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#basics/project-root.ts';

/** A directive as it comes in, with what an attentive reader gets from it. */
export interface Letter {
  readonly text: string;
  readonly number: string;
  readonly subject: string;
  readonly addressees: readonly string[];
  /** Number and date of the decree that it cites. */
  readonly cites: { readonly number: string; readonly symbol: string; readonly date: string };
  /** What its five items are about. */
  readonly topics: readonly string[];
  /** Days that its items name, in their order. */
  readonly deadlines: readonly string[];
  /** A passage that a clerk corrects: what the scan made of it, and what it should be. */
  readonly correction: { readonly label: string; readonly read: string; readonly right: string };
}

/** Where the real letters lie beside the project; they are read there and never copied. */
const REAL = join(projectRoot(), '..', 'shared', 'seeds', '000_5eb50ab86d8b2fa5.txt');
const DIRECTIVE_BEGINS = 'TỈNH ỦY THÁI BÌNH';

/** Both real letters in one text: 1140/UBND-NCKS, and 44-CV/BCĐ that travels inside it; null where they are not. */
export function realLetters(): string | null {
  return existsSync(REAL) ? readFileSync(REAL, 'utf8') : null;
}

/** 44-CV/BCĐ where the real letters are at hand, else the composed letter of the demonstration. */
export function directive(): Letter {
  const both = realLetters();
  return both === null ? composed() : real(both.slice(both.indexOf(DIRECTIVE_BEGINS)));
}

const COMMITTEES = 'Ban Chỉ đạo thực hiện dân chủ ở cơ sở các huyện ủy, thành ủy';
const DECREE = { number: '59/2023', symbol: 'NĐ-CP', date: '2023-08-14' };

function real(text: string): Letter {
  return {
    text,
    number: '44',
    subject: 'tiếp tục đẩy mạnh, nâng cao chất lượng, hiệu quả thực hiện dân chủ ở cơ sở trên địa bàn tỉnh',
    addressees: [
      'Ban Cán sự đảng Ủy ban nhân dân tỉnh',
      'Các sở, ban, ngành, Mặt trận Tổ quốc, các tổ chức chính trị - xã hội tỉnh',
      `${COMMITTEES}, đảng ủy trực thuộc Tỉnh ủy`,
    ],
    cites: DECREE,
    topics: ['outreach', 'committees', 'training', 'inspection', 'front'],
    deadlines: [],
    correction: { label: '2', read: 'manh công tác tham mưu', right: 'mạnh công tác tham mưu' },
  };
}

function composed(): Letter {
  return {
    text: readFileSync(join(projectRoot(), 'data', 'demonstration', 'cong-van-mau.txt'), 'utf8'),
    number: '39',
    subject: 'triển khai nhiệm vụ thực hiện dân chủ ở cơ sở sáu tháng đầu năm 2024 (văn bản mẫu)',
    addressees: [
      'Ban Cán sự đảng Ủy ban nhân dân tỉnh',
      'Các sở, ban, ngành, Mặt trận Tổ quốc, các tổ chức chính trị - xã hội tỉnh',
      COMMITTEES,
    ],
    cites: DECREE,
    topics: ['outreach', 'committees', 'training', 'administrative-reform', 'front'],
    deadlines: ['2024-04-30', '2024-05-31', '2024-06-15'],
    correction: { label: '2', read: 'rà soát quy chế làm việc', right: 'rà soát, sửa đổi quy chế làm việc' },
  };
}
