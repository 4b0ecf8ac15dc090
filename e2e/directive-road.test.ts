import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { directive } from '../stories/letters.ts';
import { type Desk, openDesk } from './desk.ts';
import { pageCheck } from './page-check.ts';
import { directiveArrives } from './road/arrival.ts';
import { approvedAndIssued, drafted } from './road/issue.ts';
import { reportReceived, reportsAsked, reportsGathered } from './road/reports.ts';
import { communeReports, districtDecides, districtTakesUp, provinceSees } from './road/work.ts';
import { openSite, type Site } from './site.ts';

const checks = pageCheck();
let site: Site;
let desk: Desk;
let phone: Desk;
before(async () => {
  site = await openSite();
  desk = await openDesk(site, checks, 1280);
  phone = await openDesk(site, checks, 360);
});
after(() => site.close());

test('the road of a directive in the browser, without JavaScript, at a desk and at a phone', async (road) => {
  let isBroken = false;
  /** Each step stands on those before it: after one that failed the others are skipped. */
  const step = (name: string, work: () => Promise<void>) =>
    road.test(name, { skip: isBroken }, async () => {
      isBroken = true;
      await work();
      isBroken = false;
    });
  const { text, number } = directive();
  let issued = '';
  await step('the letter is uploaded, read, corrected and registered', () =>
    directiveArrives(desk, text, number),
  );
  await step('it is sent on with the work that was confirmed', async () => {
    issued = await approvedAndIssued(desk, await drafted(desk, number));
  });
  await step('a district acknowledges, assigns and passes down', () => districtTakesUp(desk));
  await step('a commune reports at a phone, by keyboard', () => communeReports(phone));
  await step('the district returns the result once, then accepts it', () => districtDecides(desk, phone));
  await step('the province sees how far it is', () => provinceSees(desk, issued));
  await step('reports are called for and passed on', () => reportsAsked(desk));
  await step('they are gathered level by level', () => reportsGathered(desk, phone));
  await step('Ban Dân vận forwards, the Steering Committee receives', () => reportReceived(desk));
  await step('every page on the way was checked', async () => {
    assert.ok(checks.count() >= 30, `${checks.count()} pages`);
  });
});
