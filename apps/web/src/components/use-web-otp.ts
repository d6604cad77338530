import { type RefObject, useEffect } from 'react';

/**
 * Takes the code from an SMS that arrives on this device, where the browser offers that and
 * the person agrees. The field works without it, and sending the form ends it.
 *
 * @see https://wicg.github.io/web-otp/
 */
export function useWebOtp(
  input: RefObject<HTMLInputElement | null>,
  { challengeId, isSubmittedByCode }: { challengeId: string; isSubmittedByCode: boolean },
): void {
  useEffect(() => {
    const field = input.current;
    if (challengeId === '' || field === null || !('OTPCredential' in window)) return;
    const controller = new AbortController();
    const abort = () => controller.abort();
    const { form } = field;
    form?.addEventListener('submit', abort);

    // Neither is known to the DOM's types.
    const wanted = { otp: { transport: ['sms'] }, signal: controller.signal };
    const asked = navigator.credentials.get(wanted) as Promise<{ code: string } | null>;
    asked.then(fillIn, () => undefined);

    function fillIn(credential: { code: string } | null) {
      if (credential === null || field === null || controller.signal.aborted) return;
      field.value = credential.code;
      if (isSubmittedByCode) form?.requestSubmit();
    }

    return () => {
      form?.removeEventListener('submit', abort);
      abort();
    };
  }, [input, challengeId, isSubmittedByCode]);
}
