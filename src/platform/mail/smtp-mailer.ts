import { createTransport } from 'nodemailer';
import { err, ok } from '#basics/result.ts';
import { type Mailer, MailNotSent } from './mailer.ts';
import { messageOf } from './message.ts';

/**
 * Mail over SMTP, on at most two connections that stay open. `smtps://` is TLS from the start; `smtp://` begins in the
 * clear and changes to TLS when the server offers it, and must when a password is to be sent to another machine.
 */
export function smtpMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport({
    ...connectionOf(new URL(smtpUrl)),
    ...LIMITS,
    pool: true,
    maxConnections: 2,
  });
  return {
    async send(mail) {
      try {
        await transport.sendMail(messageOf(mail, from));
        return ok();
      } catch (error) {
        const { code, responseCode } = error as { code?: string; responseCode?: number };
        // The server's last word on this mail; a failed sign-in is ours to mend, and the mail waits for it.
        if (responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH')
          return err({ type: 'mail-refused', code: responseCode });
        throw new MailNotSent(`${code ?? 'unknown'} ${responseCode ?? ''}`.trim());
      }
    },
    async close() {
      transport.close();
    },
  };
}

const LIMITS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Host, port, TLS and sign-in of an SMTP address. Ports: 465 for `smtps`, 587 (RFC 6409) for `smtp`. */
export function connectionOf(url: URL) {
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const auth =
    url.username === ''
      ? undefined
      : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
  return {
    host,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !secure && auth !== undefined && !isThisMachine(host),
    ...(auth === undefined ? {} : { auth }),
  };
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}
