import { runCommand } from './commands/run-command.ts';
import { keepCompiled } from './compile-cache.ts';

keepCompiled();
process.exitCode = await runCommand(process.argv.slice(2), {
  env: process.env,
  print: (line) => console.log(line),
  complain: (fault) => console.error(fault),
});
