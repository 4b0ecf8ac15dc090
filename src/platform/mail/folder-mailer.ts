import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { assert } from '#basics/assert.ts';
import { ok } from '#basics/result.ts';
import type { Mailer } from './mailer.ts';
import { messageOf } from './message.ts';

/** Keeps each mail as a file `<id>.eml` that mail programs open: for the demonstration and for trying things out. */
export function folderMailer(folder: string, from: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(mail) {
      assert(/^[0-9a-f-]{36}$/.test(mail.id), 'a mail is named by a UUID');
      const { message } = await transport.sendMail(messageOf(mail, from));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = join(folder, `${mail.id}.eml`);
      await writeFile(`${file}.part`, message as Buffer, { mode: 0o600 });
      await rename(`${file}.part`, file);
      return ok();
    },
    async close() {
      transport.close();
    },
  };
}
