import { z } from 'zod';

/** The number of an account, as Postgres counts them. */
export const UserId = z
  .int('FIELD_INVALID')
  .min(1, 'FIELD_INVALID')
  .max(2_147_483_647, 'FIELD_INVALID');
