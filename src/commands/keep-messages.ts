import type { BackupRefusal } from '#platform/backup/backup.ts';
import type { RestoreRefusal } from '#platform/backup/restore.ts';

type KeepMessage = BackupRefusal['type'] | RestoreRefusal['type'] | 'not-sealed' | 'file-missing';

/** What backing up and restoring say, in both languages. */
export const KEEP_MESSAGES: Record<KeepMessage, string> = {
  'backup-file-exists': 'Đã có tệp này. Hãy chọn tên khác. / The file exists. Choose another name.',
  'backup-folder-missing':
    'Không có thư mục này. Hãy tạo thư mục trước. / There is no such folder. Make it first.',
  'not-sealed':
    'Bản sao lưu không được mã hóa và chứa khóa ký. Hãy cất giữ cẩn thận, hoặc đặt SAN_DINH_BACKUP_PASSPHRASE rồi làm lại. / The backup is not encrypted and holds the keys. Keep it safe, or set SAN_DINH_BACKUP_PASSPHRASE and make it again.',
  'file-missing': 'Thiếu tệp đã lưu / A stored file is missing:',
  'archive-missing': 'Không tìm thấy tệp sao lưu. / The backup file is not there.',
  'archive-damaged': 'Tệp sao lưu bị hỏng; chưa khôi phục gì. / The backup is damaged; nothing was restored.',
  'archive-sealed':
    'Bản sao lưu được mã hóa. Hãy đặt SAN_DINH_BACKUP_PASSPHRASE. / The backup is encrypted. Set SAN_DINH_BACKUP_PASSPHRASE.',
  'archive-passphrase-wrong': 'Mật khẩu sao lưu không đúng. / The passphrase is not right.',
  'archive-of-other-program':
    'Bản sao lưu của phiên bản chương trình khác. Hãy dùng đúng phiên bản. / The backup is of another version of the program. Use that version.',
  'database-not-empty':
    'Cơ sở dữ liệu đã có dữ liệu. Hãy khôi phục vào một SAN_DINH_HOME hoặc DATABASE_URL trống. / The database is not empty. Restore into an empty SAN_DINH_HOME or DATABASE_URL.',
  'keys-of-another':
    'Thư mục khóa có khóa của hệ thống khác. / The keys folder holds another installation’s keys.',
};
