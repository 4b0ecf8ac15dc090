import { ActionForm, Button, Card, CardList, EmptyState, Section } from '#web/components/index.ts';
import { formatDate, formatLongDate } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { newKey } from '#web/site.ts';
import { clockTexts as m, TARGET_TEXTS } from './clock-texts.ts';
import type { ClockTarget } from './move.ts';

/** What moving the clock does, and the days it can be moved to. */
export function ClockPage({
  targets,
  action,
}: {
  readonly targets: readonly ClockTarget[];
  readonly action: string;
}) {
  const text = useText();
  return (
    <>
      <p>{text(m.explain)}</p>
      <p>{text(m.effects)}</p>
      <Section id="chuyen" title={text(m.move)}>
        {targets.length === 0 ? (
          <EmptyState title={text(m.nothing)}>{text(m.nothingHelp)}</EmptyState>
        ) : (
          <CardList>
            {targets.map((target) => (
              <Target target={target} action={action} />
            ))}
          </CardList>
        )}
      </Section>
    </>
  );
}

function Target({ target, action }: { readonly target: ClockTarget; readonly action: string }) {
  const text = useText();
  const lang = useLang();
  const isNear = target.id === 'next-day';
  return (
    <Card
      level={3}
      title={formatLongDate(target.date, lang)}
      detail={text(TARGET_TEXTS[target.id])}
      action={
        <ActionForm action={action} idempotencyKey={newKey()} hidden={{ ngay: target.date.toString() }}>
          <Button variant={isNear ? 'primary' : 'secondary'}>
            {text(m.go, { date: formatDate(target.date, lang) })}
          </Button>
        </ActionForm>
      }
    />
  );
}
