export type Citation = { kind: 'path' | 'link' | 'script'; text: string; line: number };

const repoPath = /^(apps|packages|prisma|tests|tooling|docs|deploy|bench|examples)\/\S*$/;
const codeSpan = /`([^`]+)`/g;
const link = /\]\(([^)\s]+)[^)]*\)/g;
const image = /<img\b[^>]*\ssrc="([^"]+)"/g;
const external = /^([a-z][a-z0-9+.-]*:|\/\/|#)/i;
const pnpmScript = /(?:^|[\s(])pnpm(?:@[\d.]+)?\s+(?:run\s+)?([a-z][\w:-]*)/g;

// What pnpm itself does; `test` and `start` run scripts and are not among them.
const pnpmCommands = new Set(
  'add approve-builds audit create dedupe dlx exec fetch i import install licenses link list ls outdated pack prune publish rebuild remove store up update why'.split(
    ' ',
  ),
);

/** What a Markdown text says about this repository: paths, relative links, pnpm scripts. */
export function readCitations(markdown: string): Citation[] {
  let fenced = false;
  return markdown.split('\n').flatMap((text, index) => {
    const line = index + 1;
    if (/^\s*(```|~~~)/.test(text)) {
      fenced = !fenced;
      return [];
    }
    return (fenced ? scriptsIn(text) : citationsIn(text)).map((found) => ({ ...found, line }));
  });
}

function citationsIn(text: string): Omit<Citation, 'line'>[] {
  const spans = matches(text, codeSpan);
  const prose = text.replace(codeSpan, '');
  return [
    ...spans
      .map(withoutPosition)
      .filter((span) => repoPath.test(span))
      .map((span) => ({ kind: 'path' as const, text: span })),
    ...spans.flatMap(scriptsIn),
    ...[...matches(prose, link), ...matches(prose, image)]
      .filter((target) => !external.test(target))
      .map((target) => ({ kind: 'link' as const, text: withoutPosition(target) })),
  ];
}

function scriptsIn(code: string): Omit<Citation, 'line'>[] {
  return matches(code, pnpmScript)
    .filter((name) => !pnpmCommands.has(name))
    .map((name) => ({ kind: 'script', text: name }));
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

/** `file.ts:12` and `file.md#title` cite the file. */
function withoutPosition(target: string): string {
  return target.replace(/#.*$/, '').replace(/:\d+(-\d+)?$/, '');
}
