import { Hono } from 'hono';
import { z } from 'zod';
import { t } from '#platform/i18n/text.ts';
import { page, pathParam, query, Refused, type SiteContext, type SiteEnv } from '#web/site.ts';
import { journalMessages as m } from './messages.ts';
import { type EntryAnswer, PAGE } from './model.ts';
import { EntryPage } from './pages/entry-page.tsx';
import { HeadsPage } from './pages/heads-page.tsx';
import { SubjectPage } from './pages/subject-page.tsx';
import { JOURNAL_PATHS } from './paths.ts';
import { entry, ofSubject } from './procedures.ts';
import { publicHeads, publicProof, recordDownload } from './public-pages.ts';

/** The journal's pages. */
export const routes = new Hono<SiteEnv>()
  .get(JOURNAL_PATHS.heads, headsPage)
  .get(JOURNAL_PATHS.record, recordDownload)
  .get(JOURNAL_PATHS.entry(':id'), entryPage)
  .get(JOURNAL_PATHS.subject(':id'), subjectPage);

const Size = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional();

async function headsPage(c: SiteContext) {
  const wanted = c.req.query('muc');
  if (wanted !== undefined) return c.redirect(JOURNAL_PATHS.entry(encodeURIComponent(wanted.trim())), 303);
  const before = Size.safeParse(c.req.query('truoc'));
  if (!before.success) throw new Refused({ type: 'not-found' });
  const heads = await publicHeads(c, before.data);
  const areNewest = before.data === undefined;
  if (!areNewest && heads.length === 0) throw new Refused({ type: 'not-found' });
  const { lang } = c.var.visit.shell;
  const olderThan = heads.length === PAGE ? heads.at(-1)?.size : undefined;
  const options = { title: t(lang, m.title), lead: t(lang, m.lead) };
  return page(c, options, <HeadsPage heads={heads} areNewest={areNewest} olderThan={olderThan} />);
}

async function entryPage(c: SiteContext) {
  const answer = await answerFor(c, uuidOf(pathParam(c, 'id')));
  const { lang } = c.var.visit.shell;
  const title = t(lang, m.entry);
  const breadcrumbs = [{ label: t(lang, m.title), href: JOURNAL_PATHS.heads }, { label: title }];
  return page(c, { title, breadcrumbs }, <EntryPage {...answer} isStaff={c.var.visit.actor !== null} />);
}

/** Staff also see an entry that still waits; visitors only what is signed. */
async function answerFor(c: SiteContext, id: string): Promise<EntryAnswer> {
  if (c.var.visit.actor !== null) return query(c, entry, { id });
  const proof = await publicProof(c, id);
  if (proof === null) throw new Refused({ type: 'not-found' });
  return { entry: proof.entry, proof };
}

async function subjectPage(c: SiteContext) {
  const subjectId = uuidOf(pathParam(c, 'id'));
  const before = c.req.query('truoc');
  const { entries } = await query(c, ofSubject, {
    subjectId,
    ...(before === undefined ? {} : { before: uuidOf(before) }),
  });
  const { lang } = c.var.visit.shell;
  const title = t(lang, m.history);
  const breadcrumbs = [{ label: t(lang, m.title), href: JOURNAL_PATHS.heads }, { label: title }];
  const olderThan = entries.length === PAGE ? entries.at(-1)?.id : undefined;
  const content = <SubjectPage subjectId={subjectId} entries={entries} olderThan={olderThan} />;
  return page(c, { title, lead: t(lang, m.historyOf, { id: subjectId }), breadcrumbs }, content);
}

/** What is no id cannot be found. */
function uuidOf(text: string): string {
  const id = z.uuid().safeParse(text);
  if (!id.success) throw new Refused({ type: 'not-found' });
  return id.data.toLowerCase();
}
