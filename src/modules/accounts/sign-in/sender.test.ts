import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { headersOf, senderAddress } from './sender.ts';

/** What the program takes for the sender of a request that came over a connection from `remote`. */
async function senderOf(remote: string, forwarded?: string): Promise<string> {
  const app = new Hono();
  app.get('/', (c) => c.text(`${senderAddress(c)} ${headersOf(c).get('x-forwarded-for')}`));
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const answer = await app.request('/', { headers }, { incoming: { socket: { remoteAddress: remote } } });
  const [sender, noted] = (await answer.text()).split(' ');
  assert.equal(sender, noted);
  return sender ?? '';
}

test('without a proxy the sender is who holds the connection, whatever he writes into the request', async () => {
  assert.equal(await senderOf('203.0.113.7'), '203.0.113.7');
  assert.equal(await senderOf('203.0.113.7', '198.51.100.1'), '203.0.113.7');
  assert.equal(await senderOf('2001:db8::7', '198.51.100.1'), '2001:db8::7');
});

test('behind a proxy of this machine or network the sender is what that proxy wrote last', async () => {
  for (const proxy of [
    '127.0.0.1',
    '::1',
    '::ffff:127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    'fd00::1',
  ]) {
    assert.equal(await senderOf(proxy, '203.0.113.7'), '203.0.113.7', proxy);
    assert.equal(await senderOf(proxy, '198.51.100.1, 203.0.113.7'), '203.0.113.7', proxy);
  }
  assert.equal(await senderOf('172.32.0.1', '203.0.113.7'), '172.32.0.1');
});

test('a person at this machine itself is its address', async () => {
  assert.equal(await senderOf('127.0.0.1'), '127.0.0.1');
  assert.equal(await senderOf('127.0.0.1', ''), '127.0.0.1');
});
