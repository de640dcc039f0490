/** What a state of a screen says: what happened, whether the work is safe and what comes next. */
export interface StateSentence {
  readonly title: string;
  readonly body: string;
}
