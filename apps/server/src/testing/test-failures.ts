import type { RestFailure } from '@menjin/contract/rest';
import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import type { FailureStatus } from '../rest/failure-status.ts';
import { FAILURE_STATUSES, type Faces } from './open-faces.ts';
import type { Answer } from './send.ts';

type Statuses = Record<FailureStatus, number>;

/** Told to a form: 200, and a code. */
export const form = (proper: number): Statuses => ({ dialect: 200, '200': 200, '4xx': proper });
/** Told where a code was asked for. */
export const sms = (proper: number): Statuses => ({ dialect: 400, '200': 200, '4xx': proper });
/** Told with the status of the error, unless all is to be 200. */
export const proper = (status: number): Statuses => ({
  dialect: status,
  '200': 200,
  '4xx': status,
});
/** Told with one status however the face is set. */
export const always = (status: number): Statuses => ({
  dialect: status,
  '200': status,
  '4xx': status,
});

/** `ask` arranges what it needs, and is done once on each face. */
export type Failing = readonly [
  what: string,
  statuses: Statuses,
  body: RestFailure,
  ask: (face: FastifyInstance) => Promise<Answer>,
];

/** One test for each failure: its body, and its status under each setting. */
export function testFailures(
  { faces }: Faces,
  request: string,
  failures: readonly Failing[],
): void {
  test.for(failures)(`${request} fails: %s`, async ([, statuses, body, ask]) => {
    for (const setting of FAILURE_STATUSES) {
      const answer = await ask(faces[setting]);
      expect([setting, answer.status, answer.body]).toEqual([setting, statuses[setting], body]);
      const { retryAfterSeconds } = body.detail;
      expect(answer.headers['retry-after']).toBe(retryAfterSeconds?.toString());
      expect(answer.headers['cache-control']).toBe('no-store');
    }
  });
}
