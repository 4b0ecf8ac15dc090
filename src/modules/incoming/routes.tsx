import { setTimeout } from 'node:timers/promises';
import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { z } from 'zod';
import { type Text, t } from '#platform/i18n/text.ts';
import { StatePill } from '#web/components/index.ts';
import { type FormState, UNTOUCHED } from '#web/form.ts';
import {
  newKey,
  page,
  pathParam,
  query,
  Refused,
  type SiteContext,
  type SiteEnv,
  submit,
} from '#web/site.ts';
import type { IncomingView } from './model.ts';
import { DiscardForm, MergeForm, PassOnForm, RegisterForm, Stamp, UploadForm } from './pages/act-pages.tsx';
import { IncomingPage } from './pages/incoming-page.tsx';
import { STATES } from './pages/states.ts';
import { m } from './pages/texts.ts';
import { INCOMING_PATHS } from './paths.ts';
import { correct, merge } from './procedures/correct.ts';
import { discard, passOn } from './procedures/decide.ts';
import { receive } from './procedures/receive.ts';
import { register } from './procedures/register.ts';
import { view } from './procedures/view.ts';

const ID = ':id{[0-9a-f]{8}-[0-9a-f-]{27}}';

/** The pages of single incoming documents; their list is the inbox of `deliveries`. */
export const routes = new Hono<SiteEnv>()
  .get(INCOMING_PATHS.upload, (c) => uploadPage(c, UNTOUCHED))
  .post(INCOMING_PATHS.upload, uploadFiles)
  .get(INCOMING_PATHS.one(ID), (c) => onePage(c, UNTOUCHED))
  .post(INCOMING_PATHS.one(ID), (c) =>
    submit(c, correct, {
      given: { incomingId: idOf(c) },
      done: ({ incomingId }) => INCOMING_PATHS.one(incomingId),
      again: (form) => onePage(c, form),
    }),
  )
  .get(INCOMING_PATHS.register(ID), (c) => registerPage(c, UNTOUCHED))
  .post(INCOMING_PATHS.register(ID), (c) =>
    submit(c, register, {
      given: { incomingId: idOf(c) },
      done: ({ incomingId }) => INCOMING_PATHS.one(incomingId),
      again: (form) => registerPage(c, form),
    }),
  )
  .get(INCOMING_PATHS.passOn(ID), (c) => passOnPage(c, UNTOUCHED))
  .post(INCOMING_PATHS.passOn(ID), (c) =>
    submit(c, passOn, {
      given: { incomingId: idOf(c) },
      done: ({ incomingId }) => INCOMING_PATHS.one(incomingId),
      again: (form) => passOnPage(c, form),
    }),
  )
  .get(INCOMING_PATHS.discard(ID), (c) => discardPage(c, UNTOUCHED))
  .post(INCOMING_PATHS.discard(ID), (c) =>
    submit(c, discard, {
      given: { incomingId: idOf(c) },
      done: () => INCOMING_PATHS.read,
      again: (form) => discardPage(c, form),
    }),
  )
  .get(INCOMING_PATHS.merge(ID), (c) => mergePage(c, UNTOUCHED))
  .post(INCOMING_PATHS.merge(ID), (c) =>
    submit(c, merge, {
      given: { incomingId: idOf(c) },
      done: ({ incomingId }) => INCOMING_PATHS.one(incomingId),
      again: (form) => mergePage(c, form),
    }),
  )
  .get(INCOMING_PATHS.stamp(ID), stampPage);

function idOf(c: SiteContext): string {
  return pathParam(c, 'id');
}

function uploadPage(c: SiteContext, form: FormState) {
  const { lang } = c.var.visit.shell;
  const title = t(lang, m.upload);
  const breadcrumbs = [{ label: t(lang, m.title), href: INCOMING_PATHS.inbox }, { label: title }];
  const options = { title, lead: t(lang, m.uploadLead), breadcrumbs, errors: form.errors };
  return page(c, options, <UploadForm form={form} idempotencyKey={newKey()} />);
}

function uploadFiles(c: SiteContext) {
  return submit(c, receive, {
    done: ({ incomingIds }) => {
      const [only, ...others] = incomingIds;
      return only === undefined || others.length > 0 ? INCOMING_PATHS.read : INCOMING_PATHS.one(only);
    },
    again: (form) => uploadPage(c, form),
  });
}

/** How long a page waits for a reading before it says that it goes on: most files are read sooner. */
const PATIENCE_MS = 4000;
const LOOK_MS = 100;

async function viewOf(c: SiteContext): Promise<IncomingView> {
  const incomingId = idOf(c);
  if (!z.uuid().safeParse(incomingId).success) throw new Refused({ type: 'not-found' });
  return query(c, view, { incomingId });
}

/** The document, read if that takes no longer than a person gladly waits. */
async function viewWhenRead(c: SiteContext): Promise<IncomingView> {
  let shown = await viewOf(c);
  for (let waited = 0; shown.state === 'reading' && waited < PATIENCE_MS; waited += LOOK_MS) {
    await setTimeout(LOOK_MS);
    shown = await viewOf(c);
  }
  return shown;
}

async function onePage(c: SiteContext, form: FormState) {
  const shown = await viewWhenRead(c);
  const { lang } = c.var.visit.shell;
  const { tone, text } = STATES[shown.state];
  const options = {
    title: shown.title,
    lead: <StatePill tone={tone}>{t(lang, text)}</StatePill>,
    breadcrumbs: [{ label: t(lang, m.title), href: INCOMING_PATHS.inbox }, { label: shown.title }],
    errors: form.errors,
  };
  return page(c, options, <IncomingPage view={shown} form={form} idempotencyKey={newKey()} />);
}

/** A page that asks before an act on the document. */
async function actPage(
  c: SiteContext,
  form: FormState,
  title: Text,
  content: (props: { view: IncomingView; form: FormState; idempotencyKey: string }) => Child,
) {
  const shown = await viewOf(c);
  const { lang } = c.var.visit.shell;
  const heading = t(lang, title, { title: shown.title });
  const breadcrumbs = [
    { label: t(lang, m.title), href: INCOMING_PATHS.inbox },
    { label: shown.title, href: INCOMING_PATHS.one(shown.id) },
    { label: heading },
  ];
  const options = { title: heading, breadcrumbs, errors: form.errors };
  return page(c, options, content({ view: shown, form, idempotencyKey: newKey() }));
}

function registerPage(c: SiteContext, form: FormState) {
  return actPage(c, form, m.registerTitle, (props) => <RegisterForm {...props} />);
}

function passOnPage(c: SiteContext, form: FormState) {
  return actPage(c, form, m.passOnTitle, (props) => <PassOnForm {...props} />);
}

function discardPage(c: SiteContext, form: FormState) {
  return actPage(c, form, m.discardTitle, (props) => <DiscardForm {...props} />);
}

function mergePage(c: SiteContext, form: FormState) {
  return actPage(c, form, m.mergeTitle, (props) => <MergeForm {...props} />);
}

function stampPage(c: SiteContext) {
  const organisation = c.var.visit.shell.organisation?.name ?? '';
  return actPage(c, UNTOUCHED, m.stampTitle, ({ view: shown }) => (
    <Stamp view={shown} organisation={organisation} />
  ));
}
