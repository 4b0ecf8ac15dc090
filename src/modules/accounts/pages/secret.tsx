/** Text to be copied or typed off: a key, a token, a link. */
export function Secret({ text }: { readonly text: string }) {
  return (
    <p>
      <code>{text}</code>
    </p>
  );
}
