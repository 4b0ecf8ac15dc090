import { Temporal } from 'temporal-polyfill';
import { assertDefined } from '#basics/assert.ts';
import { asOwner, type Tx } from '#platform/database/transaction.ts';
import { type Lang, t } from '#platform/i18n/text.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import type { Mail } from '#platform/mail/mailer.ts';
import { notificationMessages as m } from './messages.ts';
import { NOTIFICATION_PATHS } from './paths.ts';
import { type NoticeTexts, noticeText } from './text.ts';

/** A notice with the one it is for. */
export interface NoticeToMail {
  readonly id: string;
  readonly kind: string;
  readonly data: unknown;
  readonly path: string;
  readonly at: Date;
  readonly name: string;
  readonly address: string;
}

export interface MailParts {
  readonly texts: NoticeTexts;
  /** The address of the site, without a slash at its end. */
  readonly baseUrl: string;
}

/** Longest subject line, in characters. */
const SUBJECT_LENGTH = 120;

/** The mail that tells a notice: plain text with the link, nothing personal but the recipient's own name. */
export function mailOf(notice: NoticeToMail, lang: Lang, { texts, baseUrl }: MailParts): Mail {
  const sentence = noticeText(texts, notice, lang);
  const isLong = sentence.length > SUBJECT_LENGTH;
  const link = (path: string) => new URL(path, `${baseUrl}/`).href;
  const lines = [
    t(lang, m.mailGreeting, { name: notice.name }),
    '',
    sentence,
    '',
    t(lang, m.mailLink),
    link(notice.path),
    '',
    t(lang, m.mailFooter),
    link(NOTIFICATION_PATHS.list),
  ];
  return {
    id: notice.id,
    to: { name: notice.name, address: notice.address },
    subject: isLong ? `${sentence.slice(0, SUBJECT_LENGTH - 1)}…` : sentence,
    text: `${lines.join('\n')}\n`,
    lang,
    at: Temporal.Instant.fromEpochMilliseconds(notice.at.getTime()),
  };
}

/**
 * The job `mail.send` `{notificationId}`. Who has no address, wants no mail or has read the notice already gets none;
 * an address that the server will never take is no failure.
 */
export function mailJob(parts: MailParts): JobDefinition {
  return {
    name: 'mail.send',
    async run(platform, { notificationId }) {
      const notice = await asOwner(platform.database.pool, (tx) => noticeToMail(tx, String(notificationId)));
      if (notice === undefined) return;
      await assertDefined(platform.mailer, 'mailer').send(mailOf(notice, 'vi', parts));
    },
  };
}

async function noticeToMail(tx: Tx, id: string): Promise<NoticeToMail | undefined> {
  const row = await tx
    .selectFrom('notification as n')
    .innerJoin('person as p', 'p.id', 'n.person_id')
    .leftJoin('notification_setting as s', 's.person_id', 'n.person_id')
    .select([
      'n.id',
      'n.kind',
      'n.data',
      'n.path',
      'n.at',
      'p.full_name as name',
      'p.email as address',
      's.mail',
    ])
    .where('n.id', '=', id)
    .where('n.read_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined || row.address === null || row.mail === false) return undefined;
  const { address, mail: _, ...notice } = row;
  return { ...notice, address };
}
