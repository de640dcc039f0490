import { words } from '../../words/words.ts';

/** First focusable thing of every page; leads to `<main id="isi">`. */
export function SkipLink() {
  return (
    <a class="skip-link" href="#isi">
      {words.value.shell.skipToContent}
    </a>
  );
}
