import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { rolldown } from 'rolldown';
import { beforeAll, expect, test } from 'vitest';
import { recordRequests } from './testing/record-requests.ts';

let code = '';

beforeAll(async () => {
  const bundle = await rolldown({
    input: path.join(import.meta.dirname, 'index.ts'),
    platform: 'neutral',
    tsconfig: path.join(import.meta.dirname, '../tsconfig.json'),
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'menjin' });
  code = output[0].code;
});

const ASK = `(async () => {
  const session = menjin.createMemorySession('a-token');
  const client = menjin.createMenjinClient({ url: 'https://accounts.example.com', session, fetch });
  await client.session.current.query();
  await client.session.end.mutate();
})()`;

/** Asks where there is the language, timers, and what is given, but nothing else of a browser. */
async function ask(globals: object) {
  const { requests, fetch } = recordRequests();
  const context = createContext({ setTimeout, clearTimeout, fetch, ...globals });
  runInContext(code, context);
  await runInContext(ASK, context);
  return requests.map(({ method }) => method);
}

// What README.md says has to be brought along; of the last two tRPC asks only
// whether what it sends is one.
const brought = { AbortController, FormData: function () {}, Blob: function () {} };

test('where there is no browser it asks with three names that are brought along', async () => {
  expect(await ask(brought)).toEqual(['GET', 'POST']);
});

test.each(['AbortController', 'FormData', 'Blob'])('it needs %s', async (name) => {
  const others = Object.entries(brought).filter(([key]) => key !== name);
  await expect(ask(Object.fromEntries(others))).rejects.toThrow(`${name} is not defined`);
});
