/** What two language versions of a page have in common, each with its line. */
export type Outline = Record<'headings' | 'code' | 'tables' | 'links', Part[]>;
export type Part = { text: string; line: number };

const link = /\]\(([^)\s]+)\)|\ssrc="([^"]+)"/g;

/** Reads a Markdown page without its words: heading levels, code, row keys, links. */
export function readOutline(markdown: string): Outline {
  const outline: Outline = { headings: [], code: [], tables: [], links: [] };
  let fenced = false;
  for (const [index, text] of markdown.split('\n').entries()) {
    const add = (kind: keyof Outline, found: string) =>
      outline[kind].push({ text: found, line: index + 1 });
    const isFence = /^\s*```/.test(text);
    if (isFence) fenced = !fenced;
    if (isFence || fenced) {
      add('code', withoutComment(text));
      continue;
    }
    const heading = /^#+(?= )/.exec(text);
    if (heading !== null) add('headings', heading[0]);
    if (text.startsWith('|')) add('tables', rowKey(text));
    for (const [, target = '', source = ''] of text.matchAll(link)) {
      add('links', withoutAnchor(target || source));
    }
  }
  return outline;
}

/** Comments in code are translated, code is not. */
function withoutComment(text: string): string {
  return text.replace(/(^|\s)#\s.*$/, '').trimEnd();
}

/** How many cells a row has, and what its first one says in code. */
function rowKey(row: string): string {
  const cells = row.replaceAll('\\|', '').split('|').slice(1, -1);
  const code = [...(cells[0] ?? '').matchAll(/`[^`]+`/g)].map(([span]) => span).join(' ');
  return `${cells.length} ${code}`.trim();
}

/** Anchors are made of headings, which are translated. */
function withoutAnchor(target: string): string {
  return target.replace(/(?<=.)#.*$/, '').replace(/^#.*$/, '#');
}
