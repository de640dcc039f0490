import { keepCompiled } from './compile-cache.ts';
import { readConfig } from './config.ts';
import { ForOperator } from './for-operator.ts';

keepCompiled();
try {
  // Loaded only now, so that what was compiled before is found.
  const { serve } = await import('./site/serve.ts');
  await serve(readConfig(process.env), (line) => console.log(line));
} catch (error) {
  console.error(error instanceof ForOperator ? error.message : error);
  process.exitCode = 1;
}
