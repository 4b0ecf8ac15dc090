import { toDate } from '../clock.ts';
import type { Mail } from './mailer.ts';

/** The mail as nodemailer wants it. Nobody answers it, and no machine should: RFC 3834. */
export function messageOf(mail: Mail, from: string) {
  return {
    from: { name: 'Sân Đình', address: from },
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    date: toDate(mail.at),
    messageId: `<${mail.id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.lang },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
