import { Hono } from 'hono';
import { z } from 'zod';
import { type Text, t } from '#platform/i18n/text.ts';
import { ButtonLink } from '#web/components/index.ts';
import { type FormState, UNTOUCHED } from '#web/form.ts';
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
import type { PersonView } from './model.ts';
import { DoneNotice } from './pages/done-notice.tsx';
import { PeoplePage } from './pages/people-pages.tsx';
import { PersonPage } from './pages/person-page.tsx';
import { AddPersonPage, ChooseUnitPage, GivePositionPage, type NamedUnit } from './pages/position-forms.tsx';
import { ACCOUNT_PATHS } from './paths.ts';
import { peopleTexts as m } from './people-texts.ts';
import { organisations } from './procedures/organisations.ts';
import { people } from './procedures/people.ts';
import { addPerson, givePosition } from './procedures/positions.ts';

/** The administration of people: list, search, one person, adding, giving positions. */
export function peopleRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();
  routes.get(ACCOUNT_PATHS.people, (c) => listPage(c));
  routes.post(ACCOUNT_PATHS.findPeople, (c) => foundPage(c));
  routes.get(ACCOUNT_PATHS.addPerson, (c) => addPage(c, UNTOUCHED));
  routes.post(ACCOUNT_PATHS.addPerson, (c) => add(c));
  routes.get(ACCOUNT_PATHS.person(':id'), (c) => personPage(c));
  routes.get(ACCOUNT_PATHS.givePosition(':id'), (c) => givePage(c, UNTOUCHED));
  routes.post(ACCOUNT_PATHS.givePosition(':id'), (c) => give(c));
  return routes;
}

const PageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);

async function listPage(c: SiteContext) {
  const number = PageNumber.parse(c.req.query('trang') ?? 1);
  const found = await query(c, people, { page: number });
  return showPeople(c, found, number, null);
}

async function foundPage(c: SiteContext) {
  const text = String((await c.req.formData()).get('text') ?? '')
    .trim()
    .slice(0, 200);
  if (text === '') return c.redirect(ACCOUNT_PATHS.people, 303);
  return showPeople(c, await query(c, people, { text }), 1, text);
}

function showPeople(
  c: SiteContext,
  found: { readonly people: readonly PersonView[]; readonly total: number },
  number: number,
  text: string | null,
) {
  const { lang, organisation } = c.var.visit.shell;
  const lead = t(lang, m.lead, { organisation: organisation?.name ?? '', total: found.total });
  const actions = <ButtonLink href={ACCOUNT_PATHS.addPerson}>{t(lang, m.add)}</ButtonLink>;
  const options = { title: t(lang, m.title), actions, ...(text === null ? { lead } : {}) };
  return page(c, options, <PeoplePage {...found} page={number} text={text} />);
}

/** The person of the path, as the administrator sees him; none out of his reach. */
export async function personOf(c: SiteContext): Promise<PersonView> {
  const personId = z.uuid().safeParse(pathParam(c, 'id'));
  if (!personId.success) throw new Refused({ type: 'not-found' });
  const { people: found } = await query(c, people, { personId: personId.data });
  const [person] = found;
  if (person === undefined) throw new Refused({ type: 'not-found' });
  return person;
}

/** Where a page about a person stands. */
export function personTrail(c: SiteContext, person: PersonView, title?: Text) {
  const { lang } = c.var.visit.shell;
  const list = { label: t(lang, m.title), href: ACCOUNT_PATHS.people };
  if (title === undefined) return [list, { label: person.fullName }];
  const link = { label: person.fullName, href: ACCOUNT_PATHS.person(person.id) };
  return [list, link, { label: t(lang, title) }];
}

const DONE: Readonly<Record<string, Text>> = {
  them: m.added,
  giao: m.given,
  'ket-thuc': m.hasEnded,
  'hai-lop': m.hasReset,
};

async function personPage(c: SiteContext) {
  const { lang } = c.var.visit.shell;
  const person = await personOf(c);
  const done = DONE[c.req.query('xong') ?? ''];
  return page(
    c,
    { title: person.fullName, breadcrumbs: personTrail(c, person) },
    <>
      <DoneNotice text={done === undefined ? null : t(lang, done)} />
      <PersonPage person={person} isSelf={person.id === actorOf(c).personId} />
    </>,
  );
}

/** The unit that the address or the form names, when positions may be given there. */
async function chosenUnit(c: SiteContext): Promise<NamedUnit | null> {
  const named =
    c.req.method === 'POST' ? (await c.req.formData()).get('organisationId') : c.req.query('don-vi');
  const id = z.uuid().safeParse(named);
  if (!id.success) return null;
  const found = await query(c, organisations, { organisationId: id.data });
  return found.organisations[0] ?? null;
}

async function choosePage(c: SiteContext, path: string, breadcrumbs: ReturnType<typeof personTrail>) {
  const { lang } = c.var.visit.shell;
  const text = c.req.query('ten')?.trim().slice(0, 200) ?? '';
  const found = await query(c, organisations, { text });
  const options = { title: t(lang, m.chooseOrganisation), lead: t(lang, m.chooseLead), breadcrumbs };
  return page(
    c,
    options,
    <ChooseUnitPage path={path} text={text} found={found.organisations} more={found.more} />,
  );
}

const today = (c: SiteContext) => c.var.visit.platform.clock.today().toString();

async function addPage(c: SiteContext, form: FormState) {
  const { lang } = c.var.visit.shell;
  const trail = [{ label: t(lang, m.title), href: ACCOUNT_PATHS.people }, { label: t(lang, m.add) }];
  const unit = await chosenUnit(c);
  if (unit === null) return choosePage(c, ACCOUNT_PATHS.addPerson, trail);
  const options = { title: t(lang, m.add), breadcrumbs: trail, errors: form.errors };
  return page(
    c,
    options,
    <AddPersonPage form={form} idempotencyKey={newKey()} unit={unit} today={today(c)} />,
  );
}

function add(c: SiteContext) {
  return submit(c, addPerson, {
    done: ({ personId }) => `${ACCOUNT_PATHS.person(personId)}?xong=them`,
    again: (form) => addPage(c, form),
  });
}

async function givePage(c: SiteContext, form: FormState) {
  const { lang } = c.var.visit.shell;
  const person = await personOf(c);
  const unit = await chosenUnit(c);
  const trail = personTrail(c, person, m.give);
  if (unit === null) return choosePage(c, ACCOUNT_PATHS.givePosition(person.id), trail);
  const options = { title: t(lang, m.give), lead: person.fullName, breadcrumbs: trail, errors: form.errors };
  const props = { form, unit, personId: person.id, today: today(c) };
  return page(c, options, <GivePositionPage {...props} idempotencyKey={newKey()} />);
}

function give(c: SiteContext) {
  const personId = pathParam(c, 'id');
  return submit(c, givePosition, {
    given: { personId },
    done: () => `${ACCOUNT_PATHS.person(personId)}?xong=giao`,
    again: (form) => givePage(c, form),
  });
}
