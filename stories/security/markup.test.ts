import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { unsafeUnwrap } from '#basics/result.ts';
import { extractText } from '#documents/files/index.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { run } from '#platform/procedure/run.ts';
import { stageOf } from '#src/demonstration/cast.ts';
import { dutiesOf } from '#src/demonstration/duty-work.ts';
import { describeModules } from '#src/modules.ts';
import { DISTRICT, PROVINCE } from './cast.ts';
import { type AttackedSite, openAttackedSite, type SignedIn } from './site.ts';

const HOSTILE = `"><img src=x onerror=alert(1)><script>alert(2)</script>'--`;
const TYPST = '#panic("x") $x^2$ `raw` @label *đậm* \\u{41} #set page(width: 1pt)';

const { registry } = describeModules();
let site: AttackedSite;
let officer: SignedIn;
before(async () => {
  site = await openAttackedSite({ played: true });
  officer = await site.enterAs(PROVINCE.officer);
});
after(() => site.close());

async function act<T>(actor: PersonActor, name: string, input: object): Promise<T> {
  const procedure = registry.find(name);
  assert.ok(procedure, name);
  return unsafeUnwrap(await run(site.platform, procedure, { actor, input })) as T;
}

/** No element and no attribute of a page came out of what somebody typed. */
function isHarmless(html: string, where: string): void {
  assert.doesNotMatch(html, /<img src=x|<script/i, where);
}

describe('what somebody types as markup', () => {
  it('is text on every page that shows it', async () => {
    const { draftId } = await act<{ draftId: string }>(PROVINCE.officer, 'directives.create', {
      subject: HOSTILE,
    });
    const body = `Kính gửi\n1. ${HOSTILE}`;
    const { version } = await act<{ version: number }>(PROVINCE.officer, 'directives.view-draft', {
      draftId,
    });
    await act(PROVINCE.officer, 'directives.edit', { draftId, version, ...letter(HOSTILE, body) });
    for (const path of ['', '/noi-nhan', '/dau-viec', '/kiem-tra', '/xem-truoc', '/lich-su']) {
      const html = await (await officer.get(`/van-ban-di/${draftId}${path}`)).text();
      isHarmless(html, path);
      assert.match(html, /&lt;script&gt;alert\(2\)/, path);
    }
    isHarmless(await (await officer.get('/van-ban-di')).text(), 'list');
  });

  it('is text where it comes back: in searches, filters, refused forms, error pages', async () => {
    const query = encodeURIComponent(HOSTILE);
    for (const path of [
      '/tim-kiem?q=',
      '/van-ban-di?q=',
      '/nhiem-vu?q=',
      '/don-vi?q=',
      '/bao-cao?q=',
      '/van-ban-den?q=',
      '/phap-luat?q=',
      '/nhat-ky?q=',
      '/',
    ]) {
      const answer = await officer.get(`${path}${query}`);
      assert.ok(answer.status < 500, path);
      isHarmless(await answer.text(), path);
    }
    const refused = await officer.send('/van-ban-di/moi', { subject: HOSTILE.repeat(100), kind: HOSTILE });
    assert.equal(refused.status, 422);
    isHarmless(await refused.text(), 'form');
  });

  it('is text in a result, for who wrote it and for who reads it above', async () => {
    const stage = stageOf(site.platform, registry);
    const [duty] = await dutiesOf(stage, DISTRICT.id, 'training');
    assert.ok(duty);
    await act(DISTRICT.officer, 'duties.write-result', {
      dutyId: duty.id,
      narrative: HOSTILE,
      figures: [{ label: HOSTILE.slice(0, 60), value: 3, unit: '<b>' }],
    });
    await act(DISTRICT.officer, 'duties.submit-result', { dutyId: duty.id });
    await act(DISTRICT.head, 'duties.approve-result', { dutyId: duty.id });
    for (const actor of [DISTRICT.officer, PROVINCE.officer]) {
      const html = await (await (await site.enterAs(actor)).get(`/nhiem-vu/${duty.id}`)).text();
      isHarmless(html, actor.organisationId);
      assert.match(html, /&lt;script&gt;alert\(2\)/);
    }
  });

  it('as the language of the typesetter is text of the written document', async () => {
    const { draftId } = await act<{ draftId: string }>(PROVINCE.officer, 'directives.create', {
      subject: 'mẫu',
    });
    await act(PROVINCE.officer, 'directives.edit', {
      draftId,
      version: 1,
      ...letter(TYPST, `Kính gửi\n1. ${TYPST}`),
    });
    const html = await (await officer.get(`/van-ban-di/${draftId}/xem-truoc`)).text();
    const links = [...html.matchAll(/(?:href|src)="(\/van-ban-di\/[^"]+\.(?:pdf|docx|png)[^"]*)"/g)].map(
      ([, link = '']) => link,
    );
    const pdf = links.find((link) => link.includes('.pdf'));
    assert.ok(pdf, 'the preview links to a PDF');
    const answer = await officer.get(pdf);
    assert.equal(answer.status, 200);
    const { text } = unsafeUnwrap(await extractText(new Uint8Array(await answer.arrayBuffer()), {}));
    for (const part of ['#panic("x")', '$x^2$', '@label', '#set page(width: 1pt)'])
      assert.ok(text.includes(part), part);
  });
});

describe('a pattern of the database', () => {
  it('is letters in every search: per cent and underscore find nothing but themselves', async () => {
    for (const text of ['%', '_', '%%', '\\%', "' or true --"]) {
      const input = { text };
      for (const name of ['duties.list', 'directives.list', 'incoming.list', 'reports.list']) {
        const procedure = registry.find(name);
        assert.ok(procedure, name);
        const result = await run(site.platform, procedure, { actor: PROVINCE.officer, input });
        const named = result.ok
          ? result
          : await run(site.platform, procedure, { actor: PROVINCE.officer, input: { q: text } });
        assert.ok(named.ok, `${name} takes a search`);
        assert.equal((named.value as { total: number }).total, 0, `${name} ${text}`);
      }
    }
  });
});

function letter(subject: string, body: string) {
  return {
    style: 'state',
    kind: 'CV',
    symbol: 'UBND-NC',
    place: 'Thái Bình',
    subject,
    addressees: ['Ủy ban nhân dân huyện Thái Thụy'],
    bases: [],
    body,
    signatureLines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    signerId: PROVINCE.head.personId,
    recipients: ['Như trên'],
  };
}
