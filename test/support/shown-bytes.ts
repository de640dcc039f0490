import { createHash } from 'node:crypto';
import type { Locator } from 'playwright-core';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Bytes behind a picture on the page, as the device holds them. Asked of the browser: the page's own policy lets no
 * script fetch an object URL.
 */
export async function shownBytes(picture: Locator): Promise<Buffer> {
  const url = await picture.evaluate((image) => (image as HTMLImageElement).src);
  const page = picture.page();
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Page.enable');
    const { frameTree } = await session.send('Page.getFrameTree');
    const asked = { frameId: frameTree.frame.id, url };
    const { content, base64Encoded } = await session.send('Page.getResourceContent', asked);
    return Buffer.from(content, base64Encoded ? 'base64' : 'latin1');
  } finally {
    await session.detach();
  }
}
