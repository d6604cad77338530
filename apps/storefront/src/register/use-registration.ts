import { isAppError } from '@menjin/client';
import { useMenjinClient, type Wait } from '@menjin/client/react';
import { useState } from 'react';
import { formText } from '../forms/form-text.ts';
import { useSubmission } from '../forms/use-submission.ts';
import { useVisitor } from '../session/visitor-provider.tsx';
import type { SentCode } from './code-field.tsx';
import { useCaptcha } from './use-captcha.ts';

type Step = { intent: 'send-code' | 'register'; form: FormData };

/** The two steps of a registration: a code for the number, then the account. */
export function useRegistration() {
  const menjin = useMenjinClient();
  const { refresh } = useVisitor();
  const captcha = useCaptcha();
  const [intent, setIntent] = useState<Step['intent']>('register');
  const [sent, setSent] = useState<SentCode | null>(null);
  const [wait, setWait] = useState<Wait | null>(null);
  const [isIdle, setIsIdle] = useState(false);

  async function sendCode(form: FormData) {
    const proof = captcha.captcha?.proof(formText(form, 'captchaText'));
    // Without an image there is nothing to prove anything with: another try brings one.
    if (proof === undefined) return captcha.exchange();
    try {
      const mobile = formText(form, 'mobile');
      const code = await menjin.sms.requestCode.mutate({ purpose: 'register', mobile, proof });
      setSent(code);
      setWait(code);
    } catch (error) {
      if (isAppError(error, 'SEND_TOO_SOON'))
        setWait({ retryAfterSeconds: 0, ...error.data.detail });
      // What is wrong with an input is found before the captcha is spent.
      if (isAppError(error, 'INVALID_INPUT')) throw error;
      captcha.exchange();
      throw error;
    }
    captcha.exchange();
  }

  async function createAccount(form: FormData) {
    try {
      await menjin.register.create.mutate({
        mobile: formText(form, 'mobile'),
        challengeId: sent?.challengeId ?? '',
        code: formText(form, 'code'),
        username: formText(form, 'username'),
        password: formText(form, 'password'),
        repeatedPassword: formText(form, 'repeatedPassword'),
        isNewNumber: form.has('isNewNumber'),
        // Not ticked is for the server to refuse, together with all else that is wrong.
        agreed: form.has('agreed') as true,
      });
    } catch (error) {
      if (isAppError(error, 'MOBILE_IDLE')) setIsIdle(true);
      throw error;
    }
    await refresh();
  }

  const { error, isPending, submit } = useSubmission(({ intent: wanted, form }: Step) =>
    wanted === 'send-code' ? sendCode(form) : createAccount(form),
  );
  function take(step: Step) {
    if (isPending) return;
    setIntent(step.intent);
    submit(step);
  }
  return { error, isPending, submit: take, captcha, intent, sent, wait, isIdle };
}
