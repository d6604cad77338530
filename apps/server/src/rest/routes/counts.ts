import { isMobileTaken, isUsernameTaken } from '@menjin/api';
import { Mobile } from '@menjin/contract';
import { RestCount } from '@menjin/contract/rest';
import { z } from 'zod';
import { type RestRoute, restRoute } from '../rest-route.ts';

// As Django stores it at most.
const MAX_USERNAME_LENGTH = 150;
const Username = z
  .string()
  .min(1, 'FIELD_REQUIRED')
  .max(MAX_USERNAME_LENGTH, 'USERNAME_INVALID')
  .refine((name) => name.isWellFormed() && !name.includes('\0'), 'USERNAME_INVALID');

/** Who has an account. Where that is not to be told, the answer is always 0. */
export function countRoutes({ areCountsTold }: { areCountsTold: boolean }): RestRoute[] {
  const shared = {
    methods: ['GET'],
    tag: 'Accounts',
    description: 'Limited for each address; an operator may have it answer 0 always.',
    hasEffect: false,
    needsSession: false,
    changesSession: false,
    failures: 'proper',
    success: RestCount,
  } as const;
  const told = (isTaken: boolean): { count: 0 | 1 } => ({
    count: areCountsTold && isTaken ? 1 : 0,
  });
  return [
    restRoute({
      ...shared,
      path: '/usernames/:username/count/',
      summary: 'Whether a username is taken',
      params: z.object({ username: Username }),
      handle: async ({ deps, request }, { params }) =>
        told(await isUsernameTaken(deps, request, params.username)),
    }),
    restRoute({
      ...shared,
      path: '/mobiles/:mobile/count/',
      summary: 'Whether a mobile number has an account',
      params: z.object({ mobile: Mobile }),
      handle: async ({ deps, request }, { params }) =>
        told(await isMobileTaken(deps, request, params.mobile)),
    }),
  ];
}
