import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unsafeUnwrap } from '#basics/result.ts';
import { parseConfig } from './config.ts';

const faulty = (environment: Record<string, string>) => {
  const parsed = parseConfig(environment);
  return parsed.ok ? [] : parsed.error.map(({ variable }) => variable);
};

test('without any variable the program listens on this machine and keeps everything in its home folder', () => {
  const config = unsafeUnwrap(parseConfig({}));
  assert.equal(config.baseUrl, 'http://127.0.0.1:8080');
  assert.deepEqual(
    [config.databaseUrl, config.smtpUrl, config.s3, config.production],
    [null, null, null, false],
  );
  assert.match(config.home, /^(\/|[A-Z]:).*\.san-dinh$/);
});

test('mails come from the site’s own name unless another address is given', () => {
  const site = { BASE_URL: 'https://sandinh.example.vn/' };
  assert.equal(unsafeUnwrap(parseConfig(site)).baseUrl, 'https://sandinh.example.vn');
  assert.equal(unsafeUnwrap(parseConfig(site)).mailFrom, 'san-dinh@sandinh.example.vn');
  const given = parseConfig({ ...site, MAIL_FROM: 'thongbao@example.vn' });
  assert.equal(unsafeUnwrap(given).mailFrom, 'thongbao@example.vn');
});

test('a malformed value, and a name of ours that is misspelt, are named', () => {
  assert.deepEqual(faulty({ PORT: '65536' }), ['PORT']);
  assert.deepEqual(faulty({ PORT: '65535' }), []);
  assert.deepEqual(faulty({ SAN_DINH_MODE: 'live' }), ['SAN_DINH_MODE']);
  assert.deepEqual(faulty({ SAN_DINH_HOMES: '/srv', S3_BUKET: 'a' }), ['SAN_DINH_HOMES', 'S3_BUKET']);
  assert.deepEqual(faulty({ MAIL_FROM: 'nobody', SMTP_URL: 'http://mail' }), ['SMTP_URL', 'MAIL_FROM']);
});

test('an empty value counts as absent, and what others own is not ours to judge', () => {
  assert.deepEqual(faulty({ PORT: '', SMTP_URL: '', HOME: '/root', SANDINH: 'x' }), []);
});

test('the passphrase of backups and the token of a call are known, and not kept', () => {
  const secrets = { SAN_DINH_BACKUP_PASSPHRASE: 'a passphrase', SAN_DINH_TOKEN: 'a token' };
  const config = unsafeUnwrap(parseConfig(secrets));
  for (const secret of Object.values(secrets)) assert.ok(!JSON.stringify(config).includes(secret));
});

test('a bucket needs its two keys, and the keys a bucket', () => {
  const whole = { S3_BUCKET: 'files', S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' };
  assert.equal(unsafeUnwrap(parseConfig(whole)).s3?.region, 'us-east-1');
  for (const left of Object.keys(whole) as (keyof typeof whole)[])
    assert.deepEqual(faulty({ ...whole, [left]: '' }), ['S3_BUCKET'], left);
});
