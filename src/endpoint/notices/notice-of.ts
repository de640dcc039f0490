import { alertsHref, type NoticeLine } from '../../documents/notice-text.ts';
import type { NoticeWords } from '../../documents/notice-words.ts';
import type { Notice } from '../../protocol/notices.ts';

/** Lines of a message about several, and letters of what one is about: a screen that is locked shows no more. */
const NAMED = 3;
const LONGEST = 160;

/** One message about all that is new. Each is told once, so the first line tells messages apart. */
export function noticeOf(lines: readonly [NoticeLine, ...NoticeLine[]], words: NoticeWords): Notice {
  const [first, ...others] = lines;
  const tag = first.href;
  if (others.length === 0) return { title: first.what, body: lineText(first), href: first.href, tag };
  const named = lines.slice(0, NAMED).map((line) => `${line.what}: ${lineText(line)}`);
  const more = lines.length - named.length;
  const body = [...named, ...(more > 0 ? [words.more(more)] : [])].join('\n');
  return { title: words.several(lines.length), body, href: alertsHref(), tag };
}

const lineText = ({ about, why, act }: NoticeLine): string => `${shortened(about)}. ${why} ${act}`;

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
