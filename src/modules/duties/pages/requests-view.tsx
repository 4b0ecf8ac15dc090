import { Actions, ButtonLink, Card, Section, Stack } from '#web/components/index.ts';
import { formatDate, formatDateTime } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import type { Tone } from '#web/page-context.ts';
import type { DutyDetail } from '../detail-shape.ts';
import { DUTY_PATHS } from '../paths.ts';
import { lines } from './duty-words.tsx';
import { m } from './texts.ts';

const PROPOSAL_LABELS = {
  asked: m.proposalAsked,
  forwarded: m.proposalForwarded,
  answered: m.proposalAnswered,
} as const;

const EXTENSION_LABELS = {
  asked: m.extensionAsked,
  granted: m.extensionGranted,
  refused: m.extensionRefused,
} as const;

const TONES: Readonly<Record<keyof typeof PROPOSAL_LABELS | keyof typeof EXTENSION_LABELS, Tone>> = {
  asked: 'warning',
  forwarded: 'info',
  answered: 'success',
  granted: 'success',
  refused: 'danger',
};

/** Questions beyond the holder's competence, in the order in which they went up, with their answers. */
export function Proposals({ duty }: { readonly duty: DutyDetail }) {
  const text = useText();
  if (duty.proposals.length === 0) return null;
  return (
    <Section title={text(m.proposals)} id="de-xuat">
      <Stack>
        {duty.proposals.map((proposal) => (
          <ProposalCard duty={duty} proposal={proposal} />
        ))}
      </Stack>
    </Section>
  );
}

function ProposalCard({
  duty,
  proposal,
}: {
  readonly duty: DutyDetail;
  readonly proposal: DutyDetail['proposals'][number];
}) {
  const text = useText();
  const lang = useLang();
  const until =
    proposal.answerBy === null ? [] : [text(m.answerUntil, { date: formatDate(proposal.answerBy, lang) })];
  return (
    <Card
      tone={TONES[proposal.state]}
      state={text(PROPOSAL_LABELS[proposal.state])}
      title={text(m.proposalTo, { from: proposal.from.name, to: proposal.to.name })}
      level={3}
      detail={[formatDateTime(proposal.askedAt, lang), ...until].join(' · ')}
    >
      <p class="sd-read">{lines(proposal.question)}</p>
      {proposal.answer !== null && (
        <p class="sd-read">
          <strong>{text(m.answer)}:</strong> {lines(proposal.answer)}
        </p>
      )}
      {proposal.toAnswer && (
        <Actions>
          <ButtonLink href={DUTY_PATHS.answer(duty.id, proposal.id)}>{text(m.answer)}</ButtonLink>
          <ButtonLink href={DUTY_PATHS.forward(duty.id, proposal.id)} variant="secondary">
            {text(m.forward)}
          </ButtonLink>
        </Actions>
      )}
    </Card>
  );
}

/** Later dates that were asked for, and what was decided. */
export function Extensions({ duty }: { readonly duty: DutyDetail }) {
  const text = useText();
  const lang = useLang();
  if (duty.extensions.length === 0) return null;
  return (
    <Section title={text(m.extensions)} id="gia-han">
      <Stack>
        {duty.extensions.map((extension) => (
          <Card
            tone={TONES[extension.state]}
            state={text(EXTENSION_LABELS[extension.state])}
            title={text(m.extensionLine, {
              was: extension.wasDueOn === null ? '–' : formatDate(extension.wasDueOn, lang),
              due: formatDate(extension.dueOn, lang),
            })}
            level={3}
            detail={formatDateTime(extension.decidedAt ?? extension.askedAt, lang)}
          >
            <p class="sd-read">{lines(extension.reason)}</p>
            {extension.decisionReason !== null && <p class="sd-read">{lines(extension.decisionReason)}</p>}
          </Card>
        ))}
      </Stack>
    </Section>
  );
}
