import { readFile } from 'node:fs/promises';
import { printCitation } from '#law/citation.ts';
import type { Role } from '#platform/identity/actor.ts';
import { type PersonActor, ROLES } from '#platform/identity/actor.ts';
import type { Platform } from '#platform/platform.ts';
import { explain, explainIssue, type RefusalMessages } from '#platform/procedure/messages.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { run } from '#platform/procedure/run.ts';
import { type Command, type CommandCall, Misuse } from './command.ts';

/**
 * `san-dinh call PROCEDURE`: any procedure, with its input as JSON, here as a position of this installation or over
 * HTTP with a token. Prints the answer as JSON; a refusal goes to standard error with exit code 2.
 */
export const callCommand: Command = {
  name: 'call',
  summary: { vi: 'Gọi một thủ tục', en: 'Call a procedure' },
  usage:
    'PROCEDURE [--json TEXT | --file FILE | --file -] (--as POSITION | --url URL --token TOKEN) [--key UUID]',
  options: {
    json: { type: 'string' },
    file: { type: 'string' },
    as: { type: 'string' },
    url: { type: 'string' },
    token: { type: 'string' },
    key: { type: 'string' },
  },
  takes: { least: 1, most: 1 },
  run: (call) => (call.values.url === undefined ? callHere(call) : callOverHttp(call)),
};

async function callHere(call: CommandCall): Promise<number> {
  const { program, io, values } = call;
  const name = call.arguments[0] ?? '';
  const procedure = program.registry.find(name);
  if (procedure === undefined) throw new Misuse(`Không có thủ tục ${name}. / There is no procedure ${name}.`);
  const input = await inputOf(call);
  const position = text(values.as);
  if (position === undefined)
    throw new Misuse('Cần --as POSITION hoặc --url. / --as POSITION or --url is needed.');
  return program.withPlatform(async (platform) => {
    const actor = await actorOfPosition(platform, position);
    const key = text(values.key);
    const result = await run(platform, procedure, { actor, input, ...(key ? { idempotencyKey: key } : {}) });
    if (result.ok) {
      io.out(`${JSON.stringify(result.value, null, 2)}\n`);
      return 0;
    }
    io.err(`${refusalText(result.error, program.messages)}\n`);
    return 2;
  });
}

async function callOverHttp(call: CommandCall): Promise<number> {
  const { values, io } = call;
  const token = text(values.token) ?? process.env.SAN_DINH_TOKEN;
  if (!token) throw new Misuse('Cần --token hoặc SAN_DINH_TOKEN. / --token or SAN_DINH_TOKEN is needed.');
  const path = (call.arguments[0] ?? '').split('.').map(encodeURIComponent).join('/');
  const response = await fetch(new URL(`/api/v1/${path}`, text(values.url)), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(text(values.key) ? { 'idempotency-key': text(values.key) ?? '' } : {}),
    },
    body: JSON.stringify(await inputOf(call)),
  }).catch(() => null);
  if (response === null)
    throw new Misuse(
      'Không kết nối được tới địa chỉ này; hãy kiểm tra --url. / The address does not answer; check --url.',
    );
  const body = await response.text();
  (response.ok ? io.out : io.err)(`${body}\n`);
  return response.ok ? 0 : response.status >= 500 ? 1 : 2;
}

async function inputOf({ values, io }: CommandCall): Promise<unknown> {
  const file = text(values.file);
  const source =
    text(values.json) ?? (file === '-' ? await io.readInput() : file ? await readFile(file, 'utf8') : '{}');
  try {
    return JSON.parse(source);
  } catch {
    throw new Misuse('Dữ liệu vào không phải JSON. / The input is not JSON.');
  }
}

/** A position of this installation that is valid today, by its id: whoever runs commands here holds the database. */
export async function actorOfPosition(platform: Platform, positionId: string): Promise<PersonActor> {
  const { rows } = await platform.database.pool.query(
    'select id, person_id, organisation_id, role from position where id::text = $1 and during @> $2::date',
    [positionId, platform.clock.today().toString()],
  );
  const row = rows[0];
  if (row === undefined)
    throw new Misuse(`Không có chức danh ${positionId} hôm nay. / No such position today.`);
  const role: Role | undefined = ROLES.find((known) => known === row.role);
  if (role === undefined) throw new Error('the role of a position is known');
  return {
    kind: 'person',
    positionId: row.id,
    personId: row.person_id,
    organisationId: row.organisation_id,
    role,
  };
}

/** A refusal on the command line: the reason in both languages, the rule, the faulty fields. */
export function refusalText(refusal: Refusal, messages: RefusalMessages): string {
  const lines = [
    `${refusal.type}: ${explain(refusal, messages, 'vi')}`,
    explain(refusal, messages, 'en'),
    ...(refusal.citation ? [printCitation(refusal.citation, 'vi')] : []),
    ...(refusal.issues ?? []).map((issue) => `- ${issue.field}: ${explainIssue(issue, 'vi')}`),
  ];
  return lines.join('\n');
}

function text(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
