import { Prisma } from '@menjin/db';
import { violatedIndex } from './violated-index.ts';

/** Which unique index of accounts a write ran into. Any other error is thrown on. */
export function duplicateOf(error: unknown): 'duplicate-mobile' | 'duplicate-username' {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) throw error;
  if (error.code !== 'P2002') throw error;
  const index = violatedIndex(error);
  if (index.includes('mobile')) return 'duplicate-mobile';
  if (index.includes('username')) return 'duplicate-username';
  throw error;
}
