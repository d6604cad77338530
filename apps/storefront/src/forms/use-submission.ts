import { startTransition, useActionState } from 'react';

/** Sends a form once at a time, and keeps what the last try failed with. */
export function useSubmission<Payload>(send: (payload: Payload) => Promise<void>): {
  /** Null where nothing failed. */
  error: unknown;
  isPending: boolean;
  submit: (payload: Payload) => void;
} {
  const [error, dispatch, isPending] = useActionState(async (_: unknown, payload: Payload) => {
    try {
      await send(payload);
      return null;
    } catch (failure) {
      return failure;
    }
  }, null);
  function submit(payload: Payload) {
    if (!isPending) startTransition(() => dispatch(payload));
  }
  return { error, isPending, submit };
}
