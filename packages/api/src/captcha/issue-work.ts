import type { IssueWorkInput, WorkChallenge } from '@menjin/contract';
import type { Deps, RequestFacts } from '../context.ts';
import { openCallingCode } from '../sms/open-calling-code.ts';
import { smsShares } from '../sms/sms-shares.ts';
import { suspicionLevel } from './suspicion-level.ts';
import { takeCaptchaAllowance } from './take-captcha-allowance.ts';
import { workSubject } from './work-subject.ts';

// An old phone may take a minute of it.
export const WORK_TTL_SECONDS = 300;

/**
 * Sets a puzzle whose solution stands for a captcha in one request for a code. The more
 * of their hourly messages the asker's network or the number's range have used, and the
 * more captchas the network has asked for, the more work it is.
 *
 * @throws AppError MOBILE_COUNTRY_CLOSED, TRY_LATER
 */
export async function issueWork(
  deps: Pick<
    Deps,
    | 'allowances'
    | 'captchaMaker'
    | 'clock'
    | 'countRefusal'
    | 'openWork'
    | 'rateWindows'
    | 'settings'
  >,
  { ip }: Pick<RequestFacts, 'ip'>,
  input: IssueWorkInput,
): Promise<WorkChallenge> {
  const callingCode = openCallingCode(deps.settings, input.mobile);
  const captchaShare = await takeCaptchaAllowance(deps, ip);
  const shares = await smsShares(deps, { ...input, callingCode, ip, userId: null });
  const challenge = await deps.captchaMaker.createWork({
    subject: workSubject(input),
    difficulty: suspicionLevel([captchaShare, ...shares]),
    expiresAt: new Date(deps.clock.now().getTime() + WORK_TTL_SECONDS * 1000),
  });
  await deps.openWork.put(challenge.parameters.nonce, WORK_TTL_SECONDS);
  return challenge;
}
