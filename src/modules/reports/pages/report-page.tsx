import { FILE_PATHS } from '#modules/files/index.ts';
import {
  DefinitionList,
  KeyFigures,
  Notice,
  Section,
  Stack,
  StateLabel,
  Timeline,
} from '#web/components/index.ts';
import { formatBytes, formatDate, formatDateTime } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { SECTION_KEYS, SECTION_TITLES, sectionOf } from '../narrative.ts';
import { REPORT_PATHS } from '../paths.ts';
import { coverageOf, deepCoverageOf, type Snapshot } from '../snapshot.ts';
import type { ReportView } from '../views.ts';
import { EVENT_LABELS } from './labels.ts';
import { Steps } from './report-steps.tsx';
import { FigureTable, UnitTable } from './report-tables.tsx';
import { m } from './texts.ts';
import { Lines, Missing, periodWords, StateOf, type Today } from './words.tsx';

interface ReportProps {
  readonly report: ReportView;
  readonly today: Today;
}

/** One report: where it stands, what I can do, what it says and what that is made of. */
export function ReportPage({ report, today }: ReportProps) {
  const { snapshot } = report;
  return (
    <Stack>
      <p>
        <StateOf state={report.state} dueOn={report.call.dueOn} today={today} />
      </p>
      <Notices report={report} />
      <Steps report={report} />
      {snapshot !== null && <Coverage snapshot={snapshot} />}
      <Facts report={report} />
      {snapshot !== null && (
        <>
          <FigureTable report={report} snapshot={snapshot} />
          <Content snapshot={snapshot} />
          <UnitTable snapshot={snapshot} today={today} dueOn={report.call.dueOn} />
          <Evidence snapshot={snapshot} />
        </>
      )}
      <Editions report={report} />
      <History report={report} />
    </Stack>
  );
}

function Notices({ report }: { readonly report: ReportView }) {
  const text = useText();
  const lang = useLang();
  const { snapshot, call, returnedReason, shownEdition } = report;
  const missing = snapshot === null ? 0 : snapshot.units.filter(({ reported }) => !reported).length;
  const edition = report.editions.find(({ number }) => number === shownEdition);
  const names = { about: report.about.name, writer: report.organisation.name };
  return (
    <>
      {call.state === 'withdrawn' && <Notice tone="warning">{text(m.withdrawnNotice)}</Notice>}
      {call.state === 'closed' && <Notice>{text(m.closedNotice)}</Notice>}
      {returnedReason !== null && (
        <Notice tone="warning">{text(m.returnedNotice, { reason: returnedReason })}</Notice>
      )}
      {report.about.id !== report.organisation.id && <Notice>{text(m.aboutNotice, names)}</Notice>}
      {snapshot === null && <Notice>{text(m.notSentNotice)}</Notice>}
      {edition !== undefined && (
        <Notice>
          {text(m.frozenNotice, { number: edition.number, when: formatDateTime(edition.sentAt, lang) })}
        </Notice>
      )}
      {missing > 0 && <Notice tone="warning">{text(m.partialNotice, { count: missing })}</Notice>}
    </>
  );
}

function Coverage({ snapshot }: { readonly snapshot: Snapshot }) {
  const text = useText();
  const direct = coverageOf(snapshot.units);
  const deep = deepCoverageOf(snapshot.units);
  if (direct.asked === 0) return null;
  const figures = [
    { label: text(m.reported), value: `${direct.reported}/${direct.asked}`, href: '#cap-duoi' },
  ];
  const hasDeeper = deep.asked > direct.asked;
  return (
    <KeyFigures
      figures={[
        ...figures,
        { label: text(m.missing), value: direct.asked - direct.reported, href: '#cap-duoi' },
        ...(hasDeeper ? [{ label: text(m.below), value: `${deep.reported}/${deep.asked}` }] : []),
      ]}
    />
  );
}

