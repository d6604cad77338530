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

export const RestCount = RestSuccess.extend({
  count: z.union([z.literal(0), z.literal(1)]),
}).meta({ id: 'Count', description: '1: it has an account.' });

export const RestInfo = RestSuccess.extend({
  info_data: z.strictObject({
    username: z.string(),
    mobile: z.string().meta({ description: 'Whole: it is the own one. Empty: there is none.' }),
    email: z.string().meta({ description: 'Empty: there is none.' }),
    email_active: z.boolean(),
  }),
}).meta({ id: 'Info' });

export const RestCurrentSession = RestSuccess.extend({
  session: z.strictObject({
    user: z.strictObject({
      id: z.int(),
      username: z.string(),
      maskedMobile: z.string().nullable(),
    }),
    remembered: z.boolean(),
    expiresAt: z.iso.datetime(),
    confirmedUntil: z.iso.datetime().nullable(),
  }),
}).meta({ id: 'CurrentSession', description: 'Whose session it is, at this moment.' });

export const RestSessions = RestSuccess.extend({
  sessions: z.array(
    z.strictObject({
      id: z.uuid(),
      isCurrent: z.boolean(),
      remembered: z.boolean(),
      device: z.strictObject({ browser: z.string().nullable(), system: z.string().nullable() }),
      ipPrefix: z.string().nullable(),
      createdAt: z.iso.datetime(),
      lastSeenAt: z.iso.datetime(),
    }),
  ),
}).meta({ id: 'Sessions' });
