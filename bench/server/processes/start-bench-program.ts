import path from 'node:path';
import getPort from 'get-port';
import { CHECKOUT } from '../../../packages/local-stack/src/index.ts';
import { bareEnvironment } from '../../command/bench-environment.ts';
import {
  type MeasuredProcess,
  type ProcessPlace,
  startMeasuredProcess,
} from './start-measured-process.ts';

type BenchProgram = {
  /** Below bench/server. It listens on the port of its first argument. */
  file: string;
  args?: readonly string[];
  readyPath?: string;
};

/** Starts a program of this benchmark, as our own server is started. */
export async function startBenchProgram(
  { file, args = [], readyPath = '/' }: BenchProgram,
  place: ProcessPlace,
): Promise<MeasuredProcess> {
  const port = await getPort({ host: '127.0.0.1' });
  return startMeasuredProcess(
    {
      name: path.basename(file, '.ts'),
      options: ['--import', 'tsx'],
      script: path.resolve(import.meta.dirname, '..', file),
      args: [String(port), ...args],
      // Where tsx is found.
      directory: CHECKOUT,
      env: { ...bareEnvironment(), NODE_ENV: 'production' },
      origin: `http://127.0.0.1:${port}`,
      readyPath,
    },
    place,
  );
}
