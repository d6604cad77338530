import { copyFile } from 'node:fs/promises';
import { rolldown } from 'rolldown';
import { entries } from './entries.ts';

/** Writes one module for each entry, with what they share beside them. */
export async function bundleCode(): Promise<void> {
  const bundle = await rolldown({
    input: entries('src', '.ts'),
    external: /^(@trpc\/(client|server)|@tanstack\/react-query|altcha-lib|react)(\/|$)/,
    platform: 'neutral',
    tsconfig: 'tsconfig.json',
  });
  await bundle.write({ dir: 'dist', chunkFileNames: 'shared/[name].js' });
  // The code of others that react.js contains; as a dependency it would make everybody
  // install React.
  const license = 'node_modules/@trpc/tanstack-react-query/LICENSE';
  await copyFile(license, 'dist/LICENSE-tanstack-react-query');
}
