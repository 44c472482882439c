/**
 * Whether a file is of an accepted kind. Kinds are written as in an input's accept: ".pdf", "image/png", "image/*".
 * An empty list accepts everything. What is inside the file is for the server to check.
 */
export function isAccepted(
  file: { readonly name: string; readonly type: string },
  kinds: readonly string[],
): boolean {
  if (kinds.length === 0) return true;
  const name = file.name.toLowerCase();
  const type = file.type.toLowerCase();
  return kinds.some((kind) => {
    const wanted = kind.toLowerCase();
    if (wanted.startsWith('.')) return name.endsWith(wanted);
    if (wanted.endsWith('/*')) return type.startsWith(wanted.slice(0, -1));
    return type === wanted;
  });
}
