/** A hash or an id in full, which may be broken on a narrow screen without changing what is copied. */
export function Hash({ of }: { readonly of: string }) {
  const groups = of.match(/.{1,8}/g) ?? [];
  return (
    <code>
      {groups.map((group) => (
        <>
          {group}
          <wbr />
        </>
      ))}
    </code>
  );
}
