import canonicalize from 'canonicalize';
import { assertDefined } from './assert.ts';

/** The one spelling of a JSON value that is hashed and signed (RFC 8785, JSON Canonicalization Scheme). */
export function canonicalJson(value: unknown): string {
  return assertDefined(canonicalize(value), 'canonical JSON');
}
