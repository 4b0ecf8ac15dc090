import { folderMailer } from './folder-mailer.ts';
import type { Mailer } from './mailer.ts';
import { smtpMailer } from './smtp-mailer.ts';

export interface MailSettings {
  /** `smtp://user:password@host:port` or `smtps://…`; null: mails are kept as files. */
  readonly smtpUrl: string | null;
  /** Where mails are kept when there is no server. */
  readonly folder: string;
  /** The address that mails come from. */
  readonly from: string;
}

/** Mail over the server of the settings; without one each mail is a file to look at. */
export function openMailer({ smtpUrl, folder, from }: MailSettings): Mailer {
  return smtpUrl === null ? folderMailer(folder, from) : smtpMailer(smtpUrl, from);
}
