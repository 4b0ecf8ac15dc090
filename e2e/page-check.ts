import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Visitor } from './site.ts';

/** Most bytes of a page's HTML as it travels, its style sheet apart. */
const MOST_BYTES = 30_000;

/** What every page must be: free of faults that axe finds, small, and no wider than the screen. */
export interface PageCheck {
  /** Checks the page that the visitor sees, once for each address (ids apart) and width. */
  check(visitor: Visitor): Promise<void>;
  /** How many pages were checked. */
  count(): number;
}

export function pageCheck(): PageCheck {
  const seen = new Set<string>();
  return {
    count: () => seen.size,
    async check(visitor) {
      const { page } = visitor;
      const width = page.viewportSize()?.width ?? 0;
      const place = placeOf(page.url());
      const key = `${width} ${place}`;
      if (seen.has(key)) return;
      seen.add(key);
      const answer = await page.context().request.get(page.url());
      const bytes = gzipSync(await answer.body()).length;
      assert.ok(bytes <= MOST_BYTES, `${place}: ${bytes} bytes of compressed HTML`);
      const copy = await visitor.withScripts();
      await copy.goto(page.url());
      const { scrollWidth, clientWidth } = await copy.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
      }));
      assert.ok(scrollWidth <= clientWidth, `${place} is ${scrollWidth} wide on a screen of ${clientWidth}`);
      const { violations } = await new AxeBuilder({ page: copy }).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
      assert.deepEqual(found, [], `${place} at ${width} px`);
      const shots = process.env.SAN_DINH_SHOTS;
      if (shots !== undefined)
        await copy.screenshot({ path: `${shots}/${key.replace(/[^a-z0-9]+/g, '-')}.png`, fullPage: true });
    },
  };
}

/** The address without ids and without what is asked of a list. */
function placeOf(url: string): string {
  return new URL(url).pathname.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id');
}
