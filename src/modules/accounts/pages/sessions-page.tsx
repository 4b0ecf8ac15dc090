import { ActionForm, Actions, Button, DataTable, StateLabel } from '#web/components/index.ts';
import { formatDateTime } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { deviceName } from '../device-name.ts';
import type { SessionView } from '../model.ts';
import { ownTexts as m } from '../own-texts.ts';
import { ACCOUNT_PATHS } from '../paths.ts';

export interface SessionsPageProps {
  readonly sessions: readonly SessionView[];
  readonly currentId: string;
  readonly newKey: () => string;
}

/** Where one is signed in, with the means to end what one does not know. */
export function SessionsPage({ sessions, currentId, newKey }: SessionsPageProps) {
  const text = useText();
  const lang = useLang();
  const since = (session: SessionView) => formatDateTime(session.since, lang);
  return (
    <>
      <DataTable
        caption={text(m.sessions)}
        captionHidden
        rows={sessions}
        columns={[
          {
            key: 'device',
            header: text(m.device),
            rowHeader: true,
            cell: ({ device }) => deviceName(device, lang),
          },
          { key: 'since', header: text(m.since), cell: since },
          { key: 'address', header: text(m.address), cell: ({ address }) => address || '–' },
          {
            key: 'end',
            header: text(m.end),
            cell: (session) =>
              session.id === currentId ? (
                <StateLabel tone="success">{text(m.thisSession)}</StateLabel>
              ) : (
                <EndSession session={session} since={since(session)} idempotencyKey={newKey()} />
              ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <Actions>
          <ActionForm action={ACCOUNT_PATHS.otherSessions} idempotencyKey={newKey()}>
            <Button variant="danger">{text(m.endOthers)}</Button>
          </ActionForm>
        </Actions>
      )}
    </>
  );
}

function EndSession(props: {
  readonly session: SessionView;
  readonly since: string;
  readonly idempotencyKey: string;
}) {
  const text = useText();
  const device = deviceName(props.session.device, useLang());
  return (
    <ActionForm
      action={ACCOUNT_PATHS.sessions}
      idempotencyKey={props.idempotencyKey}
      hidden={{ sessionId: props.session.id }}
    >
      <Button variant="secondary" size="sm" label={text(m.endSession, { device, since: props.since })}>
        {text(m.end)}
      </Button>
    </ActionForm>
  );
}
