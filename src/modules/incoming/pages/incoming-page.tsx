import {
  Actions,
  ButtonLink,
  DataTable,
  DefinitionList,
  Notice,
  Section,
  StateLabel,
} from '#web/components/index.ts';
import type { FormState } from '#web/form.ts';
import { formatDate, formatDateTime } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { type IncomingView, surenessOf } from '../model.ts';
import { INCOMING_PATHS } from '../paths.ts';
import { CorrectForm } from './correct-form.tsx';
import { Original } from './original.tsx';
import { RegisteredPage } from './registered-page.tsx';
import { STATES } from './states.ts';
import { m } from './texts.ts';

interface PageProps {
  readonly view: IncomingView;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

/** One incoming document, as its state asks: wait, check and register, or look up. */
export function IncomingPage(props: PageProps) {
  const { view } = props;
  if (view.state === 'reading') return <Reading view={view} />;
  if (view.state === 'registered' || view.state === 'attached') return <RegisteredPage view={view} />;
  if (view.state === 'discarded') return <Discarded view={view} />;
  return <ToCheck {...props} />;
}

function Reading({ view }: { readonly view: IncomingView }) {
  const text = useText();
  return (
    <>
      <Notice title={text(m.reading)}>
        <p>{text(m.readingHelp)}</p>
      </Notice>
      <Actions>
        <ButtonLink href={INCOMING_PATHS.one(view.id)}>{text(m.again)}</ButtonLink>
        {view.mayKeep && <a href={INCOMING_PATHS.discard(view.id)}>{text(m.discard)}</a>}
      </Actions>
    </>
  );
}

function Discarded({ view }: { readonly view: IncomingView }) {
  const text = useText();
  const reason = view.discardReason === 'merged' ? text(m.merged) : view.discardReason;
  return (
    <>
      <Notice tone="neutral" title={text(m.discarded)}>
        <p>{reason}</p>
      </Notice>
      <Original view={view} />
    </>
  );
}

/** The original beside the fields, until it is registered. */
function ToCheck(props: PageProps) {
  const { view } = props;
  return (
    <>
      <Warnings view={view} />
      <NextSteps view={view} />
      {view.inFile.length > 1 && <DocumentsInFile view={view} />}
      <div class="sd-side-by-side">
        <div class="sd-sticky">
          <Original view={view} />
        </div>
        <div>{view.mayKeep ? <CorrectForm {...props} /> : <Contents view={view} />}</div>
      </div>
    </>
  );
}

function Warnings({ view }: { readonly view: IncomingView }) {
  const text = useText();
  const lang = useLang();
  const toCheck = Object.values(view.reading?.confidence ?? {}).filter((sure) =>
    ['check', 'doubtful'].includes(surenessOf(sure)),
  ).length;
  return (
    <>
      {view.refusal !== null && view.state === 'unreadable' && (
        <Notice tone="danger" title={text(m.unreadable)}>
          <p>{text(view.refusal)}</p>
          <p>{text(m.unreadableHelp)}</p>
        </Notice>
      )}
      {view.state === 'read' && view.reading === null && view.content.subject === null && (
        <Notice tone="warning">
          <p>{text(m.nothingRead)}</p>
        </Notice>
      )}
      {toCheck > 0 && <Notice tone="warning">{text(m.toCheck, { count: toCheck })}</Notice>}
      {view.carriedIn !== null && <Notice>{text(m.carriedHelp)}</Notice>}
      <Duplicates view={view} lang={lang} />
    </>
  );
}

/** What looks the same and is registered, each with a link. */
export function Duplicates({ view, lang }: { readonly view: IncomingView; readonly lang: 'vi' | 'en' }) {
  const text = useText();
  if (view.duplicates.length === 0) return null;
  return (
    <Notice tone="danger" title={text(m.duplicate)}>
      <ul>
        {view.duplicates.map(({ id, arrivalNumber, arrivedOn, title, subject }) => (
          <li>
            <a href={INCOMING_PATHS.one(id)}>
              {text(m.duplicateOf, {
                number: arrivalNumber,
                date: formatDate(arrivedOn, lang),
                title,
                subject,
              })}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function NextSteps({ view }: { readonly view: IncomingView }) {
  const text = useText();
  if (!view.mayKeep) return null;
  const isSecond = view.inFile.findIndex((one) => one.id === view.id) > 0;
  return (
    <Actions>
      {view.state === 'read' && (
        <ButtonLink href={INCOMING_PATHS.register(view.id)}>{text(m.register)}</ButtonLink>
      )}
      {view.state === 'read' && isSecond && (
        <ButtonLink variant="secondary" href={INCOMING_PATHS.merge(view.id)}>
          {text(m.merge)}
        </ButtonLink>
      )}
      <a href={INCOMING_PATHS.discard(view.id)}>{text(m.discard)}</a>
    </Actions>
  );
}

export function DocumentsInFile({ view }: { readonly view: IncomingView }) {
  const text = useText();
  return (
    <Section id="trong-tep" title={text(m.inFile)}>
      <DataTable
        caption={text(m.inFile)}
        captionHidden
        rows={view.inFile}
        columns={[
          {
            key: 'title',
            header: text(m.document),
            rowHeader: true,
            cell: ({ id, title }) => (id === view.id ? title : <a href={INCOMING_PATHS.one(id)}>{title}</a>),
          },
          {
            key: 'carried',
            header: text(m.note),
            cell: ({ carriedIn }) => (carriedIn === null ? '–' : text(m.carriedIn)),
          },
          {
            key: 'state',
            header: text(m.inRegister),
            cell: ({ state }) => (
              <StateLabel tone={STATES[state].tone}>{text(STATES[state].text)}</StateLabel>
            ),
          },
        ]}
      />
    </Section>
  );
}

/** The fields of the document, to read. */
export function Contents({ view }: { readonly view: IncomingView }) {
  const text = useText();
  const lang = useLang();
  const { content } = view;
  const lines = (entries: readonly string[]) =>
    entries.length === 0 ? undefined : entries.map((entry) => <div>{entry}</div>);
  const { name, title, capacity } = content.signer;
  return (
    <Section id="noi-dung-doc" title={text(m.document)}>
      <DefinitionList
        items={[
          { term: text(m.subject), value: content.subject ?? undefined },
          { term: text(m.issuer), value: content.issuer ?? undefined },
          { term: text(m.parentIssuer), value: content.parentIssuer ?? undefined },
          { term: text(m.date), value: content.date === null ? undefined : formatDate(content.date, lang) },
          { term: text(m.kind), value: content.kind ?? undefined },
          { term: text(m.style), value: content.style === null ? undefined : text(m[content.style]) },
          { term: text(m.addressees), value: lines(content.addressees) },
          {
            term: text(m.items),
            value: lines(content.items.map((item) => `${item.label}. ${item.text}`)),
          },
          { term: text(m.deadlines), value: lines(content.deadlines.map((deadline) => deadline.text)) },
          { term: text(m.reportTo), value: content.reportTo ?? undefined },
          { term: text(m.via), value: content.via ?? undefined },
          {
            term: text(m.signer),
            value: lines([capacity, title, name].filter((part) => part !== null)),
          },
          { term: text(m.recipients), value: lines(content.recipients) },
        ]}
      />
    </Section>
  );
}

/** Where and when somebody received or registered it. */
export function whoAndWhen(who: string | null, at: string | null, lang: 'vi' | 'en'): string | undefined {
  if (at === null) return undefined;
  return [formatDateTime(at, lang), who].filter((part) => part !== null).join(' · ');
}
