import { existsSync, readdirSync, readFileSync, realpathSync, statfsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createTransport } from 'nodemailer';
import { isWritable } from '../database/embedded/account.ts';
import { bad, type Finding, good } from './finding.ts';

/** Node.js is 24 or later. `version` as in `process.versions.node`. */
export function checkNode(version: string): Finding {
  if (Number(version.split('.')[0]) >= 24) return good('node', `Node.js ${version}`, `Node.js ${version}`);
  return bad(
    'node',
    'fail',
    { vi: `Node.js ${version} quá cũ`, en: `Node.js ${version} is too old` },
    { vi: 'Chạy bằng ./san-dinh, hoặc cài Node.js 24.', en: 'Run it by ./san-dinh, or install Node.js 24.' },
  );
}

/** The program may write in its home folder. */
export function checkHome(home: string): Finding {
  if (existsSync(home) && isWritable(home)) {
    return good('home', `Ghi được vào thư mục ${home}`, `The folder ${home} is writable`);
  }
  return bad(
    'home',
    'fail',
    { vi: `Không ghi được vào thư mục ${home}`, en: `The folder ${home} cannot be written` },
    {
      vi: 'Tạo thư mục và giao cho tài khoản chạy Sân Đình, hoặc đặt SAN_DINH_HOME.',
      en: 'Make the folder and give it to the account that runs Sân Đình, or set SAN_DINH_HOME.',
    },
  );
}

/** Nobody else on the machine may read the keys. `folder` holds them; public keys (`.pub`) may be read. */
export function checkSecrets(folder: string): Finding {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => !name.endsWith('.pub')) : [];
  const open = files.map((name) => join(folder, name)).filter((path) => (statSync(path).mode & 0o077) !== 0);
  if (open.length === 0) return good('secrets', 'Khóa được giữ kín', 'The keys are private');
  return bad(
    'secrets',
    'fail',
    {
      vi: `Người khác trên máy đọc được: ${open.join(', ')}`,
      en: `Others on this machine can read: ${open.join(', ')}`,
    },
    { vi: `Chạy: chmod 600 ${open.join(' ')}`, en: `Run: chmod 600 ${open.join(' ')}` },
  );
}

const gigabyte = 1_000_000_000;

/** There is room to write: warns below 5 GB, fails below 1 GB. */
export function checkDisk(folder: string, freeBytes = freeIn(folder)): Finding {
  const size = (freeBytes / gigabyte).toFixed(1);
  if (freeBytes >= 5 * gigabyte) return good('disk', `Còn trống ${size} GB`, `${size} GB are free`);
  return bad(
    'disk',
    freeBytes < gigabyte ? 'fail' : 'warn',
    { vi: `Ổ đĩa của ${folder} chỉ còn ${size} GB`, en: `The disk of ${folder} has only ${size} GB left` },
    { vi: 'Dọn bớt tệp, hoặc chuyển sang ổ đĩa lớn hơn.', en: 'Remove files, or move to a larger disk.' },
  );
}

function freeIn(folder: string): number {
  // A folder that is not made yet will lie on its parent's disk.
  if (!existsSync(folder)) return freeIn(dirname(folder));
  const { bavail, bsize } = statfsSync(realpathSync(folder));
  return bavail * bsize;
}

/** Mail can be handed to the server of `SMTP_URL`; null is none. */
export async function checkMail(smtpUrl: string | null, isProduction: boolean): Promise<Finding> {
  if (smtpUrl === null) return noMail(isProduction);
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 5_000,
  });
  try {
    await transport.verify();
    return good('mail', 'Máy chủ thư trả lời', 'The mail server answers');
  } catch (error) {
    // Only the code: the message may repeat the address with its password.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return bad(
      'mail',
      'warn',
      { vi: `Không dùng được máy chủ thư (${code})`, en: `The mail server cannot be used (${code})` },
      {
        vi: 'Kiểm tra SMTP_URL, mật khẩu và tường lửa.',
        en: 'Check SMTP_URL, its password and the firewall.',
      },
    );
  } finally {
    transport.close();
  }
}

function noMail(isProduction: boolean): Finding {
  const message = {
    vi: 'Chưa đặt máy chủ thư; lời nhắc chỉ hiện trên trang',
    en: 'No mail server is set; reminders appear on the site only',
  };
  if (!isProduction) return good('mail', message.vi, message.en);
  return bad('mail', 'warn', message, { vi: 'Đặt SMTP_URL.', en: 'Set SMTP_URL.' });
}

/** The data for reading scanned Vietnamese is installed and whole. */
export function checkScanReading(findData = scanData): Finding {
  const path = findData();
  if (path !== undefined && isWholeGzip(path)) {
    return good('scan-reading', 'Đọc được bản chụp tiếng Việt', 'Scanned Vietnamese can be read');
  }
  return bad(
    'scan-reading',
    'fail',
    {
      vi: 'Thiếu hoặc hỏng dữ liệu nhận dạng chữ Việt',
      en: 'The data for reading Vietnamese scans is missing or damaged',
    },
    { vi: 'Chạy: npm ci --ignore-scripts', en: 'Run: npm ci --ignore-scripts' },
  );
}

function scanData(): string | undefined {
  try {
    const home = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json'));
    return join(home, '4.0.0_best_int', 'vie.traineddata.gz');
  } catch {
    return undefined;
  }
}

function isWholeGzip(path: string): boolean {
  try {
    return gunzipSync(readFileSync(path)).length > 0;
  } catch {
    return false;
  }
}
