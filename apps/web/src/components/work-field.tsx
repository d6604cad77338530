'use client';

import type { Dictionary } from '../i18n/zh-cn.ts';
import { describedBy, FieldErrorText } from './field-frame.tsx';

/** Says what the browser will do in place of a captcha, and how far it is. The focus goes to it when it failed. */
export function WorkField({
  id,
  text,
  error,
  progress,
}: {
  id: string;
  text: Pick<Dictionary['captcha'], 'work' | 'workHint' | 'working'>;
  error: string | null;
  /** From 0 to 1; null while nothing is under way. */
  progress: number | null;
}) {
  const hint = text.workHint;
  return (
    <div
      id={id}
      tabIndex={-1}
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy(id, { hint, error })}
    >
      <p id={`${id}-label`} className="font-semibold">
        {text.work}
      </p>
      <p id={`${id}-hint`} className="text-muted">
        {hint}
      </p>
      {progress !== null && (
        <progress
          value={progress}
          max={1}
          aria-label={text.work}
          className="mt-2 h-2 w-full accent-accent"
        />
      )}
      <p role="status" className="text-muted">
        {progress !== null && text.working}
      </p>
      <FieldErrorText id={`${id}-error`} error={error} />
    </div>
  );
}
