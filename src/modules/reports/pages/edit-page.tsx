import { ACCEPTED_EXTENSIONS, FILE_PATHS } from '#modules/files/index.ts';
import {
  ActionForm,
  Actions,
  Button,
  bind,
  FileField,
  Section,
  TextArea,
  TextField,
} from '#web/components/index.ts';
import { enteredIn, type FormState } from '#web/form.ts';
import { formatBytes, formatDateTime } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { newKey } from '#web/site.ts';
import { MOST_TEXT } from '../figures.ts';
import { MOST_SECTION, SECTION_KEYS, SECTION_TITLES, sectionOf } from '../narrative.ts';
import { REPORT_PATHS } from '../paths.ts';
import type { Question } from '../questions.ts';
import type { Snapshot } from '../snapshot.ts';
import type { ReportView } from '../views.ts';
import { ActButton } from './report-steps.tsx';
import { m } from './texts.ts';

/** Largest file of evidence, in bytes. */
const MOST_BYTES = 50_000_000;

interface EditProps {
  readonly report: ReportView;
  readonly snapshot: Snapshot;
  readonly form: FormState;
}

/** Text and own figures of a report, and its evidence. */
export function EditPage({ report, snapshot, form }: EditProps) {
  const text = useText();
  return (
    <>
      <ActionForm
        action={REPORT_PATHS.edit(report.id)}
        idempotencyKey={newKey()}
        hidden={{ version: enteredIn(form, 'version', String(report.version)) }}
      >
        <Section id="noi-dung-bao-cao" title={text(m.content)}>
          <p class="sd-hint">{text(m.sectionHint)}</p>
          <div class="sd-form">
            {SECTION_KEYS.map((key, index) => (
              <>
                <input type="hidden" name={`sections[${index}].key`} value={key} />
                <SectionField snapshot={snapshot} form={form} index={index} />
              </>
            ))}
          </div>
        </Section>
        <Figures report={report} snapshot={snapshot} form={form} />
        <Actions>
          <Button>{text(m.save)}</Button>
          <a href={REPORT_PATHS.report(report.id)}>{text(m.cancel)}</a>
        </Actions>
      </ActionForm>
      <Section id="lay-ket-qua" title={text(m.refillTitle)}>
        <p class="sd-hint">{text(m.refillHint)}</p>
        <ActButton report={report} act="prefill" variant="secondary" />
      </Section>
      <EvidenceForm report={report} snapshot={snapshot} form={form} />
    </>
  );
}

interface FieldProps {
  readonly snapshot: Snapshot;
  readonly form: FormState;
  readonly index: number;
}

function SectionField({ snapshot, form, index }: FieldProps) {
  const text = useText();
  const key = SECTION_KEYS[index] ?? 'results';
  const section = sectionOf(snapshot.sections, key);
  return (
    <TextArea
      {...bind(form, `sections[${index}].text`, section.text)}
      label={text(SECTION_TITLES[key])}
      hint={section.origin === 'prefilled' ? text(m.prefilled) : undefined}
      rows={key === 'results' ? 14 : 6}
      maxLength={MOST_SECTION}
      optional
    />
  );
}

function Figures({ report, snapshot, form }: EditProps) {
  const text = useText();
  if (report.questions.length === 0) return null;
  return (
    <Section id="so-lieu" title={text(m.ownFigures)}>
      <p class="sd-hint">{text(m.ownFiguresHint)}</p>
      <div class="sd-form">
        {report.questions.map((question, index) => (
          <>
            <input type="hidden" name={`figures[${index}].key`} value={question.key} />
            <FigureField {...{ report, snapshot, form, question, index }} />
          </>
        ))}
      </div>
    </Section>
  );
}

function FigureField({
  report,
  snapshot,
  form,
  question,
  index,
}: EditProps & { readonly question: Question; readonly index: number }) {
  const text = useText();
  const lang = useLang();
  const own = snapshot.figures.find(({ key }) => key === question.key)?.own ?? null;
  const by = report.enteredBy.find(({ key }) => key === question.key);
  const hint = by && text(m.enteredBy, { person: by.person, when: formatDateTime(by.at, lang) });
  const shown = own === null ? '' : String(own);
  if (question.answer === 'text') {
    return (
      <TextArea
        {...bind(form, `figures[${index}].text`, shown)}
        label={question.label}
        hint={hint}
        rows={3}
        maxLength={MOST_TEXT}
        optional
      />
    );
  }
  return (
    <TextField
      {...bind(form, `figures[${index}].number`, shown)}
      label={
        question.unit === ''
          ? question.label
          : text(m.fieldUnit, { label: question.label, unit: question.unit })
      }
      hint={hint}
      inputMode="numeric"
      maxLength={15}
      short
      optional
    />
  );
}

function EvidenceForm({ report, snapshot, form }: EditProps) {
  const text = useText();
  const lang = useLang();
  return (
    <Section id="tai-lieu" title={text(m.evidence)}>
      {snapshot.evidence.length === 0 && <p>{text(m.noEvidence)}</p>}
      {snapshot.evidence.map(({ id, name, size }) => (
        <ActionForm
          action={REPORT_PATHS.removeEvidence(report.id)}
          idempotencyKey={newKey()}
          hidden={{ version: String(report.version), fileId: id }}
        >
          <p>
            <a href={FILE_PATHS.file(id)}>{name}</a> <span class="sd-soft">({formatBytes(size, lang)})</span>{' '}
            <Button variant="tertiary" size="sm" label={text(m.removeNamed, { name })}>
              {text(m.removeEvidence)}
            </Button>
          </p>
        </ActionForm>
      ))}
      <ActionForm
        action={REPORT_PATHS.evidence(report.id)}
        idempotencyKey={newKey()}
        hidden={{ version: String(report.version) }}
        files
      >
        <FileField
          name="fileIds"
          label={text(m.addEvidence)}
          error={form.errors.find(({ name }) => name?.startsWith('fileIds'))?.message}
          accept={ACCEPTED_EXTENSIONS}
          maxBytes={MOST_BYTES}
          multiple
        />
        <Actions>
          <Button variant="secondary">{text(m.addEvidence)}</Button>
        </Actions>
      </ActionForm>
    </Section>
  );
}
