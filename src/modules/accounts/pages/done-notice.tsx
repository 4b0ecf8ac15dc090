import { Notice } from '#web/components/index.ts';

/** Tells once what has just been done; nothing when nothing was. */
export function DoneNotice({ text }: { readonly text: string | null }) {
  if (text === null) return null;
  return (
    <Notice tone="success" live>
      {text}
    </Notice>
  );
}
