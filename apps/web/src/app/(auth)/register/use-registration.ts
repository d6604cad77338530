import { useEffect, useRef, useState } from 'react';
import { solveWork } from '../../../components/solve-work.ts';
import { useFormSubmission } from '../../../components/use-form-submission.ts';
import { beginWork, submitRegistration } from './actions.ts';
import { proofKindIn } from './proof-kind-in.ts';
import type { RegisterAnswer } from './register-answer.ts';

/**
 * Sends the form; before a request for a code that work proves, the work is done.
 * `workProgress` is from 0 to 1, or null.
 */
export function useRegistration(
  first: RegisterAnswer,
  text: { unreachable: string; workFailed: string },
) {
  const [workProgress, setWorkProgress] = useState<number | null>(null);
  const working = useRef<AbortController | null>(null);
  // Whoever leaves the page wants no message any more.
  useEffect(() => () => working.current?.abort(), []);

  async function send(previous: RegisterAnswer, form: FormData): Promise<RegisterAnswer> {
    if (form.get('intent') !== 'send-code' || proofKindIn(form) === 'image') {
      return submitRegistration(previous, form);
    }
    // What is set before the first wait belongs to the transition, and is shown at its end.
    await Promise.resolve();
    setWorkProgress(0);
    const refusal = await work(previous, form).finally(() => setWorkProgress(null));
    return refusal ?? submitRegistration(previous, form);
  }

  /** Puts the solution into the form; answers what is in its way. */
  async function work(previous: RegisterAnswer, form: FormData): Promise<RegisterAnswer | null> {
    const begun = await beginWork(form);
    if ('answer' in begun) return begun.answer;
    const controller = new AbortController();
    working.current = controller;
    const options = { onProgress: setWorkProgress, signal: controller.signal };
    const payload = await solveWork(begun.challenge, options).catch(() => null);
    if (payload === null) {
      const errors = [{ field: 'captchaText', message: text.workFailed }];
      return { ...previous, errors, proofKind: 'work', focus: 'captchaText' };
    }
    form.set('work', payload);
    return null;
  }

  const submission = useFormSubmission({
    action: submitRegistration,
    send,
    first,
    defaultIntent: 'register',
    unreachable: text.unreachable,
  });
  return { ...submission, workProgress };
}
