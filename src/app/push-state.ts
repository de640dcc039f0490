/**
 * `unsupported`: the browser cannot; `denied`: the person forbade it in the browser, who alone can permit it again;
 * `lost`: browser and endpoint do not agree, so that nothing arrives.
 */
export type PushState = 'unsupported' | 'denied' | 'off' | 'lost' | 'on';

interface PushFacts {
  readonly permission: NotificationPermission;
  /** Address the endpoint sends to for this person at this device. */
  readonly known: string | null;
  /** Address of the subscription the browser holds, his or that of another person. */
  readonly held: string | null;
}

/**
 * What a browser that can receive messages says of them. A push service that ended a subscription (404, 410) makes the
 * endpoint forget it; a browser that dropped or replaced one does not tell the endpoint: a person who turned them on
 * hears of each.
 */
export function pushStateOf({ permission, known, held }: PushFacts): PushState {
  if (permission === 'denied') return 'denied';
  if (known === held) return known === null ? 'off' : 'on';
  return 'lost';
}

/**
 * Whether the browser has replaced the subscription of this person (Push API, `pushsubscriptionchange`). Where several
 * people work in one browser the one it holds may be another's, whose messages must not be taken from him.
 */
export const isReplaced = ({ known, held }: Pick<PushFacts, 'known' | 'held'>, peopleHere: number): boolean =>
  known !== null && held !== null && known !== held && peopleHere === 1;
