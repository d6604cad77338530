import { createTestDeps, type TestDeps } from '@menjin/api/testing';
import type { FastifyInstance } from 'fastify';
import { afterAll } from 'vitest';
import type { ServerOptions } from '../create-server.ts';
import type { FailureStatus } from '../rest/failure-status.ts';
import { openServer } from './open-server.ts';

export const FAILURE_STATUSES = ['dialect', '200', '4xx'] as const satisfies FailureStatus[];

export type Faces = {
  deps: TestDeps;
  /** The one that tells failures as the dialect does. */
  face: FastifyInstance;
  /** One for each choice of statuses, all over the same ports. */
  faces: Record<FailureStatus, FastifyInstance>;
  /** What they have logged so far, from `warn` on. */
  logged: () => Record<string, unknown>[];
};

/** The REST face under each of its settings, for all tests of a file. */
export async function openFaces(
  options: Partial<ServerOptions> & { deps?: TestDeps } = {},
): Promise<Faces> {
  const { deps = createTestDeps() } = options;
  const opened = await Promise.all(
    FAILURE_STATUSES.map(async (failureStatus) => ({
      failureStatus,
      ...(await openServer({ ...options, deps, failureStatus })),
    })),
  );
  afterAll(() => Promise.all(opened.map(({ server }) => server.close())));
  const faces = Object.fromEntries(
    opened.map(({ failureStatus, server }) => [failureStatus, server]),
  ) as Faces['faces'];
  const logged = () => opened.flatMap((one) => one.logged);
  return { deps, face: faces.dialect, faces, logged };
}
