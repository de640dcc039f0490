/** Pages for people and screens that never work without a line; a phone does not keep them. */
export const ONLINE_ONLY = ['layar.html', 'publik.css', 'verifikasi.css', 'assets/layar-*'];

const isOneOf = (file: string, pattern: string): boolean =>
  pattern.endsWith('*') ? file.startsWith(pattern.slice(0, -1)) : file === pattern;

export const isOnlineOnly = (file: string): boolean => ONLINE_ONLY.some((pattern) => isOneOf(file, pattern));
