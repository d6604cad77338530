import { z } from 'zod';

const MIN_LENGTH = 32;
const ADVICE = 'Make one with: openssl rand -base64 48';

// What documentation and tutorials put in the place of a secret.
const SAMPLE = /change.?me|example|sample|secret|password|your[-_ ]|replace|xxxx|1234567/i;

/** A secret from the environment: long, varied, and not copied from a page. */
export const Secret = z
  .string()
  .min(MIN_LENGTH, {
    error: `is shorter than ${MIN_LENGTH} characters. ${ADVICE}`,
    abort: true,
  })
  .refine((value) => new Set(value).size >= 12, {
    error: `repeats itself. ${ADVICE}`,
    abort: true,
  })
  .refine((value) => !SAMPLE.test(value), `looks like a sample. ${ADVICE}`);
