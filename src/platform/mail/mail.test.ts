import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { err, ok } from '#basics/result.ts';
import type { Mail } from './mailer.ts';
import { MailNotSent } from './mailer.ts';
import { openMailer } from './open-mailer.ts';
import { connectionOf } from './smtp-mailer.ts';
import { startSmtpServer, type TestSmtpServer } from './testing/smtp-server.ts';

const mail: Mail = {
  id: '018e2f6a-0000-7000-8000-000000000001',
  to: { name: 'Nguyễn Văn Thử', address: 'thu@example.vn' },
  subject: 'Nhiệm vụ sắp đến hạn',
  text: 'Kính gửi ông Thử,\n.Một dòng bắt đầu bằng dấu chấm.\n',
  lang: 'vi',
  at: Temporal.Instant.from('2024-04-03T07:00:00+07:00'),
};
const headerOf = (source: string, name: string) =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(source.replaceAll('\r', ''))?.[1];

describe('mail over a server', () => {
  let server: TestSmtpServer;
  before(async () => {
    server = await startSmtpServer();
  });
  after(() => server.close());
  beforeEach(() => {
    server.replies = {};
  });
  const send = async (url = server.url) => {
    const mailer = openMailer({ smtpUrl: url, folder: '/nowhere', from: 'san-dinh@thaibinh.example' });
    try {
      return await mailer.send(mail);
    } finally {
      await mailer.close();
    }
  };

  it('reaches the person, from the address of the settings, dated by the program’s clock', async () => {
    assert.deepEqual(await send(), ok());
    const arrived = server.mails.at(-1) ?? '';
    assert.ok(server.commands.includes('MAIL FROM:<san-dinh@thaibinh.example>'));
    assert.ok(server.commands.includes('RCPT TO:<thu@example.vn>'));
    assert.equal(headerOf(arrived, 'Date'), 'Wed, 03 Apr 2024 00:00:00 +0000');
    assert.equal(headerOf(arrived, 'Message-ID'), `<${mail.id}@thaibinh.example>`);
    assert.equal(headerOf(arrived, 'Auto-Submitted'), 'auto-generated');
    assert.match(arrived, /^Content-Type: text\/plain; charset=utf-8/im);
  });

  it('a mailbox that does not exist is an answer and no failure', async () => {
    server.replies = { RCPT: '550 5.1.1 no such user thu@example.vn' };
    assert.deepEqual(await send(), err({ type: 'mail-refused', code: 550 }));
  });

  it('a mailbox that is full for now fails, to be tried again, and the error names nobody', async () => {
    server.replies = { RCPT: '452 4.2.2 mailbox of thu@example.vn is full' };
    await assert.rejects(send(), (error: Error) => {
      assert.ok(error instanceof MailNotSent);
      assert.doesNotMatch(`${error.stack} ${JSON.stringify(error)} ${error.cause}`, /thu@|Thử/);
      return true;
    });
  });

  it('a server that is not there fails, to be tried again', async () => {
    const gone = await startSmtpServer();
    await gone.close();
    await assert.rejects(send(gone.url), MailNotSent);
  });
});

describe('mail without a server', () => {
  it('is a file that only the program’s user reads; the same mail again is the same file', async () => {
    const home = await mkdtemp(join(tmpdir(), 'san-dinh-mail-'));
    const folder = join(home, 'mail');
    const mailer = openMailer({ smtpUrl: null, folder, from: 'san-dinh@localhost' });
    assert.deepEqual([await mailer.send(mail), await mailer.send(mail)], [ok(), ok()]);
    assert.deepEqual(await readdir(folder), [`${mail.id}.eml`]);
    const file = join(folder, `${mail.id}.eml`);
    const source = await readFile(file, 'utf8');
    assert.match(headerOf(source, 'To') ?? '', /<thu@example\.vn>$/);
    if (process.platform !== 'win32') assert.equal((await stat(file)).mode & 0o777, 0o600);
    await mailer.close();
    await rm(home, { recursive: true });
  });
});

test('TLS is as the address says, and a password never leaves this machine without it', () => {
  const of = (url: string) => {
    const { port, secure, requireTLS } = connectionOf(new URL(url));
    return { port, secure, requireTLS };
  };
  assert.deepEqual(of('smtps://a:b@mail.example'), { port: 465, secure: true, requireTLS: false });
  assert.deepEqual(of('smtp://a:b@mail.example'), { port: 587, secure: false, requireTLS: true });
  assert.deepEqual(of('smtp://mail.example:25'), { port: 25, secure: false, requireTLS: false });
  assert.deepEqual(of('smtp://a:b@127.0.0.1:2525'), { port: 2525, secure: false, requireTLS: false });
  assert.deepEqual(connectionOf(new URL('smtp://a%40b:p%3Aw@[::1]')).auth, { user: 'a@b', pass: 'p:w' });
});
