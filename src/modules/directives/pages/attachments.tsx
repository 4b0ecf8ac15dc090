import {
  ActionForm,
  Actions,
  Button,
  type Column,
  DataTable,
  FileField,
  Section,
  Select,
  Stack,
} from '#web/components/index.ts';
import { formatBytes } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { newKey } from '#web/site.ts';
import type { DraftView } from '../model.ts';
import { DIRECTIVE_PATHS } from '../paths.ts';
import { directiveTexts as m } from '../texts.ts';

interface AttachmentsProps {
  readonly draft: DraftView;
  readonly mayChange: boolean;
}

interface Line {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly what: string;
  readonly field: 'documentId' | 'fileId';
  readonly act: string;
}

const ACCEPT = ['.pdf', '.docx', '.doc', '.xlsx', '.jpg', '.png', '.txt'];
const LARGEST = 50_000_000;

/** What travels with the draft: documents it carries and files. */
export function AttachmentsSection({ draft, mayChange }: AttachmentsProps) {
  const text = useText();
  const lines = useLines(draft);
  return (
    <Section title={text(m.attachments)} id="kem-theo">
      <Stack>
        {lines.length === 0 ? (
          <p class="sd-soft">{text(m.carriedNone)}</p>
        ) : (
          <DataTable
            caption={text(m.attachments)}
            captionHidden
            columns={useColumns(draft, mayChange)}
            rows={lines}
          />
        )}
        {mayChange && <CarryForm draft={draft} />}
        {mayChange && <AttachForm draft={draft} />}
      </Stack>
    </Section>
  );
}

function CarryForm({ draft }: { readonly draft: DraftView }) {
  const text = useText();
  if (draft.carriable.length === 0) return null;
  const options = draft.carriable.map(({ id, title, subject }) => ({
    value: id,
    label: `${title}: ${subject.slice(0, 90)}`,
  }));
  return (
    <ActionForm
      action={DIRECTIVE_PATHS.act(draft.id, 'gui-kem')}
      idempotencyKey={newKey()}
      hidden={{ version: String(draft.version) }}
    >
      <Select name="documentId" label={text(m.carryDocument)} options={options} />
      <Actions>
        <Button variant="secondary">{text(m.carry)}</Button>
      </Actions>
    </ActionForm>
  );
}

function AttachForm({ draft }: { readonly draft: DraftView }) {
  const text = useText();
  return (
    <ActionForm
      action={DIRECTIVE_PATHS.act(draft.id, 'tep')}
      idempotencyKey={newKey()}
      hidden={{ version: String(draft.version) }}
      files
    >
      <FileField name="fileIds" label={text(m.attachFiles)} accept={ACCEPT} maxBytes={LARGEST} multiple />
      <Actions>
        <Button variant="secondary">{text(m.attach)}</Button>
      </Actions>
    </ActionForm>
  );
}

function useLines(draft: DraftView): readonly Line[] {
  const text = useText();
  const lang = useLang();
  return [
    ...draft.carried.map(({ id, title, subject }) => ({
      id,
      name: `${title}: ${subject}`,
      href: DIRECTIVE_PATHS.document(id),
      what: text(m.carriedDocument),
      field: 'documentId' as const,
      act: 'gui-kem/bo',
    })),
    ...draft.attachments.map(({ fileId, name, size }) => ({
      id: fileId,
      name,
      href: DIRECTIVE_PATHS.file(fileId),
      what: `${text(m.attachment)}, ${formatBytes(size, lang)}`,
      field: 'fileId' as const,
      act: 'tep/bo',
    })),
  ];
}

function useColumns(draft: DraftView, mayChange: boolean): readonly Column<Line>[] {
  const text = useText();
  const shown: Column<Line>[] = [
    {
      key: 'name',
      header: text(m.attachments),
      rowHeader: true,
      cell: (line) => <a href={line.href}>{line.name}</a>,
    },
    { key: 'what', header: text(m.kind), cell: (line) => line.what },
  ];
  if (!mayChange) return shown;
  return [
    ...shown,
    {
      key: 'remove',
      header: text(m.remove),
      cell: (line) => (
        <ActionForm
          action={DIRECTIVE_PATHS.act(draft.id, line.act)}
          idempotencyKey={newKey()}
          hidden={{ version: String(draft.version), [line.field]: line.id }}
        >
          <Button variant="tertiary" size="sm" label={text(m.removeNamed, { name: line.name })}>
            {text(m.remove)}
          </Button>
        </ActionForm>
      ),
    },
  ];
}
