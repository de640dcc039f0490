import { readConfig } from '../config.ts';
import { ForOperator } from '../for-operator.ts';
import { readArguments, UsageError } from './arguments.ts';
import { HELP } from './help.ts';

// A command is loaded when it is asked for: most of a short command's time would go into the code of the others.

/** Commands that take or share the data folder in their own way. */
const APART = {
  attainment: async () => (await import('./attainment-command.ts')).attainment,
  scorecard: async () => (await import('./scorecard-command.ts')).scorecard,
  document: async () => (await import('./document-command.ts')).document,
  backup: async () => (await import('./backup-commands.ts')).backupCommand,
  restore: async () => (await import('./backup-commands.ts')).restoreCommand,
  copy: async () => (await import('./copy-command.ts')).copyCommand,
  device: async () => (await import('./device-commands.ts')).deviceCommand,
  'api-key': async () => (await import('./key-commands.ts')).apiKeyCommand,
  wall: async () => (await import('./key-commands.ts')).wallCommand,
  user: async () => (await import('./user-commands.ts')).userCommand,
} as const;

const COMMANDS = {
  import: async () => (await import('./exchange-commands.ts')).importFolder,
  export: async () => (await import('./exchange-commands.ts')).exportFolder,
  pack: async () => (await import('./pack-commands.ts')).pack,
  sheet: async () => (await import('./sheet-command.ts')).sheet,
  rescue: async () => (await import('./rescue-command.ts')).rescue,
} as const;

/** Where a command finds its settings, and where it speaks. */
export interface Terminal {
  /** As `readConfig` reads them. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly print: (line: string) => void;
  /** A sentence for the operator, or a fault of the program with all it knows. */
  readonly complain: (fault: unknown) => void;
}

/** Runs one command of the operator. Answers its exit code: 2 when it was not understood, 1 when it failed. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatched(args, terminal);
  } catch (error) {
    const isUsage = error instanceof UsageError;
    const isKnown = error instanceof ForOperator || isMissing(error);
    terminal.complain(isKnown ? (error as Error).message : error);
    if (isUsage) terminal.complain('kinerja help');
    return isUsage ? 2 : 1;
  }
}

async function dispatched(args: readonly string[], { env, print }: Terminal): Promise<number> {
  const [name = 'help', ...rest] = args;
  if (name === 'help' || args.some((word) => word === '--help' || word === '-h')) {
    print(HELP);
    return 0;
  }
  const given = readArguments(rest);
  const place = readConfig(env);
  const apart = APART[name as keyof typeof APART];
  if (apart) return (await apart())(place, given, print);
  const load = COMMANDS[name as keyof typeof COMMANDS];
  if (!load) throw new UsageError(`Perintah tidak dikenal: ${name}. / Unknown command: ${name}.`);
  const [{ inDataFolder }, command] = [await import('./in-data-folder.ts'), await load()];
  return inDataFolder(place, (endpoint) => command(endpoint, given, print));
}

const isMissing = (error: unknown): boolean => (error as { code?: string }).code === 'ENOENT';
