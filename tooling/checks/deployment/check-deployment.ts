import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from 'dockerfile-utils';
import { listFiles } from '../list-files.ts';
import { composeProblems } from './compose-problems.ts';
import { unitProblems } from './unit-problems.ts';

/** What is wrong with the files below `deploy` that can be seen without running them. */
export async function checkDeployment(root: string): Promise<string[]> {
  const files = new Set(await listFiles(root));
  const problems = [...files]
    .filter((file) => file.startsWith('deploy/'))
    .map(async (file) => {
      const text = await readFile(path.join(root, file), 'utf8');
      return problemsOf(file, text, files).map((problem) => `${file}: ${problem}`);
    });
  return (await Promise.all(problems)).flat();
}

function problemsOf(file: string, text: string, files: ReadonlySet<string>): string[] {
  if (file.endsWith('/Dockerfile')) return dockerfileProblems(text);
  if (file.endsWith('/compose.yaml')) return composeProblems(text);
  return file.endsWith('.service') ? unitProblems(text, files) : [];
}

/** What a linter says, and a container that would run as root. */
export function dockerfileProblems(text: string): string[] {
  const linted = validate(text).map(({ message, range }) => {
    const what = typeof message === 'string' ? message : message.value;
    return `line ${range.start.line + 1}: ${what}`;
  });
  const [lastStage = ''] = text.split(/^FROM /m).slice(-1);
  const user = /^USER (\S+)/m.exec(lastStage)?.[1] ?? 'root';
  return user === 'root' ? [...linted, 'the last stage runs as root'] : linted;
}
