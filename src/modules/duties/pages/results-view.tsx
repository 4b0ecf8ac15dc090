import { FILE_PATHS } from '#modules/files/index.ts';
import { Card, DefinitionList, Section, Stack } from '#web/components/index.ts';
import { formatBytes, formatDateTime, formatNumber } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import type { Tone } from '#web/page-context.ts';
import type { DutyDetail, Round } from '../detail-shape.ts';
import { lines } from './duty-words.tsx';
import { m } from './texts.ts';

const ROUND_LABELS = {
  draft: m.roundDraft,
  submitted: m.roundSubmitted,
  sent: m.roundSent,
  accepted: m.roundAccepted,
  returned: m.roundReturned,
} as const;

const ROUND_TONES: Readonly<Record<Round['state'], Tone>> = {
  draft: 'neutral',
  submitted: 'info',
  sent: 'warning',
  accepted: 'success',
  returned: 'danger',
};

/** What was reported, round by round, the newest first. */
export function Results({ duty }: { readonly duty: DutyDetail }) {
  const text = useText();
  return (
    <Section title={text(m.results)} id="ket-qua">
      {duty.results.length === 0 && <p class="sd-soft">{text(m.noResults)}</p>}
      <Stack>
        {duty.results.map((round) => (
          <RoundCard round={round} />
        ))}
      </Stack>
    </Section>
  );
}

function RoundCard({ round }: { readonly round: Round }) {
  const text = useText();
  const lang = useLang();
  const people = [
    ...(round.writtenBy === null ? [] : [text(m.writtenBy, { name: round.writtenBy })]),
    ...(round.approvedBy === null ? [] : [text(m.approvedBy, { name: round.approvedBy })]),
    formatDateTime(round.sentAt ?? round.writtenAt, lang),
  ];
  return (
    <Card
      tone={ROUND_TONES[round.state]}
      state={text(ROUND_LABELS[round.state])}
      title={text(m.round, { round: round.round })}
      level={3}
      detail={people.join(' · ')}
    >
      <p class="sd-read">{lines(round.narrative)}</p>
      <DefinitionList
        items={[
          ...round.figures.map((figure) => ({
            term: figure.label,
            value: [formatNumber(figure.value, lang), figure.unit].filter((part) => part !== null).join(' '),
          })),
          { term: text(m.evidence), value: round.files.length > 0 ? <Files files={round.files} /> : null },
          { term: text(m.reason), value: round.reason },
        ]}
      />
    </Card>
  );
}

function Files({ files }: { readonly files: Round['files'] }) {
  const lang = useLang();
  return (
    <ul>
      {files.map((file) => (
        <li>
          <a href={FILE_PATHS.file(file.id)}>{file.name}</a> ({formatBytes(file.size, lang)})
        </li>
      ))}
    </ul>
  );
}
