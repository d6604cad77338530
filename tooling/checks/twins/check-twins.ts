import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Outline, type Part, readOutline } from './read-outline.ts';

/** Pages that exist in two languages. */
const twins = [['README.md', 'README.zh-CN.md']] as const;

const NEAR_THE_TOP = 5;

/** Holds the language versions of a page against each other: a change in one belongs in both. */
export async function checkTwins(root: string): Promise<string[]> {
  const problems = twins.map(async (names) => {
    const [first, second] = await Promise.all(
      names.map((name) => readFile(path.join(root, name), 'utf8')),
    );
    return compareTwins(
      { name: names[0], markdown: first ?? '' },
      { name: names[1], markdown: second ?? '' },
    );
  });
  return (await Promise.all(problems)).flat();
}

type Page = { name: string; markdown: string };

/** The first difference of each kind, and links to the other that are missing. */
export function compareTwins(first: Page, second: Page): string[] {
  const one = readOutline(first.markdown);
  const other = readOutline(second.markdown);
  const kinds = ['headings', 'code', 'tables', 'links'] as const;
  return [
    ...missingLink(first, one, second.name),
    ...missingLink(second, other, first.name),
    ...kinds.flatMap((kind) => {
      const parts = [without(one[kind], second.name), without(other[kind], first.name)] as const;
      return firstDifference(kind, [first.name, parts[0]], [second.name, parts[1]]);
    }),
  ];
}

function missingLink({ name }: Page, { links }: Outline, twin: string): string[] {
  const isThere = links.some(({ text, line }) => text === twin && line <= NEAR_THE_TOP);
  return isThere ? [] : [`${name} has no link to ${twin} at its top`];
}

const without = (parts: Part[], twin: string) => parts.filter(({ text }) => text !== twin);

function firstDifference(
  kind: string,
  [name, parts]: readonly [string, Part[]],
  [otherName, others]: readonly [string, Part[]],
): string[] {
  const length = Math.max(parts.length, others.length);
  for (let index = 0; index < length; index += 1) {
    const [part, other] = [parts[index], others[index]];
    if (part?.text === other?.text) continue;
    return [`${kind} differ: ${place(name, part)}, but ${place(otherName, other)}`];
  }
  return [];
}

function place(name: string, part: Part | undefined): string {
  return part === undefined ? `${name} has no more` : `${name}:${part.line} has "${part.text}"`;
}
