import { useText } from '#web/lang.ts';
import { TOPIC_LABELS } from '../labels.ts';
import type { HowProposed } from '../model.ts';
import { directiveTexts as m } from '../texts.ts';

interface WhyProps {
  readonly reasons: HowProposed;
  /** False for an assignment that a person worded. */
  readonly isProposal: boolean;
}

/** The rules by which an assignment was proposed, in words. */
export function WhyProposed({ reasons, isProposal }: WhyProps) {
  const text = useText();
  if (!isProposal) return null;
  const { topicWords, otherTopics, holderWords: words } = reasons;
  const holders = {
    named: text(m.whyNamed, { words }),
    all: text(m.whyAll),
    'not-addressed': text(m.whyNotAddressed, { words }),
    unknown: text(m.whyUnknown, { words }),
  }[reasons.holders];
  const needsLook = reasons.holders === 'not-addressed' || reasons.holders === 'unknown';
  return (
    <details open={needsLook}>
      <summary>{text(m.why)}</summary>
      <ul>
        <li>
          {topicWords.length > 0 ? text(m.whyTopic, { words: topicWords.join(', ') }) : text(m.whyNoTopic)}
        </li>
        {otherTopics.length > 0 && (
          <li>
            {text(m.whyOthers, { topics: otherTopics.map((topic) => text(TOPIC_LABELS[topic])).join(', ') })}
          </li>
        )}
        <li>{holders}</li>
      </ul>
    </details>
  );
}
