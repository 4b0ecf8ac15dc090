import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  Notice,
  Pagination,
  StateLabel,
  TextField,
} from '#web/components/index.ts';
import { useText } from '#web/lang.ts';
import { LIST_SIZE, type PersonView } from '../model.ts';
import { ACCOUNT_PATHS } from '../paths.ts';
import { peopleTexts as m } from '../people-texts.ts';

export interface PeoplePageProps {
  readonly people: readonly PersonView[];
  readonly total: number;
  readonly page: number;
  /** What was searched for; null on the whole list. */
  readonly text: string | null;
}

/** The people of an administration. Searching posts: what is searched for are names, which no address may hold. */
export function PeoplePage({ people, total, page, text: searched }: PeoplePageProps) {
  const text = useText();
  return (
    <>
      <search aria-label={text(m.search)}>
        <form class="sd-filters" method="post" action={ACCOUNT_PATHS.findPeople} novalidate>
          <TextField
            name="text"
            type="search"
            label={text(m.search)}
            value={searched ?? ''}
            maxLength={200}
            autocomplete="off"
            optional
          />
          <div class="sd-filters-end">
            <Button variant="secondary">{text(m.find)}</Button>
            {searched !== null && <a href={ACCOUNT_PATHS.people}>{text(m.showAll)}</a>}
          </div>
        </form>
      </search>
      {searched !== null && <p role="status">{text(m.found, { text: searched, total })}</p>}
      {people.length === 0 ? <NobodyFound /> : <PeopleTable people={people} />}
      {searched === null ? (
        <Pagination
          page={page}
          pageCount={Math.ceil(total / LIST_SIZE)}
          href={(n) => `${ACCOUNT_PATHS.people}?trang=${n}`}
        />
      ) : (
        total > people.length && <Notice>{text(m.foundMore, { shown: people.length })}</Notice>
      )}
    </>
  );
}

function NobodyFound() {
  const text = useText();
  return (
    <EmptyState
      title={text(m.none)}
      action={<ButtonLink href={ACCOUNT_PATHS.addPerson}>{text(m.add)}</ButtonLink>}
    >
      {text(m.noneHelp)}
    </EmptyState>
  );
}

function PeopleTable({ people }: { readonly people: readonly PersonView[] }) {
  const text = useText();
  return (
    <DataTable
      caption={text(m.title)}
      captionHidden
      rows={people}
      columns={[
        {
          key: 'name',
          header: text(m.name),
          rowHeader: true,
          cell: ({ id, fullName }) => <a href={ACCOUNT_PATHS.person(id)}>{fullName}</a>,
        },
        { key: 'positions', header: text(m.positions), cell: (person) => <PositionLines person={person} /> },
        { key: 'email', header: text(m.email), cell: ({ email }) => email ?? '–' },
        { key: 'account', header: text(m.account), cell: (person) => <AccountState person={person} /> },
      ]}
    />
  );
}

function PositionLines({ person }: { readonly person: PersonView }) {
  const text = useText();
  const now = person.positions.filter(({ state }) => state !== 'ended');
  if (now.length === 0) return <StateLabel tone="neutral">{text(m.ended)}</StateLabel>;
  return (
    <>
      {now.map(({ title, organisationName }) => (
        <div>{text(m.at, { title, organisation: organisationName })}</div>
      ))}
    </>
  );
}

/** Whether a person can sign in, and with how many factors. */
export function AccountState({ person }: { readonly person: PersonView }) {
  const text = useText();
  if (!person.hasAccount) return <StateLabel tone="warning">{text(m.noAccount)}</StateLabel>;
  return (
    <>
      <div>
        <StateLabel tone="success">{text(m.hasAccount)}</StateLabel>
      </div>
      <div class="sd-soft">{text(person.hasTwoFactors ? m.twoFactors : m.oneFactor)}</div>
    </>
  );
}
