import { assertNever } from '#basics/assert.ts';
import type { Text } from '../i18n/text.ts';
import type { BackupRefusal, BackupReport } from './backup.ts';
import type { RestoreRefusal } from './restore.ts';

/** What a refusal means and what to do, for the administrator. */
export function explain(refusal: BackupRefusal | RestoreRefusal): Text {
  switch (refusal.type) {
    case 'backup-file-exists':
      return {
        vi: `Đã có tệp ${refusal.file}; bản sao lưu không ghi đè. Hãy đặt tên khác.`,
        en: `${refusal.file} is there already; a backup overwrites nothing. Choose another name.`,
      };
    case 'backup-folder-missing':
      return {
        vi: `Không có thư mục ${refusal.folder}. Hãy tạo thư mục trước.`,
        en: `There is no folder ${refusal.folder}. Make it first.`,
      };
    case 'archive-missing':
      return { vi: `Không có tệp ${refusal.file}.`, en: `There is no file ${refusal.file}.` };
    case 'archive-damaged':
      return {
        vi: `Bản sao lưu bị hỏng (${refusal.detail}); chưa có gì được khôi phục. Hãy dùng bản khác.`,
        en: `The backup is damaged (${refusal.detail}); nothing was restored. Use another one.`,
      };
    case 'archive-sealed':
      return {
        vi: 'Bản sao lưu có mật khẩu. Hãy đặt SAN_DINH_BACKUP_PASSPHRASE.',
        en: 'The backup is sealed. Set SAN_DINH_BACKUP_PASSPHRASE.',
      };
    case 'archive-passphrase-wrong':
      return {
        vi: 'Mật khẩu của bản sao lưu không đúng (hoặc phần đầu của tệp bị hỏng).',
        en: 'The passphrase of the backup is wrong (or the beginning of the file is damaged).',
      };
    case 'archive-of-other-program':
      return {
        vi: `Bản sao lưu của phiên bản ${refusal.program}, khác chương trình này ở ${refusal.migration}. Hãy dùng đúng phiên bản.`,
        en: `The backup is of version ${refusal.program}, which differs from this program at ${refusal.migration}. Use the right version.`,
      };
    case 'database-not-empty':
      return {
        vi: 'Cơ sở dữ liệu đã có bảng; khôi phục không ghi đè. Hãy đặt SAN_DINH_HOME sang thư mục mới, hoặc DATABASE_URL sang cơ sở dữ liệu trống.',
        en: 'The database has tables; a restore overwrites nothing. Set SAN_DINH_HOME to a new folder, or DATABASE_URL to an empty database.',
      };
    case 'keys-of-another':
      return {
        vi: `Đã có khóa khác ở ${refusal.path}: đây là thư mục của một hệ thống khác. Hãy dùng thư mục mới.`,
        en: `Another key is at ${refusal.path}: this is the folder of another installation. Use a new folder.`,
      };
    default:
      return assertNever(refusal);
  }
}

/** What a finished backup must warn about; empty when all is well. */
export function warningsOf({ isSealed, missingFiles }: BackupReport): Text[] {
  const open: Text = {
    vi: 'Bản sao lưu chứa khóa của hệ thống và KHÔNG có mật khẩu: hãy cất nơi an toàn, hoặc đặt SAN_DINH_BACKUP_PASSPHRASE rồi sao lưu lại.',
    en: 'The backup holds the keys of this installation and is NOT sealed: keep it safe, or set SAN_DINH_BACKUP_PASSPHRASE and back up again.',
  };
  const missing: Text = {
    vi: `${missingFiles.length} tệp đính kèm không còn nguyên vẹn trong kho nên không có trong bản sao lưu: ${missingFiles.join(', ')}`,
    en: `${missingFiles.length} stored files are missing or damaged and so not in the backup: ${missingFiles.join(', ')}`,
  };
  return [...(isSealed ? [] : [open]), ...(missingFiles.length > 0 ? [missing] : [])];
}
