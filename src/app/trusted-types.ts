interface ScriptUrlPolicy {
  createScriptURL(url: string): unknown;
}

interface PolicyMaker {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy;
}

/** Places this application's own scripts come from: the build, its service worker, the development server. */
const OWN_SCRIPTS = import.meta.env.DEV
  ? /^\/(?:assets|workers|src|node_modules|@)|^\/sw\.js$/
  : /^\/assets\/[\w.-]+\.js$|^\/sw\.js$/;

function ownScript(url: string): string {
  const full = new URL(url, location.origin);
  if (full.origin !== location.origin || !OWN_SCRIPTS.test(full.pathname)) {
    throw new TypeError(`Not a script of this application: ${full.pathname}`);
  }
  return full.href;
}

let policy: ScriptUrlPolicy | null = null;

/** A script address the browser accepts under `require-trusted-types-for 'script'`; throws for any foreign one. */
export function scriptUrl(url: string): string {
  const maker = (globalThis as { trustedTypes?: PolicyMaker }).trustedTypes;
  if (!maker) return ownScript(url);
  policy ??= maker.createPolicy('kinerja', { createScriptURL: ownScript });
  return policy.createScriptURL(url) as string;
}
