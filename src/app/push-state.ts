/**
 * `unsupported`: the browser cannot; `denied`: the person forbade it in the browser, who alone can permit it again;
 * `lost`: browser and endpoint do not agree, so that nothing arrives.
 */
export type PushState = 'unsupported' | 'denied' | 'off' | 'lost' | 'on';

interface PushFacts {
  readonly permission: NotificationPermission;
  /** Whether the endpoint sends to this device for this person. */
  readonly isKnown: boolean;
  /** Whether the browser holds a subscription, his or that of another person. */
  readonly isHeld: boolean;
}

/**
 * What a browser that can receive messages says of them. A push service that ended a subscription (404, 410) makes the
 * endpoint forget it; a browser that dropped one does not tell the endpoint: a person who turned them on hears of both.
 */
export function pushStateOf({ permission, isKnown, isHeld }: PushFacts): PushState {
  if (permission === 'denied') return 'denied';
  if (isKnown && isHeld) return 'on';
  return isKnown || isHeld ? 'lost' : 'off';
}
