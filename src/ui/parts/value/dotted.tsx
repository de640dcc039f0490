import type { ComponentChildren } from 'preact';

/** Facts side by side with a dot between them; what is missing leaves no dot. */
export function Dotted({ parts }: { readonly parts: readonly ComponentChildren[] }) {
  const present = parts.filter(
    (part) => part !== null && part !== undefined && part !== false && part !== '',
  );
  return (
    <>
      {present.map((part, index) => (
        <span key={index}>
          {index > 0 && ' · '}
          {part}
        </span>
      ))}
    </>
  );
}
