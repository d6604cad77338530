'use client';

import type { Dictionary } from '../i18n/zh-cn.ts';
import { FieldErrorText } from './field-frame.tsx';

/** Says what the browser will do in place of a captcha, and how far it is. */
export function WorkField({
  id,
  text,
  error,
  hasFocus,
  progress,
}: {
  id: string;
  text: Pick<Dictionary['captcha'], 'work' | 'workHint' | 'working'>;
  error: string | null;
  hasFocus: boolean;
  /** From 0 to 1; null while nothing is under way. */
  progress: number | null;
}) {
  return (
    // A place for the focus when something went wrong: there is nothing to fill in.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: reached from the error summary alone.
    <div id={id} tabIndex={-1} autoFocus={hasFocus}>
      <p className="font-semibold">{text.work}</p>
      <p className="text-muted">{text.workHint}</p>
      {progress !== null && (
        <progress
          value={progress}
          max={1}
          aria-label={text.work}
          className="mt-2 h-2 w-full accent-accent"
        />
      )}
      <p role="status" className="text-muted empty:hidden">
        {progress !== null && text.working}
      </p>
      <FieldErrorText id={`${id}-error`} error={error} />
    </div>
  );
}
