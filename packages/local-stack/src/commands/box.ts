// East Asian characters take two columns of a terminal.
const WIDE =
  /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/gu;

const columns = (text: string) => text.length + (text.match(WIDE)?.length ?? 0);

/** A framed list of names and values, as wide as its longest line. */
export function box(
  title: string,
  rows: readonly (readonly [name: string, value: string])[],
  footer: string,
): string {
  const nameColumns = Math.max(...rows.map(([name]) => columns(name)));
  const lines = rows.map(
    ([name, value]) => `${name}${' '.repeat(nameColumns - columns(name) + 2)}${value}`,
  );
  const inner = [title, '', ...lines, '', footer];
  const width = Math.max(...inner.map(columns));
  const framed = inner.map((line) => `│ ${line}${' '.repeat(width - columns(line))} │`);
  const bar = '─'.repeat(width + 2);
  return [`┌${bar}┐`, ...framed, `└${bar}┘`, ''].join('\n');
}
