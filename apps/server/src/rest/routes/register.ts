import { randomUUID } from 'node:crypto';
import { AppError, createCaller, errorData, type FoundChallenge, findChallenge } from '@menjin/api';
import { normalizeMobile } from '@menjin/contract';
import { RestRegisterBody, RestSuccess } from '@menjin/contract/rest';
import { restRoute } from '../rest-route.ts';
import type { RestVisit } from '../rest-visit.ts';

// Whoever names the number can use them up.
const OPEN_CODE_TRIES = 3;

export const registerRoute = restRoute({
  methods: ['POST'],
  path: '/register/',
  tag: 'Accounts',
  summary: 'Creates an account and signs it in',
  description:
    'The code is the one that this browser asked for, as its flow cookie tells. Sets the cookies of ' +
    'the session and `username`, which the page may read.',
  hasEffect: true,
  needsSession: false,
  changesSession: true,
  failures: 'form',
  isRegistration: true,
  fieldNames: {
    agreed: 'allow',
    challengeId: 'sms_code',
    code: 'sms_code',
    repeatedPassword: 'password2',
  },
  body: RestRegisterBody,
  success: RestSuccess,
  async handle(visit, { body }) {
    const { username, password, mobile } = body;
    const number = normalizeMobile(mobile);
    const found = number === null ? null : await findChallenge(visit.deps, visit.request, number);
    await register(visit, found, {
      username,
      password,
      repeatedPassword: body.password2,
      mobile,
      // Nobody knows the code of a challenge that was never opened.
      challengeId: found?.challengeId ?? randomUUID(),
      code: body.sms_code,
      agreed: body.allow,
    });
    visit.showUsername(username, { remembered: false });
    return {};
  },
});

type Caller = ReturnType<typeof createCaller>;

async function register(
  visit: RestVisit,
  found: FoundChallenge | null,
  input: Parameters<Caller['register']['create']>[0],
): Promise<void> {
  if (!found?.isOpen) {
    await createCaller(visit).register.create(input);
    return;
  }
  const { deps } = visit;
  const smsCodeMaxTries = Math.min(OPEN_CODE_TRIES, deps.settings.smsCodeMaxTries);
  const bound = { ...visit, deps: { ...deps, settings: { ...deps.settings, smsCodeMaxTries } } };
  try {
    await createCaller(bound).register.create(input);
  } catch (error) {
    // Who may be anybody does not learn that there is a code.
    const { appCode } = errorData(error);
    if (appCode === 'CODE_WRONG' || appCode === 'TRY_LATER') throw new AppError('CODE_EXPIRED');
    throw error;
  }
}
