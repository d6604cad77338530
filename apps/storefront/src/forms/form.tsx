import { type ReactNode, type SubmitEvent, useEffect, useRef } from 'react';
import type { Problems } from './describe-problems.ts';

/**
 * A form whose answer is shown where it stands: what is wrong gets the focus. It is a POST, so
 * that nothing typed ends up in the address should the script fail.
 */
export function Form({
  error,
  problems,
  onSend,
  children,
}: {
  error: unknown;
  problems: Problems;
  onSend: (form: FormData) => void;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error === null) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus();
  }, [error]);
  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    onSend(new FormData(event.currentTarget));
  }
  return (
    <form ref={form} method="post" noValidate className="card form" onSubmit={send}>
      {problems.general !== null && (
        <p role="alert" tabIndex={-1} className="notice warning">
          {problems.general}
        </p>
      )}
      {children}
    </form>
  );
}