function Facts({ report }: ReportPropsOnly) {
  const text = useText();
  const lang = useLang();
  const { call, via, people } = report;
  const names = { receiver: report.receiver.name, via: via?.name ?? '' };
  const receiver = via === null ? names.receiver : text(m.throughUnit, names);
  return (
    <Section id="thong-tin" title={text(m.facts)}>
      <DefinitionList
        items={[
          { term: text(m.from), value: report.organisation.name },
          { term: text(m.to), value: receiver },
          { term: text(m.caller), value: call.caller.name },
          { term: text(m.period), value: periodWords(call.period, lang) },
          { term: text(m.due), value: formatDate(call.dueOn, lang) },
          {
            term: text(m.directive),
            value:
              call.directive === null ? undefined : (
                <a
                  href={`/van-ban/${call.directive.id}`}
                >{`${call.directive.title} – ${call.directive.subject}`}</a>
              ),
          },
          { term: text(m.drafter), value: people.drafter ?? undefined },
          { term: text(m.reviewer), value: people.reviewer ?? undefined },
          { term: text(m.approver), value: people.approver ?? undefined },
          {
            term: text(m.passedOn),
            value:
              report.passedOn.length === 0
                ? undefined
                : report.passedOn.map(({ id }) => (
                    <div>
                      <a href={REPORT_PATHS.call(id)}>{text(m.passedOnLink)}</a>
                    </div>
                  )),
          },
          {
            term: text(m.files),
            value: report.files.length === 0 ? undefined : <Files files={report.files} />,
          },
        ]}
      />
    </Section>
  );
}

interface ReportPropsOnly {
  readonly report: ReportView;
}

function Files({ files }: { readonly files: readonly { id: string; name: string; size: number }[] }) {
  const lang = useLang();
  return (
    <>
      {files.map(({ id, name, size }) => (
        <div>
          <a href={FILE_PATHS.file(id)}>{name}</a> <span class="sd-soft">({formatBytes(size, lang)})</span>
        </div>
      ))}
    </>
  );
}

function Content({ snapshot }: { readonly snapshot: Snapshot }) {
  const text = useText();
  return (
    <Section id="noi-dung-bao-cao" title={text(m.content)}>
      {SECTION_KEYS.map((key) => {
        const section = sectionOf(snapshot.sections, key);
        return (
          <Stack>
            <h3>{text(SECTION_TITLES[key])}</h3>
            {section.origin === 'prefilled' && (
              <p>
                <StateLabel tone="info">{text(m.prefilled)}</StateLabel>
              </p>
            )}
            {section.text === '' ? (
              <p>
                <Missing word={m.noText} />
              </p>
            ) : (
              <Lines text={section.text} />
            )}
          </Stack>
        );
      })}
    </Section>
  );
}

function Evidence({ snapshot }: { readonly snapshot: Snapshot }) {
  const text = useText();
  return (
    <Section id="tai-lieu" title={text(m.evidence)}>
      {snapshot.evidence.length === 0 ? <p>{text(m.noEvidence)}</p> : <Files files={snapshot.evidence} />}
    </Section>
  );
}

function Editions({ report }: ReportPropsOnly) {
  const text = useText();
  const lang = useLang();
  if (report.editions.length < 2) return null;
  return (
    <Section id="cac-lan-gui" title={text(m.editions)}>
      <ul>
        {report.editions.map(({ number, sentAt }) => (
          <li>
            <a href={`${REPORT_PATHS.report(report.id)}?lan=${number}`}>
              {text(m.editionOf, { number, when: formatDateTime(sentAt, lang) })}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function History({ report }: ReportPropsOnly) {
  const text = useText();
  const lang = useLang();
  return (
    <Section id="qua-trinh" title={text(m.history)}>
      <Timeline
        events={report.history.map(({ at, kind, unit, person, note }) => ({
          when: formatDateTime(at, lang),
          dateTime: at,
          title: text(EVENT_LABELS[kind]),
          detail: [person, unit, note].filter((part) => part !== null).join(' · ') || undefined,
          ...(kind === 'return' || kind === 'send-back' ? { tone: 'warning' as const } : {}),
        }))}
      />
    </Section>
  );
}
