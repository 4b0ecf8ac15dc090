import { Button, TextField } from '#web/components/index.ts';
import { useText } from '#web/lang.ts';
import { accountTexts as m } from '../messages.ts';
import { ACCOUNT_PATHS } from '../paths.ts';

/** The second step of signing in: a code from the phone or a recovery code. */
export function SecondStepPage({ next }: { readonly next: string }) {
  const text = useText();
  return (
    <form class="sd-form" method="post" action={ACCOUNT_PATHS.secondStep}>
      <input type="hidden" name="next" value={next} />
      <TextField
        name="code"
        label={text(m.code)}
        hint={text(m.codeHint)}
        autocomplete="one-time-code"
        maxLength={40}
        short
      />
      <Button>{text(m.goOn)}</Button>
    </form>
  );
}
