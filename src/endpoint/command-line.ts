import { readArguments, UsageError } from './commands/arguments.ts';
import { HELP } from './commands/help.ts';
import { keepCompiled } from './compile-cache.ts';
import { readConfig } from './config.ts';
import { ForOperator } from './for-operator.ts';

// A command is loaded when it is asked for: most of a short command's time would go into the code of the others.

/** Commands that take or share the data folder in their own way. */
const APART = {
  attainment: async () => (await import('./commands/attainment-command.ts')).attainment,
  scorecard: async () => (await import('./commands/scorecard-command.ts')).scorecard,
  document: async () => (await import('./commands/document-command.ts')).document,
  backup: async () => (await import('./commands/backup-commands.ts')).backupCommand,
  restore: async () => (await import('./commands/backup-commands.ts')).restoreCommand,
  copy: async () => (await import('./commands/copy-command.ts')).copyCommand,
  device: async () => (await import('./commands/device-commands.ts')).deviceCommand,
  'api-key': async () => (await import('./commands/key-commands.ts')).apiKeyCommand,
  wall: async () => (await import('./commands/key-commands.ts')).wallCommand,
  'user end': async () => (await import('./commands/end-command.ts')).userEndCommand,
} as const;

const COMMANDS = {
  import: async () => (await import('./commands/exchange-commands.ts')).importFolder,
  export: async () => (await import('./commands/exchange-commands.ts')).exportFolder,
  pack: async () => (await import('./commands/pack-commands.ts')).pack,
  sheet: async () => (await import('./commands/sheet-command.ts')).sheet,
  user: async () => (await import('./commands/user-commands.ts')).user,
  rescue: async () => (await import('./commands/rescue-command.ts')).rescue,
} as const;

const print = (line: string): void => console.log(line);

async function run(args: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = args;
  if (name === 'help' || name === '--help' || name === '-h') {
    print(HELP);
    return 0;
  }
  const given = readArguments(rest);
  const place = readConfig(process.env);
  const apart = APART[`${name} ${given.words[0]}` as keyof typeof APART] ?? APART[name as keyof typeof APART];
  if (apart) return (await apart())(place, given, print);
  const load = COMMANDS[name as keyof typeof COMMANDS];
  if (!load) throw new UsageError(`Perintah tidak dikenal: ${name}. / Unknown command: ${name}.`);
  const [{ inDataFolder }, command] = [await import('./commands/in-data-folder.ts'), await load()];
  return inDataFolder(place, (endpoint) => command(endpoint, given, print));
}

const isMissing = (error: unknown): boolean => (error as { code?: string }).code === 'ENOENT';

keepCompiled();
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const isUsage = error instanceof UsageError;
  const isKnown = error instanceof ForOperator || isMissing(error);
  console.error(isKnown ? (error as Error).message : error);
  if (isUsage) console.error('kinerja help');
  process.exitCode = isUsage ? 2 : 1;
}
