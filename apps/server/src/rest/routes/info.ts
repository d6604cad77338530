import { createCaller, errorData } from '@menjin/api';
import { RestInfo } from '@menjin/contract/rest';
import { restRoute } from '../rest-route.ts';

export const infoRoute = restRoute({
  methods: ['GET'],
  path: '/info/',
  tag: 'Accounts',
  summary: 'Tells an account to its owner',
  hasEffect: false,
  needsSession: true,
  changesSession: false,
  failures: 'form',
  success: RestInfo,
  async handle(visit) {
    try {
      const { username, mobile, email, isEmailVerified } = await createCaller(visit).account.get();
      const info = { username, mobile: mobile ?? '', email: email ?? '' };
      return { info_data: { ...info, email_active: isEmailVerified } };
    } catch (error) {
      // The page goes on to show a name whose session ended elsewhere.
      if (errorData(error).appCode === 'SIGN_IN_REQUIRED') visit.hideUsername();
      throw error;
    }
  },
});
