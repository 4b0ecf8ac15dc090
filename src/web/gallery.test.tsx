import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { type Browser, chromium, type Page } from 'playwright-core';
import { assertDefined } from '#basics/assert.ts';
import { assetRoutes } from './assets.ts';
import { ERROR_STATUSES } from './error-messages.ts';
import { ErrorPage } from './error-page.tsx';
import { type FormState, UNTOUCHED } from './form.ts';
import { Gallery } from './gallery.tsx';
import { GALLERY_CONTEXT } from './gallery-context.ts';
import { securityHeaders } from './security-headers.ts';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const skip = existsSync(CHROMIUM) ? false : `no browser at ${CHROMIUM}`;

const REFUSED: FormState = {
  values: { title: [''], due: ['31/02/2024'] },
  errors: [
    { name: 'title', message: 'Hãy nhập tên nhiệm vụ.' },
    { name: 'due', message: 'Không có ngày 31/02/2024 trong lịch.' },
    { name: 'kind', message: 'Hãy chọn kết quả.' },
    { name: 'units', message: 'Hãy chọn đơn vị.' },
    { name: 'urgent', message: 'Hãy đánh dấu.' },
    { message: 'Văn bản đã bị thu hồi.' },
  ],
};

let browser: Browser;
let server: ReturnType<typeof serve>;
let site: string;

before(async () => {
  if (skip !== false) return;
  const app = new Hono();
  app.use(securityHeaders({ tls: false }));
  app.route('/', assetRoutes());
  app.get('/gallery', (c) => c.html(<Gallery ctx={GALLERY_CONTEXT} form={UNTOUCHED} />));
  app.get('/refused', (c) => c.html(<Gallery ctx={GALLERY_CONTEXT} form={REFUSED} />));
  app.get('/error', (c) => c.html(<ErrorPage ctx={GALLERY_CONTEXT} status={ERROR_STATUSES[0]} />));
  site = await new Promise((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info) =>
      resolve(`http://127.0.0.1:${info.port}`),
    );
  });
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
});

after(async () => {
  if (skip !== false) return;
  await browser.close();
  server.close();
});

async function open(path: string, width: number, work: (page: Page) => Promise<void>): Promise<void> {
  // Our own policy forbids every script, axe's too; the policy itself is judged in its own test.
  const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
  try {
    const page = await context.newPage();
    await page.goto(site + path);
    await work(page);
  } finally {
    await context.close();
  }
}

for (const width of [360, 1280]) {
  for (const path of ['/gallery', '/refused', '/error']) {
    test(`${path} breaks no rule of WCAG 2.2 AA that axe can judge, at ${width} px`, { skip }, async () => {
      await open(path, width, async (page) => {
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
        );
        assert.deepEqual(found, []);
      });
    });
  }

  test(`no page is wider than its window of ${width} px`, { skip }, async () => {
    await open('/refused', width, async (page) => {
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
    });
  });
}

test('the page draws fully under its own policy: the browser reports nothing blocked', { skip }, async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(`${site}/refused`);
  const font = await page.evaluate('document.fonts.check("600 18px Be Vietnam Pro")');
  await context.close();
  assert.deepEqual(complaints, []);
  assert.equal(font, true);
});

test('by keyboard the first stop is the way past the header, and it leads to the content', {
  skip,
}, async () => {
  await open('/gallery', 1280, async (page) => {
    await page.keyboard.press('Tab');
    const skipLink = page.getByRole('link', { name: 'Đến nội dung chính' });
    assert.ok(await skipLink.evaluate((link) => link === link.ownerDocument.activeElement));
    const box = assertDefined(await skipLink.boundingBox(), 'place of the skip link');
    assert.ok(box.y >= 0);
    await page.keyboard.press('Enter');
    assert.match(page.url(), /#noi-dung$/);
  });
});

test('an error of the summary leads to its field, and the field is told with its error', {
  skip,
}, async () => {
  await open('/refused', 360, async (page) => {
    await page.getByRole('link', { name: 'Hãy nhập tên nhiệm vụ.' }).click();
    const field = page.getByRole('textbox', { name: 'Tên nhiệm vụ' });
    assert.ok(await field.evaluate((input) => input === input.ownerDocument.activeElement));
    const description = await page.evaluate(
      `document.activeElement.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).textContent).join(' ')`,
    );
    assert.equal(description, 'Một câu, bắt đầu bằng động từ. Hãy nhập tên nhiệm vụ.');
  });
});

test('links, buttons and fields outside running text are at least 24 px in height and width', {
  skip,
}, async () => {
  await open('/gallery', 360, async (page) => {
    const small =
      await page.evaluate(`[...document.querySelectorAll('button, input:not([type=hidden]), select, textarea, nav a, .ds-button')]
      .map((e) => [e.textContent.trim() || e.name, e.getBoundingClientRect()])
      .filter(([, box]) => box.width > 0 && (box.height < 24 || box.width < 24)).map(([name]) => name)`);
    assert.deepEqual(small, []);
  });
});
