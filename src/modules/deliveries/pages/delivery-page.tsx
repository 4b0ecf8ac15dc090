import { printCitation } from '#law/citation.ts';
import { FILE_PATHS } from '#modules/files/index.ts';
import { INCOMING_PATHS } from '#modules/incoming/index.ts';
import {
  ActionForm,
  Actions,
  Basis,
  Button,
  ButtonLink,
  bind,
  Checkbox,
  Confirm,
  DefinitionList,
  errorFor,
  Notice,
  Section,
  TextArea,
  Timeline,
} from '#web/components/index.ts';
import type { FormState } from '#web/form.ts';
import { formatBytes, formatDate, formatDateTime } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import type { DeliveryView } from '../model.ts';
import { DELIVERY_PATHS, documentPath } from '../paths.ts';
import { acknowledge } from '../procedures/acknowledge.ts';
import { m } from './texts.ts';

interface PageProps {
  readonly view: DeliveryView;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

/** What was delivered: what to do with it, what it says, its files, and its way. */
export function DeliveryPage(props: PageProps) {
  const { view } = props;
  return (
    <>
      <Changes view={view} />
      <NextStep {...props} />
      <Contents view={view} />
      <Files view={view} />
      <Way view={view} />
    </>
  );
}

function Changes({ view }: { readonly view: DeliveryView }) {
  const text = useText();
  const lang = useLang();
  return (
    <>
      {view.changes.map(({ kind, reason, at, by, byDocumentId }) => (
        <Notice tone={kind === 'recall' ? 'danger' : 'warning'} title={text(m[kind])}>
          {by !== null && byDocumentId !== null && (
            <p>
              <a href={documentPath(byDocumentId)}>{text(m.byDocument, { title: by })}</a>
            </p>
          )}
          <p>{`${text(m.reason)}: ${reason} (${formatDateTime(at, lang)})`}</p>
          <p>{text(m.keepOriginal)}</p>
        </Notice>
      ))}
    </>
  );
}

function NextStep({ view, form, idempotencyKey }: PageProps) {
  const text = useText();
  const lang = useLang();
  const { state, documentState } = view;
  if (view.incomingId !== null && view.isRecipient && state === 'acknowledged') {
    return (
      <Actions>
        <ButtonLink href={documentPath(view.documentId)}>{text(m.whole)}</ButtonLink>
        <ButtonLink variant="secondary" href={INCOMING_PATHS.one(view.incomingId)}>
          {text(m.inRegister)}
        </ButtonLink>
      </Actions>
    );
  }
  const isOpen = (state === 'sent' || state === 'opened') && documentState !== 'recalled';
  if (!view.mayReceive || !isOpen) {
    return (
      <Actions>
        <ButtonLink variant="secondary" href={documentPath(view.documentId)}>
          {text(m.whole)}
        </ButtonLink>
      </Actions>
    );
  }
  const duplicate = errorFor(form.errors, 'evenIfDuplicate');
  return (
    <ActionForm action={DELIVERY_PATHS.acknowledge(view.id)} idempotencyKey={idempotencyKey}>
      <p>{text(m.acknowledgeHelp)}</p>
      {duplicate !== undefined && (
        <Checkbox name="evenIfDuplicate" value="on" label={text(m.even)} error={duplicate} />
      )}
      <Actions>
        <Button>{text(m.acknowledge)}</Button>
        <a href={DELIVERY_PATHS.refuse(view.id)}>{text(m.refuse)}</a>
      </Actions>
      {acknowledge.basis.map((citation) => (
        <Basis>{printCitation(citation, lang)}</Basis>
      ))}
    </ActionForm>
  );
}

function Contents({ view }: { readonly view: DeliveryView }) {
  const text = useText();
  const lang = useLang();
  return (
    <Section id="noi-dung-van-ban" title={text(m.contents)}>
      <DefinitionList
        items={[
          { term: text(m.subject), value: view.subject },
          { term: text(m.issuer), value: view.issuer },
          { term: text(m.date), value: view.issuedOn === null ? undefined : formatDate(view.issuedOn, lang) },
          { term: text(m.purpose), value: text(m[view.purpose]) },
          {
            term: text(m.items),
            value:
              view.items.length === 0
                ? undefined
                : view.items.map((item) => <p>{`${item.label}. ${item.text}`}</p>),
          },
          { term: text(m.reportTo), value: view.reportTo ?? undefined },
          { term: text(m.via), value: view.via ?? undefined },
        ]}
      />
    </Section>
  );
}

function Files({ view }: { readonly view: DeliveryView }) {
  const text = useText();
  const lang = useLang();
  if (view.files.length === 0 && view.carried.length === 0) return null;
  return (
    <Section id="tep" title={text(m.files)}>
      <ul>
        {view.files.map(({ id, name, size }) => (
          <li>
            <a href={FILE_PATHS.show(id)}>{name}</a> ({formatBytes(size, lang)})
          </li>
        ))}
        {view.carried.map(({ id, title, subject, fileId }) => (
          <li>
            {`${text(m.carried)}: `}
            <a href={fileId === null ? documentPath(id) : FILE_PATHS.show(fileId)}>{title}</a>
            {`, ${subject}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Way({ view }: { readonly view: DeliveryView }) {
  const text = useText();
  const lang = useLang();
  const { sent } = view;
  const event = (at: string | null, title: string, detail: string | null) =>
    at === null
      ? []
      : [{ when: formatDateTime(at, lang), dateTime: at, title, ...(detail === null ? {} : { detail }) }];
  return (
    <Section id="giao-nhan" title={text(m.way)}>
      <Timeline
        events={[
          ...event(
            sent.sentAt,
            text(m.delivered, { unit: sent.addressed }),
            sent.passedTo === null ? view.sender : text(m.passed, { unit: sent.passedTo }),
          ),
          ...event(sent.openedAt, text(m.opened), sent.openedBy),
          ...event(sent.acknowledgedAt, text(m.acknowledged), sent.acknowledgedBy),
          ...event(sent.refusedAt, text(m.refused), sent.refusedReason),
        ]}
      />
    </Section>
  );
}

/** Asks before a delivery is sent back, with the reason. */
export function RefusePage({ view, form, idempotencyKey }: PageProps) {
  const text = useText();
  return (
    <Confirm
      consequences={text(m.refuseHelp)}
      action={DELIVERY_PATHS.refuse(view.id)}
      idempotencyKey={idempotencyKey}
      confirmLabel={text(m.refuse)}
      cancelHref={DELIVERY_PATHS.delivery(view.id)}
      destructive
    >
      <TextArea {...bind(form, 'reason')} label={text(m.reason)} rows={3} maxLength={1000} />
    </Confirm>
  );
}
