import { ActionForm, Actions, Button, ButtonLink } from '#web/components/index.ts';
import { useText } from '#web/lang.ts';
import { newKey } from '#web/site.ts';
import type { ReportAct } from '../model.ts';
import { type PageAct, REPORT_PATHS } from '../paths.ts';
import type { ReportView } from '../views.ts';
import { ACT_LABELS } from './labels.ts';
import { m } from './texts.ts';

/** Acts that need no words and no second thought: one button. The others have a page. */
const AT_ONCE: readonly ReportAct[] = ['start', 'submit', 'review', 'approve', 'take-back', 'receive'];
const DESTRUCTIVE: readonly ReportAct[] = ['return', 'send-back', 'take-back'];

/** The card of next steps: what the actor may do with a report now, and what can be looked at. */
export function Steps({ report }: { readonly report: ReportView }) {
  const text = useText();
  const { next } = report;
  const ordered = [...next].sort((a, b) => Number(DESTRUCTIVE.includes(a)) - Number(DESTRUCTIVE.includes(b)));
  const hasPreview = report.snapshot !== null;
  return (
    <section class="sd-card sd-screen-only" aria-labelledby="viec-tiep-theo">
      <h2 id="viec-tiep-theo">{text(m.nextStep)}</h2>
      {next.length === 0 && <p>{text(m.nothingToDo)}</p>}
      <Actions>
        {ordered.map((act, index) => (
          <StepButton report={report} act={act} first={index === 0} />
        ))}
        {hasPreview && report.files.length === 0 && (
          <>
            <a href={REPORT_PATHS.preview(report.id, 'pdf')}>{text(m.previewPdf)}</a>
            <a href={REPORT_PATHS.preview(report.id, 'docx')}>{text(m.previewDocx)}</a>
          </>
        )}
        {hasPreview && <a href={REPORT_PATHS.sheet(report.id)}>{text(m.sheet)}</a>}
      </Actions>
    </section>
  );
}

interface StepButtonProps {
  readonly report: ReportView;
  readonly act: ReportAct;
  readonly first: boolean;
}

function StepButton({ report, act, first }: StepButtonProps) {
  const text = useText();
  const variant = first ? 'primary' : 'secondary';
  if (act === 'edit' || act === 'pass-on') {
    const [href, label] =
      act === 'edit' ? [REPORT_PATHS.edit(report.id), m.edit] : [REPORT_PATHS.passOn(report.id), m.passOn];
    return (
      <ButtonLink href={href} variant={variant}>
        {text(label)}
      </ButtonLink>
    );
  }
  const path = REPORT_PATHS.act(report.id, act);
  if (!AT_ONCE.includes(act)) {
    return (
      <ButtonLink href={path} variant={variant}>
        {text(ACT_LABELS[act])}
      </ButtonLink>
    );
  }
  return <ActButton report={report} act={act} variant={variant} />;
}

/** One act as a form of one button. */
export function ActButton({
  report,
  act,
  variant,
}: {
  readonly report: Pick<ReportView, 'id' | 'version'>;
  readonly act: PageAct;
  readonly variant: 'primary' | 'secondary';
}) {
  const text = useText();
  return (
    <ActionForm
      action={REPORT_PATHS.act(report.id, act)}
      idempotencyKey={newKey()}
      hidden={{ version: String(report.version) }}
    >
      <Button variant={variant}>{text(ACT_LABELS[act])}</Button>
    </ActionForm>
  );
}
