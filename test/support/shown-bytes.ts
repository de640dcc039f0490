import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Bytes behind a picture on the page, as the device holds them. Read in an isolated world: the page's own policy
 * lets no script fetch an object URL.
 */
export async function shownBytes(page: Page, selector: string): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const world = { frameId: frameTree.frame.id, worldName: 'reader' };
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', world);
    const expression = `(async () => {
      const bytes = await (await fetch(document.querySelector(${JSON.stringify(selector)}).src)).arrayBuffer();
      return Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
    })()`;
    const asked = { contextId, expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', asked);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return Buffer.from(result.value as string, 'latin1');
  } finally {
    await session.detach();
  }
}
