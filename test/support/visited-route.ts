import type { Story } from './site-story.ts';

export type Role = 'officer' | 'head' | 'governor';

export interface VisitedRoute {
  /** As it stands in the table of the app. */
  readonly route: string;
  readonly role: Role;
  readonly at: (story: Story) => string;
  /** Only on the finished screen, and only with data. */
  readonly shows: RegExp;
}
