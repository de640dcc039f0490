import type { ComponentChildren } from 'preact';
import { words } from '../../words/words.ts';
import { ExampleTag } from './example-tag.tsx';
import { UnverifiedTag } from './unverified-tag.tsx';

interface SourceNoteProps {
  /** Where the figure comes from, without the word "Sumber". */
  readonly source: ComponentChildren;
  readonly verified?: boolean | undefined;
  readonly example?: boolean | undefined;
}

export function SourceNote({ source, verified = true, example = false }: SourceNoteProps) {
  return (
    <p class="source-note">
      {words.value.parts.source}: {source}
      {!verified && <UnverifiedTag />}
      {example && <ExampleTag />}
    </p>
  );
}
