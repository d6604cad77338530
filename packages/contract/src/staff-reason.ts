import { z } from 'zod';

/** What colleagues read who wonder why something was done. */
export const StaffReason = z
  .string('FIELD_REQUIRED')
  .trim()
  .min(1, 'FIELD_REQUIRED')
  .max(200, 'FIELD_INVALID')
  .refine((reason) => reason.isWellFormed() && !reason.includes('\0'), 'FIELD_INVALID')
  .refine((reason) => /[\p{L}\p{N}]/u.test(reason), 'FIELD_REQUIRED');
