import { BlockList } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Machines that can be a proxy of this installation: this one and those of private networks (RFC 1918, RFC 4193). */
const NEAR = new BlockList();
NEAR.addSubnet('127.0.0.0', 8);
NEAR.addSubnet('10.0.0.0', 8);
NEAR.addSubnet('172.16.0.0', 12);
NEAR.addSubnet('192.168.0.0', 16);
NEAR.addAddress('::1', 'ipv6');
NEAR.addSubnet('fc00::', 7, 'ipv6');

/**
 * The network address of who sent a request. Behind a proxy that is what the proxy itself wrote down: the last address
 * of X-Forwarded-For; the ones before it come from the sender and can be invented.
 */
export function senderAddress(c: Context): string {
  const remote = plain(remoteAddress(c));
  if (!isNear(remote)) return remote;
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return forwarded === undefined || forwarded === '' ? remote : plain(forwarded).slice(0, 60);
}

/** The headers of a request as the sign-in library may see them: the address it notes is the sender's real one. */
export function headersOf(c: Context): Headers {
  const headers = new Headers(c.req.raw.headers);
  headers.set('x-forwarded-for', senderAddress(c));
  return headers;
}

/** A request that a test makes without a connection has no address. */
function remoteAddress(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? '127.0.0.1';
  } catch {
    return '127.0.0.1';
  }
}

/** IPv4 written as IPv6 ("::ffff:10.0.0.1") as IPv4. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function isNear(address: string): boolean {
  return NEAR.check(address, address.includes(':') ? 'ipv6' : 'ipv4');
}
