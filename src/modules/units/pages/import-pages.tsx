import type { z } from 'zod';
import {
  ActionForm,
  Actions,
  Button,
  DataTable,
  errorFor,
  FileField,
  Notice,
  StateLabel,
} from '#web/components/index.ts';
import type { FormState } from '#web/form.ts';
import { useText } from '#web/lang.ts';
import { ROW_FAULTS } from '../exchange/messages.ts';
import { COLUMNS, type RowFault } from '../exchange/rows.ts';
import type { PreviewOutput } from '../inputs.ts';
import { UNIT_PATHS } from '../paths.ts';
import { m } from './texts.ts';

/** Largest file in bytes: 5,000 rows fit, and it still fits into a form of the site. */
export const FILE_LIMIT = 800_000;

/** Choose a file; nothing is imported yet. */
export function ChooseFile({
  form,
  idempotencyKey,
}: {
  readonly form: FormState;
  readonly idempotencyKey: string;
}) {
  const text = useText();
  return (
    <ActionForm action={UNIT_PATHS.import} idempotencyKey={idempotencyKey} files>
      <FileField
        name="tep"
        label={text(m.file)}
        hint={text(m.importColumns, { columns: COLUMNS.join(', ') })}
        error={errorFor(form.errors, 'tep')}
        accept={['.csv']}
        maxBytes={FILE_LIMIT}
      />
      <Actions>
        <Button>{text(m.preview)}</Button>
      </Actions>
    </ActionForm>
  );
}

export interface PreviewProps {
  readonly preview: z.output<typeof PreviewOutput>;
  readonly csv: string;
  readonly idempotencyKey: string;
}

/** Every row with what would become of it, and the button that imports the good ones. */
export function Preview({ preview, csv, idempotencyKey }: PreviewProps) {
  const text = useText();
  const count = preview.accepted;
  const label = preview.rejected > 0 ? m.applySkipping : m.apply;
  return (
    <>
      {preview.rejected > 0 && (
        <Notice tone="warning">
          {text(m.previewLead, { accepted: preview.accepted, rejected: preview.rejected })}
        </Notice>
      )}
      {count > 0 && (
        <ActionForm
          action={UNIT_PATHS.importApply}
          idempotencyKey={idempotencyKey}
          files
          hidden={{ csv, ...(preview.rejected > 0 && { skipRejected: 'on' }) }}
        >
          <Actions>
            <Button>{text(label, { count })}</Button>
            <a href={UNIT_PATHS.import}>{text(m.otherFile)}</a>
          </Actions>
        </ActionForm>
      )}
      {count === 0 && (
        <p>
          <a href={UNIT_PATHS.import}>{text(m.otherFile)}</a>
        </p>
      )}
      <DataTable
        caption={text(m.previewTitle)}
        captionHidden
        columns={[
          { key: 'line', header: text(m.line), numeric: true, cell: (row) => row.line },
          { key: 'name', header: text(m.name), rowHeader: true, cell: (row) => row.name },
          { key: 'result', header: text(m.result), cell: (row) => <Verdict faults={row.faults} /> },
        ]}
        rows={preview.rows}
      />
    </>
  );
}

function Verdict({ faults }: { readonly faults: readonly string[] }) {
  const text = useText();
  if (faults.length === 0) return <StateLabel tone="success">{text(m.accepted)}</StateLabel>;
  const reasons = faults.map((fault) => text(ROW_FAULTS[fault as RowFault])).join(' ');
  return <StateLabel tone="danger">{reasons}</StateLabel>;
}
