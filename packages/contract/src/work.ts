import { z } from 'zod';

// Browsers and Node both have it; this package loads the types of neither.
declare function atob(base64: string): string;

const hex = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .regex(/^(?:[0-9a-f]{2})+$/);
const count = z.number().int().min(0).max(0xffffffff);

/**
 * A puzzle that costs its solver computing time, in the format of ALTCHA, version 2,
 * whose libraries and widget solve it as it is.
 *
 * @see https://altcha.org/docs/v2/
 */
export const WorkChallenge = z.strictObject({
  parameters: z.strictObject({
    algorithm: z.string().max(32),
    nonce: hex(64),
    salt: hex(64),
    cost: count,
    keyLength: count,
    keyPrefix: hex(64),
    keySignature: hex(128),
    /** Seconds since 1970. */
    expiresAt: count,
    data: z.strictObject({
      /** The request this work counts for. */
      subject: z.string().max(64),
      /** How many tries solve it at most; half of them do on average. */
      tries: count,
    }),
  }),
  signature: hex(128),
});
export type WorkChallenge = z.output<typeof WorkChallenge>;

const SolvedWork = z.strictObject({
  challenge: WorkChallenge,
  solution: z.strictObject({
    counter: count,
    derivedKey: hex(128),
    /** How long it took, as the solver says. */
    time: z.number().optional(),
  }),
});
export type SolvedWork = z.output<typeof SolvedWork>;

const MAX_PAYLOAD_LENGTH = 4096;

/** A solved puzzle as its solver sends it: the challenge and its solution, as JSON in Base64. */
export const WorkPayload = z
  .string('CAPTCHA_REQUIRED')
  .min(1, 'CAPTCHA_REQUIRED')
  .max(MAX_PAYLOAD_LENGTH, 'CAPTCHA_WRONG')
  .transform((payload, context): SolvedWork => {
    const solved = SolvedWork.safeParse(readJson(payload));
    if (solved.success) return solved.data;
    context.addIssue({ code: 'custom', message: 'CAPTCHA_WRONG' });
    return z.NEVER;
  });

function readJson(base64: string): unknown {
  try {
    return JSON.parse(atob(base64));
  } catch {
    return null;
  }
}
