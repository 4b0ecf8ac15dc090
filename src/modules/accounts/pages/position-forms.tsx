import { ROLES } from '#platform/identity/actor.ts';
import {
  ActionForm,
  Actions,
  Button,
  bind,
  Confirm,
  DateField,
  FilterBar,
  Notice,
  Radios,
  TextArea,
  TextField,
} from '#web/components/index.ts';
import type { FormState } from '#web/form.ts';
import { useText } from '#web/lang.ts';
import type { PersonView, PositionView } from '../model.ts';
import { ACCOUNT_PATHS } from '../paths.ts';
import { peopleTexts as m, ROLE_TEXTS } from '../people-texts.ts';
import { Secret } from './secret.tsx';

export interface NamedUnit {
  readonly id: string;
  readonly name: string;
}

export interface ChooseUnitProps {
  /** The page that goes on with the chosen unit. */
  readonly path: string;
  readonly text: string;
  readonly found: readonly NamedUnit[];
  readonly more: boolean;
}

/** The first step of giving a position: in which unit. */
export function ChooseUnitPage({ path, text: searched, found, more }: ChooseUnitProps) {
  const text = useText();
  return (
    <>
      <FilterBar action={path} label={text(m.chooseOrganisation)}>
        <TextField
          name="ten"
          type="search"
          label={text(m.unitName)}
          value={searched}
          maxLength={200}
          optional
        />
      </FilterBar>
      {found.length === 0 ? (
        <p>{text(m.unitNone)}</p>
      ) : (
        <ul class="sd-stack">
          {found.map(({ id, name }) => (
            <li>
              <a href={`${path}?don-vi=${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      {more && <p class="sd-soft">{text(m.unitMore)}</p>}
    </>
  );
}

interface PositionFormProps {
  readonly form: FormState;
  readonly idempotencyKey: string;
  readonly unit: NamedUnit;
  /** 'YYYY-MM-DD': the first day that the form proposes. */
  readonly today: string;
}

/** A new person with a first position. */
export function AddPersonPage(props: PositionFormProps) {
  const text = useText();
  const { form, idempotencyKey, unit } = props;
  return (
    <ActionForm
      action={ACCOUNT_PATHS.addPerson}
      idempotencyKey={idempotencyKey}
      hidden={{ organisationId: unit.id }}
    >
      <ChosenUnit unit={unit} path={ACCOUNT_PATHS.addPerson} />
      <TextField {...bind(form, 'fullName')} label={text(m.name)} maxLength={120} autocomplete="off" />
      <TextField
        {...bind(form, 'email')}
        label={text(m.email)}
        hint={text(m.emailHint)}
        type="email"
        maxLength={254}
        autocomplete="off"
      />
      <TextField
        {...bind(form, 'phone')}
        label={text(m.phone)}
        hint={text(m.phoneHint)}
        type="tel"
        maxLength={40}
        autocomplete="off"
        short
        optional
      />
      <PositionFields {...props} />
      <Button>{text(m.add)}</Button>
    </ActionForm>
  );
}

/** Another position for a person who is there. */
export function GivePositionPage(props: PositionFormProps & { readonly personId: string }) {
  const text = useText();
  const path = ACCOUNT_PATHS.givePosition(props.personId);
  return (
    <ActionForm
      action={path}
      idempotencyKey={props.idempotencyKey}
      hidden={{ organisationId: props.unit.id }}
    >
      <ChosenUnit unit={props.unit} path={path} />
      <PositionFields {...props} />
      <Button>{text(m.give)}</Button>
    </ActionForm>
  );
}

function ChosenUnit({ unit, path }: { readonly unit: NamedUnit; readonly path: string }) {
  const text = useText();
  return (
    <p>
      {text(m.organisation)}: <strong>{unit.name}</strong> · <a href={path}>{text(m.otherOrganisation)}</a>
    </p>
  );
}

function PositionFields({ form, today }: PositionFormProps) {
  const text = useText();
  const role = bind(form, 'role');
  return (
    <>
      <Radios
        {...role}
        label={text(m.role)}
        hint={text(m.roleHint)}
        options={ROLES.map((value) => ({
          value,
          label: text(ROLE_TEXTS[value].name),
          hint: text(ROLE_TEXTS[value].does),
        }))}
      />
      <TextField
        {...bind(form, 'title')}
        label={text(m.titleField)}
        hint={text(m.titleHint)}
        maxLength={120}
      />
      <DateField {...bind(form, 'from', today)} label={text(m.from)} />
    </>
  );
}

interface ActPageProps {
  readonly person: PersonView;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

/** Ends a position, after saying what that means. */
export function EndPositionPage(
  props: ActPageProps & { readonly position: PositionView; readonly today: string },
) {
  const text = useText();
  const { person, position, form } = props;
  const { title, organisationName: organisation } = position;
  return (
    <Confirm
      consequences={text(m.endWarning, { name: person.fullName, title, organisation })}
      action={ACCOUNT_PATHS.endPosition(person.id, position.id)}
      idempotencyKey={props.idempotencyKey}
      confirmLabel={text(m.endTitle)}
      cancelHref={ACCOUNT_PATHS.person(person.id)}
      destructive
    >
      <DateField {...bind(form, 'lastDay', props.today)} label={text(m.lastDay)} hint={text(m.lastDayHint)} />
    </Confirm>
  );
}

/** Asks before a link is made that opens an account. */
export function LinkPage({ person, idempotencyKey }: Omit<ActPageProps, 'form'>) {
  const text = useText();
  return (
    <Confirm
      consequences={text(m.linkWarning, { name: person.fullName })}
      action={ACCOUNT_PATHS.passwordLink(person.id)}
      idempotencyKey={idempotencyKey}
      confirmLabel={text(m.link)}
      cancelHref={ACCOUNT_PATHS.person(person.id)}
    />
  );
}

/** The one time a link is seen. */
export function LinkReadyPage(props: {
  readonly person: PersonView;
  readonly link: string;
  readonly until: string;
}) {
  const text = useText();
  return (
    <>
      <Notice tone="warning">
        {text(m.linkHandOver, { until: props.until, name: props.person.fullName })}
      </Notice>
      <Secret text={props.link} />
      <Actions>
        <a href={ACCOUNT_PATHS.person(props.person.id)}>{text(m.backToPerson)}</a>
      </Actions>
    </>
  );
}

/** Takes away a second factor, with the reason. */
export function ResetFactorPage({ person, form, idempotencyKey }: ActPageProps) {
  const text = useText();
  return (
    <Confirm
      consequences={text(m.resetWarning, { name: person.fullName })}
      action={ACCOUNT_PATHS.resetSecondFactor(person.id)}
      idempotencyKey={idempotencyKey}
      confirmLabel={text(m.reset)}
      cancelHref={ACCOUNT_PATHS.person(person.id)}
      destructive
    >
      <TextArea {...bind(form, 'reason')} label={text(m.reason)} maxLength={500} />
    </Confirm>
  );
}
