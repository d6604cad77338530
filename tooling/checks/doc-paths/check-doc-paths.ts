import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../list-files.ts';
import { type Citation, readCitations } from './read-citations.ts';

/** Holds every Markdown file below `root` against the files and pnpm scripts that exist. */
export async function checkDocPaths(root: string): Promise<string[]> {
  const documents = (await listFiles(root)).filter((file) => file.endsWith('.md'));
  const problems = documents.map(async (document) => {
    const citations = readCitations(await readFile(path.join(root, document), 'utf8'));
    const place = { root, document, scripts: await scriptsFor(root, document) };
    return citations.flatMap((citation) => {
      const problem = problemOf(citation, place);
      return problem === undefined ? [] : [`${document}:${citation.line} ${problem}`];
    });
  });
  return (await Promise.all(problems)).flat();
}

/** The scripts of the root, and for a document inside a package those of the package too. */
async function scriptsFor(root: string, document: string): Promise<Set<string>> {
  const own = document.split('/').slice(0, 2).join('/');
  const manifests = ['package.json', `${own}/package.json`].map(async (file) => {
    const found = path.join(root, file);
    if (!existsSync(found)) return [];
    const manifest = JSON.parse(await readFile(found, 'utf8')) as { scripts?: object };
    return Object.keys(manifest.scripts ?? {});
  });
  return new Set((await Promise.all(manifests)).flat());
}

function problemOf(
  { kind, text }: Citation,
  place: { root: string; document: string; scripts: Set<string> },
): string | undefined {
  if (kind === 'script') {
    return place.scripts.has(text)
      ? undefined
      : `names \`pnpm ${text}\`, which is no script of this repository`;
  }
  const folder = kind === 'path' || text.startsWith('/') ? '' : path.dirname(place.document);
  const file = path.join(place.root, folder, knownPart(decodeURI(text)));
  return existsSync(file) ? undefined : `cites ${text}, which does not exist`;
}

/** The part before a placeholder: `packages/*` and `docs/decisions/NNN-title.md` cite their folder. */
function knownPart(cited: string): string {
  const segments = cited.split('/');
  const first = segments.findIndex((segment) => /[*<>{}…]|NNN/.test(segment));
  return first === -1 ? cited : segments.slice(0, first).join('/');
}
