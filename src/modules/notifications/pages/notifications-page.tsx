import {
  ActionForm,
  Actions,
  Button,
  Checkbox,
  DataTable,
  EmptyState,
  Pagination,
  Section,
  StateLabel,
} from '#web/components/index.ts';
import { formatDateTime } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { notificationMessages as m } from '../messages.ts';
import { type NoticeView, PAGE } from '../model.ts';
import { NOTIFICATION_PATHS } from '../paths.ts';
import { type NoticeTexts, noticeText } from '../text.ts';

export interface NotificationsPageProps {
  readonly notices: readonly NoticeView[];
  readonly total: number;
  readonly unread: number;
  readonly mail: boolean;
  readonly page: number;
  readonly texts: NoticeTexts;
  /** Two keys: for the form that marks all, and for the setting. */
  readonly keys: readonly [string, string];
}

/** What the person was told; each leads to its page. */
export function NotificationsPage(props: NotificationsPageProps) {
  const text = useText();
  const { notices, total, unread, page } = props;
  return (
    <>
      {notices.length === 0 ? (
        <EmptyState title={text(m.none)}>{text(m.noneHelp)}</EmptyState>
      ) : (
        <>
          {unread > 0 && (
            <ActionForm action={NOTIFICATION_PATHS.markAll} idempotencyKey={props.keys[0]}>
              <Actions>
                <Button variant="secondary">{text(m.markAll)}</Button>
              </Actions>
            </ActionForm>
          )}
          <NoticeTable {...props} />
          <Pagination
            page={page}
            pageCount={Math.ceil(total / PAGE)}
            href={(shown) => `${NOTIFICATION_PATHS.list}?trang=${shown}`}
          />
        </>
      )}
      <MailSetting mail={props.mail} idempotencyKey={props.keys[1]} />
    </>
  );
}

function NoticeTable({ notices, texts }: NotificationsPageProps) {
  const text = useText();
  const lang = useLang();
  const isElsewhere = notices.some((notice) => notice.elsewhere !== null);
  return (
    <DataTable
      caption={text(m.title)}
      captionHidden
      rows={notices}
      columns={[
        {
          key: 'notice',
          header: text(m.notice),
          rowHeader: true,
          cell: (notice) => (
            <a href={NOTIFICATION_PATHS.open(notice.id)}>{noticeText(texts, notice, lang)}</a>
          ),
        },
        ...(isElsewhere
          ? [
              {
                key: 'organisation',
                header: text(m.organisation),
                cell: (notice: NoticeView) => notice.elsewhere ?? '–',
              },
            ]
          : []),
        {
          key: 'when',
          header: text(m.when),
          cell: ({ at }) => <time datetime={at}>{formatDateTime(at, lang)}</time>,
        },
        {
          key: 'state',
          header: text(m.state),
          cell: ({ isRead }) => (
            <StateLabel tone={isRead ? 'neutral' : 'info'}>{text(isRead ? m.read : m.unread)}</StateLabel>
          ),
        },
      ]}
    />
  );
}

function MailSetting({ mail, idempotencyKey }: { readonly mail: boolean; readonly idempotencyKey: string }) {
  const text = useText();
  return (
    <Section id="thu" title={text(m.settings)}>
      <ActionForm action={NOTIFICATION_PATHS.settings} idempotencyKey={idempotencyKey}>
        <Checkbox name="mail" value="on" label={text(m.mail)} hint={text(m.mailHint)} checked={mail} />
        <Actions>
          <Button variant="secondary">{text(m.save)}</Button>
        </Actions>
      </ActionForm>
    </Section>
  );
}
