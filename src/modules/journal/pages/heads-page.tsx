import {
  Actions,
  Button,
  ButtonLink,
  DataTable,
  DefinitionList,
  EmptyState,
  Section,
  TextField,
} from '#web/components/index.ts';
import { formatDateTime, formatNumber } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { journalMessages as m } from '../messages.ts';
import type { HeadView } from '../model.ts';
import { JOURNAL_PATHS } from '../paths.ts';
import { Hash } from './hash.tsx';

export interface HeadsPageProps {
  readonly heads: readonly HeadView[];
  /** Whether the heads are the newest; then the page also tells how to check the record. */
  readonly areNewest: boolean;
  /** The size from which older heads follow; undefined when these are the last. */
  readonly olderThan: number | undefined;
}

/** The signed heads and how anybody checks them. */
export function HeadsPage({ heads, areNewest, olderThan }: HeadsPageProps) {
  const text = useText();
  const [first] = heads;
  if (first === undefined) return <EmptyState title={text(m.none)}>{text(m.noneHelp)}</EmptyState>;
  return (
    <>
      {areNewest && (
        <>
          <LatestHead head={first} />
          <HowToCheck keyId={first.keyId} />
          <FindEntry />
        </>
      )}
      <Section id="dinh-cay" title={text(m.heads)}>
        <HeadsTable heads={heads} />
        {olderThan !== undefined && (
          <Actions>
            <ButtonLink href={`${JOURNAL_PATHS.heads}?truoc=${olderThan}`} variant="secondary">
              {text(m.older)}
            </ButtonLink>
          </Actions>
        )}
      </Section>
    </>
  );
}

function LatestHead({ head }: { readonly head: HeadView }) {
  const text = useText();
  const lang = useLang();
  return (
    <Section id="moi-nhat" title={text(m.latest)}>
      <DefinitionList
        items={[
          { term: text(m.entries), value: formatNumber(head.size, lang) },
          { term: text(m.root), value: <Hash of={head.root} /> },
          { term: text(m.signedAt), value: <time datetime={head.at}>{formatDateTime(head.at, lang)}</time> },
          { term: text(m.key), value: <Hash of={head.keyId} /> },
          { term: text(m.signature), value: <Hash of={head.signature} /> },
        ]}
      />
    </Section>
  );
}

function HowToCheck({ keyId }: { readonly keyId: string }) {
  const text = useText();
  return (
    <Section id="kiem-tra" title={text(m.check)}>
      <ol>
        <li>{text(m.checkDownload)}</li>
        <li>
          {text(m.checkRun)}
          <br />
          <code>{`san-dinh verify ban-ghi.ndjson --key ${keyId}`}</code>
        </li>
        <li>{text(m.checkKey)}</li>
        <li>
          {text(m.checkLater)}
          <br />
          <code>san-dinh verify ban-ghi-moi.ndjson --since ban-ghi.ndjson</code>
        </li>
      </ol>
      <Actions>
        <ButtonLink href={JOURNAL_PATHS.record} download>
          {text(m.download)}
        </ButtonLink>
      </Actions>
    </Section>
  );
}

function FindEntry() {
  const text = useText();
  return (
    <Section id="tim" title={text(m.find)}>
      <form method="get" action={JOURNAL_PATHS.heads} class="sd-form">
        <TextField name="muc" label={text(m.findLabel)} />
        <Button variant="secondary">{text(m.findButton)}</Button>
      </form>
    </Section>
  );
}

function HeadsTable({ heads }: { readonly heads: readonly HeadView[] }) {
  const text = useText();
  const lang = useLang();
  return (
    <DataTable
      caption={text(m.heads)}
      captionHidden
      rows={heads}
      columns={[
        { key: 'size', header: text(m.entries), numeric: true, cell: ({ size }) => formatNumber(size, lang) },
        {
          key: 'at',
          header: text(m.signedAt),
          cell: ({ at }) => <time datetime={at}>{formatDateTime(at, lang)}</time>,
        },
        { key: 'root', header: text(m.root), cell: ({ root }) => <Hash of={root} /> },
      ]}
    />
  );
}
