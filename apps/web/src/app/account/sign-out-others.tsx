'use client';

import { type MouseEvent, useRef } from 'react';
import { Button, buttonClass } from '../../components/button.tsx';
import type { Dictionary } from '../../i18n/zh-cn.ts';
import { revokeOtherSessions } from './actions.ts';

/** Asks first: in a dialog, and without script on a page of its own. */
export function SignOutOthers({ text }: { text: Dictionary['account']['devices'] }) {
  const dialog = useRef<HTMLDialogElement>(null);

  function ask(event: MouseEvent) {
    event.preventDefault();
    dialog.current?.showModal();
  }

  return (
    <>
      <a href="/account/other-devices" onClick={ask} className={buttonClass('secondary')}>
        {text.signOutOthers}
      </a>
      <dialog
        ref={dialog}
        aria-labelledby="ask-sign-out"
        aria-describedby="ask-sign-out-about"
        className="m-auto w-[min(100%-2rem,26rem)] rounded-2xl border border-line bg-surface p-6 text-text backdrop:bg-black/50"
      >
        <h2 id="ask-sign-out" className="text-lg font-semibold">
          {text.signOutOthersTitle}
        </h2>
        <p id="ask-sign-out-about" className="mt-1 text-muted">
          {text.signOutOthersAbout}
        </p>
        <div className="mt-6 flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
          <form method="dialog">
            <Button look="secondary" type="submit" className="min-h-12 w-full px-5">
              {text.cancel}
            </Button>
          </form>
          <form action={revokeOtherSessions}>
            <Button type="submit">{text.confirm}</Button>
          </form>
        </div>
      </dialog>
    </>
  );
}
