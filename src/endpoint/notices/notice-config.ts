/** A mail server, and who may be written to. */
export interface MailConfig {
  readonly host: string;
  readonly port: number;
  /** Null where the server asks for none. */
  readonly user: string | null;
  /** File whose first line is the password. */
  readonly passwordFile: string | null;
  readonly from: string;
  /** Domains of the government's own mailboxes, in small letters; nobody else is written to. */
  readonly domains: readonly string[];
}

export interface NoticeConfig {
  /** Where people open the site, without a slash at the end; links in mail begin with it, and push services are told it. */
  readonly siteUrl: string | null;
  /** Null = the site sends no mail. */
  readonly mail: MailConfig | null;
}

type Env = Readonly<Record<string, string | undefined>>;

/** SITE_URL, and SMTP_HOST, SMTP_PORT, SMTP_USER, SMTP_PASSWORD_FILE, SMTP_FROM, SMTP_DOMAINS. @throws when one is none. */
export function readNoticeConfig(env: Env): NoticeConfig {
  const siteUrl = env.SITE_URL ? readSiteUrl(env.SITE_URL) : null;
  return { siteUrl, mail: env.SMTP_HOST ? readMail(env, env.SMTP_HOST, siteUrl) : null };
}

function readSiteUrl(text: string): string {
  if (!URL.canParse(text) || new URL(text).protocol !== 'https:')
    throw new Error(`SITE_URL is no https address: ${text}`);
  return new URL(text).origin;
}

function readMail(env: Env, host: string, siteUrl: string | null): MailConfig {
  const port = Number(env.SMTP_PORT || '587');
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`SMTP_PORT is no port: ${env.SMTP_PORT}`);
  const domains = (env.SMTP_DOMAINS ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const from = env.SMTP_FROM ?? '';
  if (siteUrl === null || domains.length === 0 || !from.includes('@'))
    throw new Error('SMTP_HOST needs SITE_URL, SMTP_FROM and SMTP_DOMAINS as well.');
  return {
    host,
    port,
    user: env.SMTP_USER || null,
    passwordFile: env.SMTP_PASSWORD_FILE || null,
    from,
    domains,
  };
}

/** Whether an address lies in one of the domains. */
export const mayMail = (address: string, domains: readonly string[]): boolean =>
  domains.includes(address.slice(address.lastIndexOf('@') + 1).toLowerCase());
