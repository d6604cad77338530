import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';

/** What a page loads for an entry with everything it needs, except React and its query client. */
async function weigh(entry: string): Promise<number> {
  const bundle = await rolldown({
    input: path.join(import.meta.dirname, entry),
    external: [/^react($|\/)/, '@tanstack/react-query'],
    platform: 'browser',
  });
  const { output } = await bundle.generate({ minify: true });
  const weights = output.map((file) => ('code' in file ? gzipSync(file.code).length : 0));
  return weights.reduce((sum, weight) => sum + weight);
}

// In bytes, minified and gzipped; about a quarter more than was measured.
test.each([
  ['index.ts', 11_500],
  ['messages.ts', 8_600],
  ['react.ts', 8_400],
  ['work.ts', 3_000],
])('%s weighs at most %i bytes', async (entry, budget) => {
  expect(await weigh(entry)).toBeLessThan(budget);
});
