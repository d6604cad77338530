import type { IssueWorkInput, WorkChallenge } from '@menjin/contract';
import type { Deps, RequestFacts } from '../context.ts';
import { countInWindows } from '../count-in-windows.ts';
import { fullestSmsShare } from '../sms/fullest-sms-share.ts';
import { openCallingCode } from '../sms/open-calling-code.ts';
import { suspicionLevel } from './suspicion-level.ts';
import { takeCaptchaAllowance } from './take-captcha-allowance.ts';
import { workSubject } from './work-subject.ts';

// An old phone may take a minute of it.
export const WORK_TTL_SECONDS = 300;

/**
 * Sets a puzzle whose solution proves one request for a code. It is the more work, the
 * more of their hour's messages the asker's network and the number's range have used, and
 * the more captchas the network has asked for.
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
  openCallingCode(deps.settings, input.mobile);
  const captchaShare = await takeCaptchaAllowance(deps, ip);
  const smsShare = await fullestSmsShare(deps, { mobile: input.mobile, ip });
  // Each puzzle may become a message: who collects them first finds them no easier.
  const work = { name: 'work', maximum: deps.settings.smsMaxPerIpHour };
  const { share: workShare } = await countInWindows(deps, ip, work);
  const challenge = await deps.captchaMaker.createWork({
    subject: workSubject(input),
    difficulty: suspicionLevel(Math.max(captchaShare, smsShare, workShare)),
    expiresAt: new Date(deps.clock.now().getTime() + WORK_TTL_SECONDS * 1000),
  });
  await deps.openWork.put(challenge.parameters.nonce, WORK_TTL_SECONDS);
  return challenge;
}
