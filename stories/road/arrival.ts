import assert from 'node:assert/strict';
import { assertDefined } from '#basics/assert.ts';
import type { IncomingView } from '#modules/incoming/model.ts';
import type { IncomingLine } from '#modules/registers/model.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { directive, type Letter, realLetters } from '../letters.ts';
import type { StoryStage } from '../stage.ts';
import { FRONT, PROVINCE } from './people.ts';

const { clerk, officer } = PROVINCE;
const STEERING_COMMITTEE = 'Ban Chỉ đạo thực hiện dân chủ ở cơ sở của tỉnh';

/** Step 1: the directive is read, corrected and registered. Answers the registered document. */
export async function directiveArrives(stage: StoryStage): Promise<string> {
  const letter = directive();
  const read = await upload(stage, clerk, letter.text);
  checkReading(read, letter);
  const corrected = await correct(stage, read, letter);
  const documentId = await register(stage, corrected, letter);
  await refuseTheSameAgain(stage, letter, documentId);
  return documentId;
}

/** Somebody's clerk uploads a text; the job reads it. Answers the first document of the file. */
async function upload(stage: StoryStage, actor: PersonActor, text: string): Promise<IncomingView> {
  const fileId = await stage.bring(actor, 'cong-van.txt', Buffer.from(text));
  const { incomingIds } = await stage.act<{ incomingIds: string[] }>(actor, 'incoming.receive', {
    fileIds: [fileId],
  });
  const incomingId = assertDefined(incomingIds[0], 'received document');
  assert.equal((await look(stage, actor, incomingId)).state, 'reading');
  await stage.read(incomingId);
  return look(stage, actor, incomingId);
}

function look(stage: StoryStage, actor: PersonActor, incomingId: string): Promise<IncomingView> {
  return stage.act<IncomingView>(actor, 'incoming.view', { incomingId });
}

function checkReading({ state, content, reading, text, inFile }: IncomingView, letter: Letter): void {
  assert.equal(state, 'read');
  assert.equal(inFile.length, 1);
  assert.deepEqual(
    [content.style, content.kind, content.number, content.symbol, content.date, content.place],
    ['party', 'CV', letter.number, 'CV/BCĐ', '2024-03-25', 'Thái Bình'],
  );
  assert.equal(content.issuer, 'Ban Chỉ đạo thực hiện dân chủ ở cơ sở');
  assert.equal(content.parentIssuer, 'Tỉnh ủy Thái Bình');
  assert.equal(content.subject, letter.subject);
  assert.deepEqual(content.addressees, letter.addressees);
  assert.deepEqual(
    content.items.map((item) => item.label),
    ['1', '2', '3', '4', '5'],
  );
  assert.deepEqual(
    content.references.filter(({ kind }) => kind === 'Nghị định').map(({ kind: _kind, ...cited }) => cited),
    [letter.cites],
  );
  assert.ok(content.references.some(({ kind }) => kind?.startsWith('Luật Thực hiện dân chủ ở cơ sở')));
  assert.deepEqual([content.reportTo, content.via], [STEERING_COMMITTEE, 'Ban Dân vận Tỉnh ủy']);
  assert.deepEqual(
    content.deadlines.map(({ date }) => date),
    letter.deadlines,
  );
  const [passage] = reading?.passages.number ?? [];
  assert.match(text?.slice(passage?.start, passage?.end) ?? '', new RegExp(letter.number));
}

/** The clerk puts right what the scan made of a word, and names the issuer among the units. */
async function correct(stage: StoryStage, read: IncomingView, letter: Letter): Promise<IncomingView> {
  const { label, read: wrong, right } = letter.correction;
  const { carriedBy: _carriedBy, ...content } = read.content;
  const items = content.items.map((item) =>
    item.label === label ? { label, text: item.text.replace(wrong, right) } : item,
  );
  assert.notDeepEqual(items, content.items);
  const input = {
    incomingId: read.id,
    version: read.version,
    document: { ...content, items },
    issuerId: read.issuers[0]?.id,
  };
  await stage.act(clerk, 'incoming.correct', input);
  assert.equal(await stage.refused(clerk, 'incoming.correct', input), 'conflict');
  const corrected = await look(stage, clerk, read.id);
  assert.ok(corrected.content.items.some(({ text }) => text.includes(right)));
  return corrected;
}

