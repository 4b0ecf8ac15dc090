import { Actions, ButtonLink, DefinitionList, Section } from '#web/components/index.ts';
import { formatDate } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import type { IncomingView } from '../model.ts';
import { INCOMING_PATHS } from '../paths.ts';
import { Contents, DocumentsInFile, whoAndWhen } from './incoming-page.tsx';
import { Original } from './original.tsx';
import { m } from './texts.ts';

/** A document in the register: its entry, the next steps, the document and its original. */
export function RegisteredPage({ view }: { readonly view: IncomingView }) {
  return (
    <>
      <Steps view={view} />
      <Entry view={view} />
      {view.inFile.length > 1 && <DocumentsInFile view={view} />}
      {view.text === null && view.file === null ? (
        <Contents view={view} />
      ) : (
        <div class="sd-side-by-side">
          <div>
            <Contents view={view} />
          </div>
          <div>
            <Original view={view} />
          </div>
        </div>
      )}
    </>
  );
}

function Steps({ view }: { readonly view: IncomingView }) {
  const text = useText();
  return (
    <Actions>
      {view.documentId !== null && view.maySendOn && (
        <ButtonLink href={INCOMING_PATHS.sendOn(view.documentId)}>{text(m.sendOn)}</ButtonLink>
      )}
      {view.state === 'registered' && (
        <>
          {view.mayPassOn && (
            <ButtonLink variant="secondary" href={INCOMING_PATHS.passOn(view.id)}>
              {text(m.passOn)}
            </ButtonLink>
          )}
          <a href={INCOMING_PATHS.stamp(view.id)}>{text(m.stamp)}</a>
        </>
      )}
    </Actions>
  );
}

function Entry({ view }: { readonly view: IncomingView }) {
  const text = useText();
  const lang = useLang();
  const passed = [view.passedTo, view.officer].filter((part) => part !== null).join(' · ');
  return (
    <Section id="trong-so" title={text(m.inRegister)}>
      <DefinitionList
        items={[
          { term: text(m.arrivalNumber), value: view.arrivalNumber ?? text(m.attached) },
          { term: text(m.arrivedOn), value: formatDate(view.arrivedOn, lang) },
          { term: text(m.urgency), value: text(m[view.urgency]) },
          { term: text(m.passed), value: passed || undefined },
          {
            term: text(m.passedOn),
            value: view.passedOn === null ? undefined : formatDate(view.passedOn, lang),
          },
          { term: text(m.note), value: view.note ?? undefined },
          { term: text(m.received), value: whoAndWhen(view.receivedBy, view.receivedAt, lang) },
          { term: text(m.registered), value: whoAndWhen(view.registeredBy, view.registeredAt, lang) },
        ]}
      />
    </Section>
  );
}
