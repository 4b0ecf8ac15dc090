import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { Temporal } from 'temporal-polyfill';
import { toDocx } from './docx.ts';
import type { DocumentDraft } from './draft.ts';
import { toPdf } from './pdf.ts';
import { type LayoutProfile, profileFor } from './profile.ts';
import { DECISION, PARTY_LETTER, PLAN, report, STATE_LETTER } from './sample-drafts.ts';
import { docxPart, paragraphOutline } from './written-pages.ts';

/**
 * Pages that were looked at and accepted: the structure of the Word file as text, the first page of the PDF as an
 * image. After a wanted change, run with SAN_DINH_ACCEPT_GOLDEN=1, look at the new images, then commit them.
 */
const FOLDER = join(import.meta.dirname, 'golden');
const ACCEPT = process.env.SAN_DINH_ACCEPT_GOLDEN === '1';
const DOTS_PER_INCH = 50;
/** Of 255 grey steps, on average over the page: other versions of the renderer differ less, a moved line more. */
const TOLERANCE = 1;

const on = (day: string) => Temporal.PlainDate.from(day);
const ACCEPTED: readonly [string, DocumentDraft, LayoutProfile][] = [
  ['state-letter', STATE_LETTER, profileFor('state', on('2024-03-29'))],
  ['party-letter-36', PARTY_LETTER, profileFor('party', on('2024-03-25'))],
  ['party-letter-05', { ...PARTY_LETTER, date: '2026-06-01' }, profileFor('party', on('2026-06-01'))],
  ['plan', PLAN, profileFor('state', on('2024-03-29'))],
  ['decision', DECISION, profileFor('state', on('2024-02-05'))],
  ['report', report(6), profileFor('state', on('2024-06-14'))],
];

for (const [name, draft, profile] of ACCEPTED) {
  test(`the Word file of ${name} has the accepted structure`, async () => {
    const outline = paragraphOutline(await docxPart(await toDocx(draft, profile), 'word/document.xml'));
    const path = join(FOLDER, `${name}.txt`);
    if (ACCEPT) writeFileSync(path, `${outline.join('\n')}\n`);
    assert.equal(`${outline.join('\n')}\n`, readFileSync(path, 'utf8'));
  });

  test(`the PDF of ${name} looks as accepted`, { skip: missingRenderer() }, async () => {
    const image = await firstPage(await toPdf(draft, profile));
    const path = join(FOLDER, `${name}.png`);
    if (ACCEPT) writeFileSync(path, image);
    assert.ok((await difference(image, readFileSync(path))) < TOLERANCE);
  });
}

test('a letter whose number has moved is not taken for the accepted one', {
  skip: missingRenderer(),
}, async () => {
  const profile = profileFor('state', on('2024-03-29'));
  const other = { ...profile, sizes: { ...profile.sizes, issuer: 20 } };
  const image = await firstPage(await toPdf(STATE_LETTER, other));
  assert.ok((await difference(image, readFileSync(join(FOLDER, 'state-letter.png')))) > TOLERANCE);
});

function missingRenderer(): string | false {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return false;
  } catch {
    return 'pdftoppm (poppler) is not installed: pages were not compared';
  }
}

async function firstPage(pdf: Uint8Array): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'san-dinh-page-'));
  try {
    const source = join(folder, 'page.pdf');
    writeFileSync(source, pdf);
    const target = join(folder, 'page');
    execFileSync('pdftoppm', ['-r', String(DOTS_PER_INCH), '-gray', '-png', '-singlefile', source, target], {
      stdio: 'ignore',
    });
    assert.ok(existsSync(`${target}.png`));
    return await sharp(readFileSync(`${target}.png`))
      .png({ compressionLevel: 9 })
      .toBuffer();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The mean difference of two images in grey steps; of different sizes, as far apart as can be. */
async function difference(a: Buffer, b: Buffer): Promise<number> {
  const [one, two] = await Promise.all([a, b].map((image) => sharp(image).greyscale().raw().toBuffer()));
  if (one === undefined || two === undefined || one.length !== two.length) return 255;
  return one.reduce((sum, grey, index) => sum + Math.abs(grey - (two[index] ?? 0)), 0) / one.length;
}
