import type { Child } from 'hono/jsx';
import {
  ActionForm,
  Actions,
  Button,
  bind,
  Confirm,
  DateField,
  EmptyState,
  TextArea,
} from '#web/components/index.ts';
import type { FormState } from '#web/form.ts';
import { useText } from '#web/lang.ts';
import { newKey } from '#web/site.ts';
import { type PageAct, REPORT_PATHS } from '../paths.ts';
import type { CallView, ReportView } from '../views.ts';
import { type GroupChoice, Whom } from './call-form.tsx';
import { ACT_LABELS, CALL_ACT_LABELS } from './labels.ts';
import { m } from './texts.ts';

interface ActPageProps {
  readonly report: ReportView;
  readonly act: PageAct;
  readonly form: FormState;
}

/** Asks before an act on a report: what happens, and a reason where the act needs one. */
export function ActPage({ report, act, form }: ActPageProps) {
  const text = useText();
  const needsReason = act === 'return' || act === 'send-back';
  return (
    <Confirm
      consequences={<Consequences report={report} act={act} />}
      action={REPORT_PATHS.act(report.id, act)}
      idempotencyKey={newKey()}
      hidden={{ version: String(report.version) }}
      confirmLabel={text(ACT_LABELS[act])}
      cancelHref={REPORT_PATHS.report(report.id)}
      destructive={needsReason}
    >
      {needsReason && (
        <TextArea
          {...bind(form, 'reason')}
          label={text(m.reason)}
          hint={text(m.reasonHint)}
          maxLength={2000}
        />
      )}
    </Confirm>
  );
}

function Consequences({ report, act }: Omit<ActPageProps, 'form'>): Child {
  const text = useText();
  const next = report.via ?? report.receiver;
  if (act === 'send') {
    return (
      <>
        <p>{text(m.sendConsequences, { to: next.name })}</p>
        <Missing report={report} />
      </>
    );
  }
  if (act === 'forward') return <p>{text(m.forwardConsequences, { to: report.receiver.name })}</p>;
  if (act === 'return') return <p>{text(m.returnConsequences, { unit: report.organisation.name })}</p>;
  return <p>{text(ACT_LABELS[act])}</p>;
}

/** Who has not reported, by name, before a report leaves without them. */
function Missing({ report }: { readonly report: ReportView }) {
  const text = useText();
  const units = report.snapshot?.units ?? [];
  const missing = units.filter(({ reported }) => !reported);
  if (units.length === 0) return null;
  if (missing.length === 0) return <p>{text(m.allReported)}</p>;
  return (
    <>
      <p>{text(m.partialNotice, { count: missing.length })}</p>
      <ul>
        {missing.map(({ unit }) => (
          <li>{unit.name}</li>
        ))}
      </ul>
    </>
  );
}

/** Asks before a call is withdrawn. */
export function WithdrawPage({ view, form }: { readonly view: CallView; readonly form: FormState }) {
  const text = useText();
  return (
    <Confirm
      consequences={<p>{text(m.withdrawConsequences)}</p>}
      action={REPORT_PATHS.callAct(view.call.id)}
      idempotencyKey={newKey()}
      hidden={{ version: String(view.call.version), act: 'withdraw' }}
      confirmLabel={text(CALL_ACT_LABELS.withdraw)}
      cancelHref={REPORT_PATHS.call(view.call.id)}
      destructive
    >
      <TextArea {...bind(form, 'reason')} label={text(m.reason)} maxLength={2000} />
    </Confirm>
  );
}

interface PassOnProps {
  readonly report: ReportView;
  readonly groups: readonly GroupChoice[];
  readonly form: FormState;
}

/** The form with which a call is passed on to the units below. */
export function PassOnPage({ report, groups, form }: PassOnProps) {
  const text = useText();
  if (groups.length === 0)
    return <EmptyState title={text(m.nobodyBelow)}>{text(m.nobodyBelowHint)}</EmptyState>;
  return (
    <ActionForm
      action={REPORT_PATHS.passOn(report.id)}
      idempotencyKey={newKey()}
      hidden={{ version: String(report.version) }}
    >
      <DateField {...bind(form, 'dueOn', report.call.dueOn)} label={text(m.due)} />
      <Whom groups={groups} form={form} />
      <Actions>
        <Button>{text(m.makeCall)}</Button>
        <a href={REPORT_PATHS.report(report.id)}>{text(m.cancel)}</a>
      </Actions>
    </ActionForm>
  );
}
