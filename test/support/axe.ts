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

/** Looks at a page for what people with a handicap cannot use. */
export interface Axe {
  /** Everything it finds on the page as it stands. */
  violations(): Promise<readonly AxeViolation[]>;
  leave(): Promise<void>;
}

/**
 * Loads axe beside the document a page shows now; good until another is opened. It runs in an isolated world: the
 * page's own content security policy and Trusted Types stay switched on, and neither lets a page load axe.
 */
export async function axeBeside(page: Page): Promise<Axe> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = { frameId: frameTree.frame.id, worldName: 'axe' };
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', world);
  await session.send('Runtime.evaluate', { contextId, expression: axe.source });
  return {
    violations: async () => {
      const asked = { contextId, expression: runScript, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', asked);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as readonly AxeViolation[];
    },
    leave: () => session.detach(),
  };
}

/** Everything axe finds on the page as it stands. */
export async function axeViolations(page: Page): Promise<readonly AxeViolation[]> {
  const beside = await axeBeside(page);
  try {
    return await beside.violations();
  } finally {
    await beside.leave();
  }
}
