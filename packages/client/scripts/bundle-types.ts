import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { entries } from './entries.ts';

const emitted = path.resolve('dist/emitted');

/** Writes the declarations of each entry; they import nothing of this workspace. */
export async function bundleTypes(): Promise<void> {
  await promisify(execFile)('node_modules/.bin/tsc', ['-p', 'tsconfig.emit.json']);
  const bundle = await rollup({
    input: entries(`${emitted}/client/src`, '.d.ts'),
    // Beside the types that are taken from it, the contract declares schemas.
    external: ['zod'],
    plugins: [
      { name: 'workspace', resolveId: findEmitted },
      dts({ includeExternal: ['@trpc/tanstack-react-query'] }),
    ],
    onLog: (_, { message }) => {
      throw new Error(message);
    },
  });
  await bundle.write({
    dir: 'dist',
    entryFileNames: '[name].d.ts',
    chunkFileNames: 'shared/[name].ts',
  });
  await rm(emitted, { recursive: true });
}

/** Where the declarations lie that are not published as they are imported. */
function findEmitted(id: string): string | null {
  const places: Record<string, string> = {
    '@menjin/contract': 'contract/src/index.d.ts',
    '@menjin/contract/error-messages': 'contract/src/error-messages/index.d.ts',
    './menjin-procedures.ts': 'client/scripts/written-procedures.d.ts',
  };
  return id in places ? path.join(emitted, places[id] ?? '') : null;
}
