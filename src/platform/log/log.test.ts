import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLog, safeError } from './log.ts';

test('a database error is logged by its code and constraint, never by the values it repeats', () => {
  const error = Object.assign(new Error('duplicate key (email)=(lan@example.vn)'), {
    code: '23505',
    constraint: 'person_email_key',
    detail: 'Key (email)=(lan@example.vn) already exists.',
  });
  const line = JSON.stringify(safeError(error));
  assert.ok(line.includes('person_email_key'));
  assert.ok(!line.includes('lan@example.vn'));
});

test('an error of the program keeps the first line of its message, so that it can be found', () => {
  const shown = safeError(new Error('assertion failed: series\nsecond line'));
  assert.ok('message' in shown && shown.message === 'assertion failed: series');
});

test('a log line is JSON and carries no host name or process data beside what is said', () => {
  const lines: string[] = [];
  openLog({ destination: { write: (line) => void lines.push(line) } }).info(
    { procedure: 'duties.accept' },
    'done',
  );
  const entry = JSON.parse(lines[0] ?? '');
  assert.deepEqual(Object.keys(entry).sort(), ['level', 'msg', 'procedure', 'time']);
});
