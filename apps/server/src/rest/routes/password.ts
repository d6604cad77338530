import { createCaller, endSession } from '@menjin/api';
import { RestPasswordBody, RestSuccess } from '@menjin/contract/rest';
import { restRoute } from '../rest-route.ts';

export const passwordRoute = restRoute({
  methods: ['PUT'],
  path: '/password/',
  tag: 'Accounts',
  summary: 'Sets a new password and signs out',
  description:
    'Every session of the account ends, this one too: the page sends its user to the login.',
  hasEffect: true,
  needsSession: true,
  changesSession: true,
  failures: 'form',
  fieldNames: {
    currentPassword: 'old_password',
    newPassword: 'new_password',
    repeatedPassword: 'new_password2',
  },
  body: RestPasswordBody,
  success: RestSuccess,
  async handle(visit, { body }) {
    await createCaller(visit).password.change({
      currentPassword: body.old_password,
      newPassword: body.new_password,
      repeatedPassword: body.new_password2,
    });
    // The rule goes on with a new session, the dialect does not. The password is changed: from here
    // on nothing fails, and a session that cannot be ended now was given to nobody.
    const { deps, request } = visit.renewed();
    await endSession(deps, request, request.sessionToken).catch(() => undefined);
    visit.setCookie(deps.sessionCookies.clear());
    return {};
  },
});
