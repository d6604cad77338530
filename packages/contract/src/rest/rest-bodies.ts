import { z } from 'zod';
import { APP_ERRORS, type AppErrorCode } from '../errors.ts';

const APP_ERROR_CODES = Object.keys(APP_ERRORS) as [AppErrorCode, ...AppErrorCode[]];

// Front ends read it under one of three names.
const sentence = { errmsg: z.string(), errorMsg: z.string(), message: z.string() };

/** What every success of the REST face carries; the rest is named by its route. */
export const RestSuccess = z
  .strictObject({ code: z.literal(0), ...sentence })
  .meta({ description: 'It was done.' });

/** What every failure of the REST face carries, whatever its status. */
export const RestFailure = z
  .strictObject({
    code: z.int().min(1).meta({ description: 'As meiduo front ends know it.' }),
    ...sentence,
    appCode: z.enum(APP_ERROR_CODES).meta({ description: 'Of the catalogue of errors.' }),
    detail: z.strictObject({
      retryAfterSeconds: z.number().optional(),
      attemptsLeft: z.int().optional(),
    }),
    fieldErrors: z
      .record(z.string(), z.enum(APP_ERROR_CODES))
      .meta({ description: 'What is wrong with each field, by its name.' }),
  })
  .meta({ id: 'Failure', description: 'It was not done, and why.' });
export type RestFailure = z.output<typeof RestFailure>;
