import { signal } from '@preact/signals';

export interface Announcement {
  readonly text: string;
  readonly tone: 'done' | 'problem';
}

/** What was said last; replaced, never queued. */
export const announcement = signal<Announcement | null>(null);

/** Says one sentence aloud and shows it for a while. Only for: saved, receipt arrived, returned, and answers to a tap. */
export function announce(text: string, tone: Announcement['tone'] = 'done'): void {
  announcement.value = { text, tone };
}
