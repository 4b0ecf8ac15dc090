import assert from 'node:assert/strict';
import { createPublicKey } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runVerify } from './command.ts';
import { inFolder, sampleKey, sampleRecord } from './testing.ts';
import { keyIdOf } from './tree-head.ts';

const key = sampleKey();
const good = sampleRecord([3, 4], key);

async function verify(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runVerify(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join(''), err: err.join('') };
}

describe('san-dinh verify', () => {
  it('answers 0 for a record that holds and tells which key to compare', () =>
    inFolder(good, async (path) => {
      const { code, out } = await verify(path);
      assert.equal(code, 0);
      assert.match(out, /Số mục: 7\. Số đỉnh cây đã ký: 2\./);
      assert.match(out, /Hãy so dấu vân khóa/);
      assert.match(out, /BẢN GHI NGUYÊN VẸN\.\n$/);
      assert.match((await verify(path, '--lang', 'en')).out, /THE RECORD HOLDS\.\n$/);
    }));

  it('does not ask to compare the key when it was given', () =>
    inFolder(good, async (path) => {
      const { code, out } = await verify(path, '--key', keyIdOf(createPublicKey(key.publicKey)));
      assert.equal(code, 0);
      assert.doesNotMatch(out, /Hãy so/);
      assert.equal((await verify(path, '--key', 'f'.repeat(64))).code, 1);
    }));

  it('answers 1 and names the entry, counted from 1, when one is missing', () =>
    inFolder({ ...good, lines: good.lines.toSpliced(4, 1) }, async (path) => {
      const { code, out } = await verify(path, '--lang', 'en');
      assert.equal(code, 1);
      assert.match(out, /The first difference is within entries 4 to 7/);
      assert.match(out, /Missing: entry 5\./);
      assert.match(out, /THE RECORD DOES NOT HOLD\.\n$/);
    }));

  it('compares with an older copy', () =>
    inFolder(good, (path) =>
      inFolder(sampleRecord([3], key), async (old) => {
        const { code, out } = await verify(path, '--since', old);
        assert.equal(code, 0);
        assert.match(out, /Bản cũ là phần đầu của bản này\./);
        const shorter = await verify(old, '--since', path);
        assert.equal(shorter.code, 1);
        assert.match(shorter.out, /Bản này chỉ có 3 mục, bản cũ có 7\./);
      }),
    ));

  it('looks for a head that was published elsewhere', () =>
    inFolder(good, async (path) => {
      assert.equal((await verify(path, '--head', `3:${good.heads[0]?.root}`)).code, 0);
      const { code, out } = await verify(path, '--head', `3:${'0'.repeat(64)}`);
      assert.equal(code, 1);
      assert.match(out, /không có trong bản ghi/);
    }));

  it('gives the report to programs as JSON', () =>
    inFolder(good, async (path) => {
      const { ok, entries } = JSON.parse((await verify(path, '--json')).out);
      assert.deepEqual([ok, entries], [true, 7]);
    }));

  it('answers 2 when there is nothing to read or it is no record', () =>
    inFolder(good, async (path) => {
      assert.equal((await verify(join(path, 'nothing'))).code, 2);
      await writeFile(join(path, 'letter.txt'), 'Kính gửi');
      assert.match((await verify(join(path, 'letter.txt'))).err, /không phải bản ghi nhật ký/);
      await writeFile(join(path, 'empty'), '');
      assert.equal((await verify(join(path, 'empty'))).code, 2);
    }));

  it('answers 2 and tells its use for wrong arguments', async () => {
    for (const args of [
      [],
      ['a', 'b'],
      ['a', '--what'],
      ['a', '--head', '3'],
      ['a', '--key', 'x'],
      ['a', '--lang', 'fr'],
    ]) {
      const { code, err } = await verify(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, /san-dinh verify/);
    }
  });
});
