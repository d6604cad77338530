import type { WorkChallenge } from '@menjin/contract';
import { useEffect, useRef, useState } from 'react';
import type { CodeFormAnswer } from './code-form-answer.ts';
import { ERROR_SUMMARY_ID } from './form-error.ts';
import type { Wait } from './use-countdown.ts';
import { useFormSubmission } from './use-form-submission.ts';

export type BegunWork<Answer> = { challenge: WorkChallenge } | { answer: Answer };

/** What useCodeForm answers, as the fields of the form need it. */
export type CodeFormState<Answer extends CodeFormAnswer = CodeFormAnswer> = {
  answer: Answer;
  pendingIntent: string | null;
  /** How long the next code has to wait; null when the number is another one by now. */
  wait: Wait | null;
  onNumberChange: () => void;
  /** How far the work is, from 0 to 1; null while there is none. */
  workProgress: number | null;
};

/**
 * Sends a form that can ask for an SMS code. A request that no captcha in the form
 * proves is proven by work: it is done first, between `beginWork` and `action`.
 */
export function useCodeForm<Answer extends CodeFormAnswer>(options: {
  action: (previous: Awaited<Answer>, form: FormData) => Promise<Awaited<Answer>>;
  beginWork: (form: FormData) => Promise<BegunWork<Awaited<Answer>>>;
  first: Awaited<Answer>;
  defaultIntent: string;
  text: { unreachable: string; workFailed: string };
}) {
  const { action, beginWork, first, defaultIntent, text } = options;
  const [workProgress, setWorkProgress] = useState<number | null>(null);
  const working = useRef<AbortController | null>(null);
  // Whoever leaves the page wants no message any more.
  useEffect(() => () => working.current?.abort(), []);

  async function send(previous: Awaited<Answer>, form: FormData): Promise<Awaited<Answer>> {
    if (form.get('intent') !== 'send-code' || form.has('captchaId')) return action(previous, form);
    // What is set before the first wait belongs to the transition, and is shown at its end.
    await Promise.resolve();
    setWorkProgress(0);
    const refusal = await work(previous, form).finally(() => setWorkProgress(null));
    return refusal ?? action(previous, form);
  }

  /** Puts the solution into the form; answers what is in its way. */
  async function work(previous: Awaited<Answer>, form: FormData): Promise<Awaited<Answer> | null> {
    // Loaded by those who need it, while the puzzle is on its way.
    const solving = import('./solve-work.ts').catch(() => null);
    const begun = await beginWork(form);
    if ('answer' in begun) return begun.answer;
    const controller = new AbortController();
    working.current = controller;
    const progress = { onProgress: setWorkProgress, signal: controller.signal };
    const solver = await solving;
    const payload = (await solver?.solveWork(begun.challenge, progress).catch(() => null)) ?? null;
    if (payload === null) {
      const errors = [{ field: 'sendCode', message: text.workFailed, code: null }];
      return { ...previous, errors, focus: ERROR_SUMMARY_ID };
    }
    form.set('work', payload);
    return null;
  }

  const { unreachable } = text;
  const submission = useFormSubmission({ action, send, first, defaultIntent, unreachable });
  const { answer } = submission;
  const [outdated, setOutdated] = useState<Wait | null>(null);
  const wait = answer.wait === outdated ? null : answer.wait;
  return { ...submission, wait, onNumberChange: () => setOutdated(answer.wait), workProgress };
}
