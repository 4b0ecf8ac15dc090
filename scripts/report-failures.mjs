/** A reporter for node:test: a line per file, and each failure with its place and cause. */
import { relative } from 'node:path';
import { inspect } from 'node:util';

export default async function* reportFailures(events) {
  const files = new Map();
  for await (const { type, data } of events) {
    if (type === 'test:summary' && data.file !== undefined) yield fileLine(data);
    if (type === 'test:pass' && data.skip !== undefined)
      yield `  skipped: ${data.name}${reason(data.skip)}\n`;
    if (type === 'test:fail' && isOwnFailure(data)) yield failure(data, files.get(data.file) ?? '');
    if (type === 'test:stderr')
      files.set(data.file, ((files.get(data.file) ?? '') + data.message).slice(-4_000));
  }
}

function fileLine({ file, counts, duration_ms: duration }) {
  const failed = counts.failed + counts.cancelled;
  const seconds = (duration / 1000).toFixed(1);
  return `${failed === 0 ? '✔' : '✖'} ${relative('.', file)}: ${counts.passed} of ${counts.tests} (${seconds} s)\n`;
}

/** A suite or file that failed only because a test in it did is not told twice. */
function isOwnFailure({ details }) {
  return details.error?.failureType !== 'subtestsFailed';
}

function failure({ name, file, line, details }, output) {
  const cause = details.error?.cause ?? details.error;
  const text =
    cause instanceof Error || typeof cause === 'object' ? inspect(cause, { depth: 6 }) : String(cause);
  const said = output === '' ? '' : `\n    it also wrote:\n${indented(output)}`;
  return `\n✖ ${name}\n    ${file === undefined ? '' : relative('.', file)}:${line ?? ''}\n${indented(text)}${said}\n\n`;
}

const reason = (skip) => (typeof skip === 'string' ? ` (${skip})` : '');

const indented = (text) => text.trimEnd().replace(/^/gm, '    ');
