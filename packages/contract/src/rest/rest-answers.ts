import { z } from 'zod';
import { RestSuccess } from './rest-bodies.ts';

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
