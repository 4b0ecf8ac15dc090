import { Basis, Card, CardList, EmptyState, Notice, Stack } from '#web/components/index.ts';
import { useLang, useText } from '#web/lang.ts';
import type { DepartureView, DraftView } from '../model.ts';
import { directiveTexts as m } from '../texts.ts';

/** Where the draft departs from the form, each with its rule. */
export function CheckTab({ draft }: { readonly draft: DraftView }) {
  const text = useText();
  const { departures } = draft;
  if (departures.length === 0)
    return <EmptyState title={text(m.checkClean)}>{text(m.checkCleanHint)}</EmptyState>;
  const ordered = [...departures].sort((one, other) => rank(one) - rank(other));
  return (
    <Stack>
      {departures.some(({ severity }) => severity === 'must') && (
        <Notice tone="warning">{text(m.checkWarn)}</Notice>
      )}
      <CardList>
        {ordered.map((departure) => (
          <DepartureCard departure={departure} />
        ))}
      </CardList>
    </Stack>
  );
}

function rank({ severity }: DepartureView): number {
  return severity === 'must' ? 0 : 1;
}

function DepartureCard({ departure }: { readonly departure: DepartureView }) {
  const text = useText();
  const lang = useLang();
  const isMust = departure.severity === 'must';
  const note = departure.interpretation ? ` (${text(m.interpretation)})` : '';
  return (
    <Card tone={isMust ? 'danger' : 'warning'} state={text(isMust ? m.must : m.should)}>
      <p>{departure[lang]}</p>
      <Basis>{`${departure.basis[lang]}${note}`}</Basis>
    </Card>
  );
}
