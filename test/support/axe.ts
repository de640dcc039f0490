import axe from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';

/** One rule broken on a page: which, how badly, and where. */
export type AxeViolation = {
  readonly rule: string;
  readonly impact: string | null;
  readonly help: string;
  readonly targets: readonly string[];
};

/** What is looked for: everything, or only what other colours can break on a page that else stays as it is. */
export type LookedFor = 'everything' | 'colours';

const OPTIONS = {
  everything: { resultTypes: ['violations'] },
  colours: { resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] },
} as const satisfies Record<LookedFor, object>;

const runScript = (lookedFor: LookedFor): string =>
  `axe.run(document, ${JSON.stringify(OPTIONS[lookedFor])}).then((result) =>
  result.violations.map((violation) => ({
    rule: violation.id,
    impact: violation.impact ?? null,
    help: violation.help,
    targets: violation.nodes.map((node) => node.target.join(' ')),
  })))`;

/** Where axe is loaded beside a document. */
interface Beside {
  readonly session: CDPSession;
  readonly contextId: number;
}

/** It stays there as long as the page shows that document: loading it costs as much as half a look. */
const loaded = new WeakMap<Page, Beside>();

async function isStillThere({ session, contextId }: Beside): Promise<boolean> {
  const asked = session.send('Runtime.evaluate', { contextId, expression: 'axe.version' });
  return asked.then(
    ({ exceptionDetails }) => exceptionDetails === undefined,
    () => false,
  );
}

/**
 * Loads axe beside the document a page shows now. It runs in an isolated world: the page's own content security policy
 * and Trusted Types stay switched on, and neither lets a page load axe.
 */
async function load(page: Page): Promise<Beside> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = { frameId: frameTree.frame.id, worldName: 'axe' };
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', world);
  await session.send('Runtime.evaluate', { contextId, expression: axe.source });
  return { session, contextId };
}

async function beside(page: Page): Promise<Beside> {
  const known = loaded.get(page);
  if (known && (await isStillThere(known))) return known;
  await known?.session.detach().catch(() => undefined);
  const made = await load(page);
  loaded.set(page, made);
  return made;
}

/** A colour on its way from one theme or state to the other is nobody's colour. */
const untilStill = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((one) => one.finished));
  });

/** What axe finds on the page as it stands, once nothing moves. */
export async function axeViolations(
  page: Page,
  lookedFor: LookedFor = 'everything',
): Promise<readonly AxeViolation[]> {
  await untilStill(page);
  const { session, contextId } = await beside(page);
  const asked = { contextId, expression: runScript(lookedFor), awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', asked);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as readonly AxeViolation[];
}
