/** A key as printed on it. Words about it stand beside. */
export function KeyHint({ children }: { readonly children: string }) {
  return <kbd class="key">{children}</kbd>;
}
