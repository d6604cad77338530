import { unstable_rethrow } from 'next/navigation';
import {
  type InputEvent,
  type SubmitEvent,
  useActionState,
  useEffect,
  useRef,
  useState,
  useTransition,
} from 'react';
import { ERROR_SUMMARY_ID, errorAt, type FormAnswer, withFieldChanged } from './form-error.ts';

type FormAction<Answer> = (previous: Awaited<Answer>, form: FormData) => Promise<Awaited<Answer>>;

/**
 * Sends a form to a server action. Without script, and before it has loaded, the
 * browser posts the form itself; with it the page stays, so that what was typed
 * (passwords too) survives every answer and a lost connection.
 */
export function useFormSubmission<Answer extends FormAnswer>(options: {
  action: FormAction<Answer>;
  /** What script does before or instead; the action itself where nothing is given. */
  send?: FormAction<Answer>;
  first: Awaited<Answer>;
  /** What is meant when no button with a value sent the form. */
  defaultIntent: string;
  unreachable: string;
}) {
  const { action, send = action, first, defaultIntent, unreachable } = options;
  const [posted, formAction] = useActionState<Answer, FormData>(action, first);
  const [answer, setAnswer] = useState(posted);
  const [pendingIntent, setPendingIntent] = useState<string | null>(null);
  const isSending = useRef(false);
  const [, startTransition] = useTransition();

  useEffect(() => {
    // In an answer that came as a page, autofocus has done it.
    if (answer === posted || answer.focus === null) return;
    document.getElementById(answer.focus)?.focus();
  }, [answer, posted]);

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending.current) return;
    isSending.current = true;
    const { submitter } = event.nativeEvent;
    const intent = submitter instanceof HTMLButtonElement ? submitter.value : defaultIntent;
    const form = new FormData(event.currentTarget);
    form.set('intent', intent);
    setPendingIntent(intent);
    startTransition(() => submit(form));
  }

  function onInput({ target }: InputEvent<HTMLFormElement>) {
    if (!(target instanceof HTMLInputElement) || errorAt(answer, target.id) === null) return;
    setAnswer(withFieldChanged(answer, target.id));
  }

  async function submit(form: FormData) {
    try {
      setAnswer(await send(answer, form));
    } catch (error) {
      // A redirect arrives as an error, too.
      unstable_rethrow(error);
      const errors = [{ field: null, message: unreachable, code: null }];
      setAnswer({ ...answer, errors, focus: ERROR_SUMMARY_ID });
    }
    isSending.current = false;
    setPendingIntent(null);
  }

  const formProps = { action: formAction, onSubmit, onInput, noValidate: true };
  return { answer, pendingIntent, formProps };
}
