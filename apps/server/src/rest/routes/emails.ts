import { createCaller, createDialectCaller } from '@menjin/api';
import { RestEmailBody, RestEmailVerificationQuery, RestSuccess } from '@menjin/contract/rest';
import { restRoute } from '../rest-route.ts';

export const emailRoute = restRoute({
  methods: ['PUT'],
  path: '/emails/',
  tag: 'Accounts',
  summary: 'Sets the email address and sends a link there',
  description:
    'A login of the last 24 hours is enough as long as no address of the account is verified; then, ' +
    'and later, the password is asked for.',
  hasEffect: true,
  needsSession: true,
  changesSession: true,
  failures: 'form',
  body: RestEmailBody,
  success: RestSuccess,
  async handle(visit, { body: { email, password } }) {
    if (password !== undefined) {
      await createCaller(visit).session.confirm({ kind: 'password', password });
    }
    await createDialectCaller(visit.renewed()).account.addEmail({ email });
    return {};
  },
});

export const emailVerificationRoute = restRoute({
  methods: ['GET', 'PUT'],
  path: '/emails/verification/',
  tag: 'Accounts',
  summary: 'Notes that the link in an email was opened',
  hasEffect: true,
  needsSession: false,
  changesSession: false,
  failures: 'form',
  query: RestEmailVerificationQuery,
  success: RestSuccess,
  async handle(visit, { query }) {
    await createCaller(visit).account.verifyEmail(query);
    return {};
  },
});
