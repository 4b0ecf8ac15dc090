import { Hono } from 'hono';
import { z } from 'zod';
import { INCOMING_PAGE, INCOMING_PATHS, incomingList } from '#modules/incoming/index.ts';
import { t } from '#platform/i18n/text.ts';
import { run } from '#platform/procedure/run.ts';
import { ButtonLink, StatePill } from '#web/components/index.ts';
import { type FormState, parseVietnameseDate, UNTOUCHED } from '#web/form.ts';
import {
  actorOf,
  newKey,
  page,
  pathParam,
  query,
  Refused,
  type SiteContext,
  type SiteEnv,
  submit,
} from '#web/site.ts';
import type { DeliveryView } from './model.ts';
import { DeliveryPage, RefusePage } from './pages/delivery-page.tsx';
import { InboxPage, type Shown, TABS, type Tab } from './pages/inbox-page.tsx';
import { shownState } from './pages/states.ts';
import { m } from './pages/texts.ts';
import { DELIVERY_PATHS } from './paths.ts';
import { mayKeep } from './policy.ts';
import { acknowledge } from './procedures/acknowledge.ts';
import { list, PAGE } from './procedures/list.ts';
import { open } from './procedures/open.ts';
import { refuse } from './procedures/refuse.ts';
import { view } from './procedures/view.ts';

const ID = ':id{[0-9a-f]{8}-[0-9a-f-]{27}}';

/** The inbox and the pages of deliveries. */
export const routes = new Hono<SiteEnv>()
  .get(DELIVERY_PATHS.inbox, inboxPage)
  .get(DELIVERY_PATHS.delivery(ID), (c) => deliveryPage(c, UNTOUCHED))
  .post(DELIVERY_PATHS.acknowledge(ID), (c) =>
    submit(c, acknowledge, {
      given: { deliveryId: idOf(c) },
      done: ({ deliveryId }) => DELIVERY_PATHS.delivery(deliveryId),
      again: (form) => deliveryPage(c, form),
    }),
  )
  .get(DELIVERY_PATHS.refuse(ID), (c) => refusePage(c, UNTOUCHED))
  .post(DELIVERY_PATHS.refuse(ID), (c) =>
    submit(c, refuse, {
      given: { deliveryId: idOf(c) },
      done: ({ deliveryId }) => DELIVERY_PATHS.delivery(deliveryId),
      again: (form) => refusePage(c, form),
    }),
  );

function idOf(c: SiteContext): string {
  return pathParam(c, 'id');
}

const Address = z.object({
  muc: z.enum(Object.values(TABS)).catch(TABS.awaiting),
  q: z.string().max(200).catch(''),
  tu: z.string().catch(''),
  den: z.string().catch(''),
  'gui-de': z.enum(['act', 'know', '']).catch(''),
  'trang-thai': z.enum(['acknowledged', 'refused', 'all', '']).catch(''),
  'thu-tu': z.enum(['newest', 'oldest', '']).catch(''),
  trang: z.coerce.number().int().min(1).max(10_000).catch(1),
});

async function inboxPage(c: SiteContext) {
  const { muc, trang, ...filter } = Address.parse(c.req.query());
  const tab = (Object.keys(TABS) as Tab[]).find((one) => TABS[one] === muc) ?? 'awaiting';
  const deliveries = await query(c, list, {
    list: filter['trang-thai'] || 'awaiting',
    text: filter.q,
    sort: filter['thu-tu'] || 'oldest',
    ...(filter['gui-de'] === '' ? {} : { purpose: filter['gui-de'] }),
    page: tab === 'awaiting' ? trang : 1,
  });
  const incoming = await query(c, incomingList, {
    list: tab === 'registered' ? 'registered' : 'open',
    text: filter.q,
    sort: filter['thu-tu'] || 'newest',
    ...dayFilter('from', filter.tu),
    ...dayFilter('to', filter.den),
    page: tab === 'awaiting' ? 1 : trang,
  });
  const total = tab === 'awaiting' ? deliveries.total : incoming.total;
  const { openCount, registeredCount } = incoming;
  const shown: Shown = {
    tab,
    filter,
    page: trang,
    pageCount: Math.ceil(total / (tab === 'awaiting' ? PAGE : INCOMING_PAGE)),
    counts: { awaiting: deliveries.awaitingCount, open: openCount, registered: registeredCount },
  };
  const { lang } = c.var.visit.shell;
  const actions = mayKeep(actorOf(c).role) && (
    <ButtonLink href={INCOMING_PATHS.upload}>{t(lang, m.upload)}</ButtonLink>
  );
  const content = <InboxPage shown={shown} deliveries={deliveries.lines} incoming={incoming.lines} />;
  return page(c, { title: t(lang, m.title), actions }, content);
}

/** A day of the filter; one that does not exist is left out and stays in sight in its field. */
function dayFilter<Name extends string>(name: Name, typed: string): { [key in Name]?: string } {
  const day = z.iso.date().safeParse(parseVietnameseDate(typed));
  return day.success ? ({ [name]: day.data } as { [key in Name]: string }) : {};
}

async function viewOf(c: SiteContext): Promise<DeliveryView> {
  const deliveryId = idOf(c);
  if (!z.uuid().safeParse(deliveryId).success) throw new Refused({ type: 'not-found' });
  return query(c, view, { deliveryId });
}

/** To look at a delivery for the first time is to open it, which its sender then sees. */
async function viewOpened(c: SiteContext): Promise<DeliveryView> {
  const seen = await viewOf(c);
  if (!seen.isRecipient || seen.state !== 'sent') return seen;
  const opened = await run(c.var.visit.platform, open, {
    actor: actorOf(c),
    input: { deliveryId: seen.id },
  });
  // Refused: somebody else has opened, acknowledged or sent it back in this moment.
  return opened.ok || opened.error.type.startsWith('deliveries.') ? viewOf(c) : seen;
}

async function deliveryPage(c: SiteContext, form: FormState) {
  const shown = await viewOpened(c);
  const { lang } = c.var.visit.shell;
  const { tone, text } = shownState(shown);
  const options = {
    title: shown.title,
    lead: <StatePill tone={tone}>{t(lang, text)}</StatePill>,
    breadcrumbs: [{ label: t(lang, m.title), href: DELIVERY_PATHS.inbox }, { label: shown.title }],
    errors: form.errors,
  };
  return page(c, options, <DeliveryPage view={shown} form={form} idempotencyKey={newKey()} />);
}

async function refusePage(c: SiteContext, form: FormState) {
  const shown = await viewOf(c);
  const { lang } = c.var.visit.shell;
  const title = t(lang, m.refuseTitle, { title: shown.title });
  const breadcrumbs = [
    { label: t(lang, m.title), href: DELIVERY_PATHS.inbox },
    { label: shown.title, href: DELIVERY_PATHS.delivery(shown.id) },
    { label: title },
  ];
  const content = <RefusePage view={shown} form={form} idempotencyKey={newKey()} />;
  return page(c, { title, breadcrumbs, errors: form.errors }, content);
}