/** The register was carried over from paper in the middle of the year: the next number is 215. */
async function register(
  stage: StoryStage,
  { id: incomingId, version }: IncomingView,
  letter: Letter,
): Promise<string> {
  const series = { direction: 'in', style: 'state', firstNumber: 215 };
  await stage.act(clerk, 'registers.begin-series', series);
  const input = { incomingId, version, passedTo: 'Phòng Nội chính', officerId: officer.personId };
  assert.equal(await stage.refused(officer, 'incoming.register', input), 'not-permitted');
  const registered = await stage.act<{ arrivalNumber: string; documentId: string }>(
    clerk,
    'incoming.register',
    input,
  );
  assert.equal(registered.arrivalNumber, '215');
  const { lines } = await stage.act<{ lines: IncomingLine[] }>(clerk, 'registers.incoming', { year: 2024 });
  const [line, ...others] = lines;
  assert.equal(others.length, 0);
  assert.deepEqual(
    [line?.arrivalNumber, line?.arrivedOn, line?.notation, line?.issuedOn, line?.passedTo],
    [215, '2024-03-29', `${letter.number}-CV/BCĐ`, '2024-03-25', 'Phòng Nội chính'],
  );
  return registered.documentId;
}

/** The same letter from another clerk's scanner: the first one is shown, and it takes no number unless he insists. */
async function refuseTheSameAgain(stage: StoryStage, letter: Letter, documentId: string): Promise<void> {
  const again = await upload(stage, clerk, `${letter.text}\n`);
  assert.deepEqual(
    again.duplicates.map((one) => [one.title, one.arrivalNumber]),
    [[`${letter.number}-CV/BCĐ`, '215']],
  );
  const input = { incomingId: again.id, version: again.version };
  assert.equal(await stage.refused(clerk, 'incoming.register', input), 'incoming.duplicate');
  await stage.act(clerk, 'incoming.discard', { ...input, reason: 'Quét trùng với văn bản đến số 215.' });
  assert.equal((await look(stage, clerk, again.id)).state, 'discarded');
  const { lines } = await stage.act<{ lines: IncomingLine[] }>(clerk, 'registers.incoming', {});
  assert.deepEqual(
    lines.map((line) => line.documentId),
    [documentId],
  );
}

/** Both real letters in one text: the one that carries, and the one that is carried, one number for both. */
export async function bothLettersArrive(stage: StoryStage): Promise<void> {
  const text = realLetters();
  if (text === null) return;
  const outer = await upload(stage, FRONT.clerk, text);
  assert.deepEqual(
    outer.inFile.map(({ title, carriedIn }) => [title, carriedIn]),
    [
      ['1140/UBND-NCKS', null],
      ['44-CV/BCĐ', outer.id],
    ],
  );
  const { style, kind, issuer, date, addressees, signer } = outer.content;
  assert.deepEqual(
    [style, kind, issuer, date, signer.name],
    ['state', 'CV', 'Ủy ban nhân dân tỉnh Thái Bình', '2024-03-29', 'Lại Văn Hoàn'],
  );
  assert.deepEqual(addressees, [
    'Các sở, ban, ngành trực thuộc Ủy ban nhân dân tỉnh',
    'Ủy ban nhân dân huyện, thành phố',
  ]);
  const { id: incomingId, version } = outer;
  await stage.act(FRONT.clerk, 'incoming.register', { incomingId, version });
  const inner = await look(stage, FRONT.clerk, assertDefined(outer.inFile[1], 'carried letter').id);
  assert.deepEqual([inner.state, inner.arrivalNumber, inner.content.carriedBy], ['attached', null, 0]);
}
