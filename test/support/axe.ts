import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** One rule broken on a page: which, how badly, and where. */
export type AxeViolation = {
  readonly rule: string;
  readonly impact: string | null;
  readonly help: string;
  readonly targets: readonly string[];
};

const runScript = `axe.run(document, { resultTypes: ['violations'] }).then((result) =>
  result.violations.map((violation) => ({
    rule: violation.id,
    impact: violation.impact ?? null,
    help: violation.help,
    targets: violation.nodes.map((node) => node.target.join(' ')),
  })))`;

/**
 * Everything axe finds on the page as it stands. Runs in an isolated world: the page's own content security policy
 * and Trusted Types stay switched on, and neither lets a page load axe.
 */
export async function axeViolations(page: Page): Promise<readonly AxeViolation[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const world = { frameId: frameTree.frame.id, worldName: 'axe' };
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', world);
    await session.send('Runtime.evaluate', { contextId, expression: axe.source });
    const asked = { contextId, expression: runScript, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', asked);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as readonly AxeViolation[];
  } finally {
    await session.detach();
  }
}
