/** Text to be copied or typed off: a key, a token, a link. One press selects it all where the browser can. */
export function Secret({ text }: { readonly text: string }) {
  return (
    <p class="sd-secret">
      <code>{text}</code>
    </p>
  );
}
