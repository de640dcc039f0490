import type { Endpoint } from '../endpoint.ts';
import type { NoticeConfig } from './notice-config.ts';
import { pushKeyOf } from './push-key.ts';
import { isPushService, type Post } from './push-service.ts';
import type { Ways } from './tell.ts';

/** The ways of a site. `isService` says which addresses are push services. */
export async function openWays(
  { dataDir, now, randomBytes }: Pick<Endpoint, 'dataDir' | 'now' | 'randomBytes'>,
  { siteUrl, mail }: NoticeConfig,
  isService: Post['isService'] = isPushService,
): Promise<Ways> {
  const post: Post = { key: pushKeyOf(dataDir), contact: siteUrl, isService, now, randomBytes };
  if (mail === null || siteUrl === null) return { post, mailer: null };
  // Most sites send no mail: what speaks to mail servers is loaded by those that do.
  const { openMailer } = await import('./mailer.ts');
  return { post, mailer: openMailer(mail, siteUrl) };
}
