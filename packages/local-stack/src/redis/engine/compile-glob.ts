type GlobPart = 'star' | ((byte: string) => boolean);

/** Makes a test for a pattern of KEYS and SCAN: `*`, `?`, `[a-c]`, `[^a]`, `\` to escape. */
export function compileGlob(pattern: string): (text: string) => boolean {
  const parts = parseGlob(asBytes(pattern));
  return (text) => matches(parts, asBytes(text));
}

/** Redis compares bytes, so `?` is one byte of an é, not the whole letter. */
function asBytes(text: string): string {
  return Buffer.from(text).toString('latin1');
}

function matches(parts: readonly GlobPart[], text: string): boolean {
  let part = 0;
  let at = 0;
  // Going back to the last star only is enough, so no pattern takes exponential time.
  let retry: { part: number; at: number } | undefined;
  while (at < text.length) {
    const current = parts[part];
    if (current === 'star') {
      retry = { part: ++part, at };
    } else if (current?.(text.charAt(at)) === true) {
      part++;
      at++;
    } else if (retry !== undefined) {
      part = retry.part;
      at = ++retry.at;
    } else return false;
  }
  return parts.slice(part).every((rest) => rest === 'star');
}

function parseGlob(pattern: string): GlobPart[] {
  const parts: GlobPart[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern.charAt(at);
    if (char === '*') parts.push('star');
    else if (char === '?') parts.push(() => true);
    else if (char === '[') {
      const { accepts, end } = parseClass(pattern, at + 1);
      parts.push(accepts);
      at = end;
    } else {
      const isEscape = char === '\\' && at + 1 < pattern.length;
      const literal = isEscape ? pattern.charAt(++at) : char;
      parts.push((byte) => byte === literal);
    }
  }
  return parts;
}

function parseClass(
  pattern: string,
  start: number,
): { accepts: (byte: string) => boolean; end: number } {
  const negated = pattern.charAt(start) === '^';
  const ranges: [from: string, to: string][] = [];
  let at = negated ? start + 1 : start;
  for (; at < pattern.length && pattern.charAt(at) !== ']'; at++) {
    const isEscape = pattern.charAt(at) === '\\' && at + 1 < pattern.length;
    if (isEscape) at++;
    const from = pattern.charAt(at);
    const isRange = !isEscape && pattern.charAt(at + 1) === '-' && at + 2 < pattern.length;
    if (isRange) at += 2;
    const to = pattern.charAt(at);
    ranges.push(from <= to ? [from, to] : [to, from]);
  }
  const accepts = (byte: string) =>
    ranges.some(([from, to]) => byte >= from && byte <= to) !== negated;
  return { accepts, end: at };
}
