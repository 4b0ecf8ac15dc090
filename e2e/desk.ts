import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { PageCheck } from './page-check.ts';
import type { Site, Visitor } from './site.ts';

type Name = string | RegExp;

/** A file as it is chosen in a form. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Somebody at work before a browser, who finds buttons, links and fields by the words on them. */
export interface Desk {
  readonly visitor: Visitor;
  readonly page: Page;
  /** Enters the demonstration as a role. */
  enterAs(title: string, organisation: string): Promise<void>;
  open(path: string): Promise<void>;
  follow(link: Name): Promise<void>;
  press(button: Name): Promise<void>;
  /** Presses a button, or follows a link, of the card on which a text stands. */
  pressOn(card: string, button: Name): Promise<void>;
  followOn(card: string, link: Name): Promise<void>;
  fill(field: Name, text: string): Promise<void>;
  check(box: Name): Promise<void>;
  choose(list: Name, option: Name): Promise<void>;
  attach(field: Name, file: ChosenFile): Promise<void>;
  /** The page's own text, without header and footer. */
  text(): Promise<string>;
  /** The page's own part, in which everything is looked for. */
  readonly main: Locator;
}

/** A desk as wide as a screen; every page that is come to by it is checked. */
export async function openDesk(site: Site, checks: PageCheck, width: number): Promise<Desk> {
  const visitor = await site.visitor({ width });
  const { page } = visitor;
  const main = page.getByRole('main');
  const arrive = async (go: () => Promise<unknown>) => {
    await Promise.all([page.waitForEvent('load'), go()]);
    await checks.check(visitor);
  };
  const onCard = (text: string) => main.getByRole('article').filter({ hasText: text }).first();
  const field = (name: Name) => main.getByRole('textbox', { name }).first();
  return {
    visitor,
    page,
    main,
    async enterAs(title, organisation) {
      await visitor.enterAs(title, organisation);
      await checks.check(visitor);
    },
    open: (path) => arrive(() => page.goto(path)),
    follow: (name) => arrive(() => main.getByRole('link', { name }).first().click()),
    press: (name) => arrive(() => main.getByRole('button', { name }).first().click()),
    pressOn: (card, name) => arrive(() => onCard(card).getByRole('button', { name }).click()),
    followOn: (card, name) => arrive(() => onCard(card).getByRole('link', { name }).click()),
    fill: (name, text) => field(name).fill(text),
    check: (name) => main.getByRole('checkbox', { name }).or(main.getByRole('radio', { name })).check(),
    async choose(name, option) {
      const list = main.getByRole('combobox', { name });
      const value = await list.locator('option').filter({ hasText: option }).first().getAttribute('value');
      assert.ok(value, `there is a choice ${option}`);
      await list.selectOption(value);
    },
    attach: (name, file) => main.getByLabel(name).first().setInputFiles(file),
    text: async () => (await main.textContent()) ?? '',
  };
}

/** Goes on by the tabulator key until something has the focus. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let step = 0; step < 100; step += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  assert.fail('what is wanted is not reached by the tabulator key');
}
