import { execFile } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const bin = (name: string) => join(root, 'node_modules/.bin', name);

/** One complaint of a tool about one file. `rule` is Biome's category or the compiler's code. */
export type Complaint = { readonly path: string; readonly rule: string; readonly message: string };

/** A folder with the real settings of this repository and only the given files. Returns its path. */
export function plantedTree(files: Readonly<Record<string, string>>): string {
  const tree = mkdtempSync(join(tmpdir(), 'kinerja-boundaries-'));
  const settings = [
    'biome.json',
    'test/architecture/*.grit',
    'src/tsconfig*.json',
    'src/*/tsconfig.json',
    'workers/tsconfig.json',
  ];
  for (const path of globSync(settings, { cwd: root })) cpSync(join(root, path), join(tree, path));
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  return tree;
}

/** What a tool prints, whether it is content or not; both tools end with a code other than 0 on a complaint. */
function printed(program: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((done, failed) => {
    execFile(program, args, { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, stdout) => {
      if (error && typeof error.code !== 'number') failed(error);
      else done(stdout);
    });
  });
}

/** Every complaint of the linter about a planted tree. */
export async function lintComplaints(tree: string): Promise<readonly Complaint[]> {
  const args = ['lint', '.', '--reporter=json', '--max-diagnostics=none'];
  const report = JSON.parse(await printed(bin('biome'), args, tree)) as {
    readonly diagnostics: readonly { category: string; message: string; location: { path: string } }[];
  };
  return report.diagnostics.map(({ category, message, location }) => ({
    path: location.path,
    rule: category,
    message,
  }));
}

/** Every complaint of the compiler about one project of a planted tree. */
export async function typeComplaints(tree: string, project: string): Promise<readonly Complaint[]> {
  const lines = (await printed(bin('tsc'), ['-b', project, '--pretty', 'false'], tree)).split('\n');
  return lines.flatMap((line) => {
    const parts = /^(.+?)\(\d+,\d+\): error (TS\d+): (.*)$/.exec(line);
    return parts ? [{ path: parts[1] ?? '', rule: parts[2] ?? '', message: parts[3] ?? '' }] : [];
  });
}
