'use client';

import type { Dictionary } from '../i18n/zh-cn.ts';

/** Says what the browser will do in place of a captcha, and how far it is. */
export function WorkField({
  id,
  text,
  progress,
}: {
  id: string;
  text: Pick<Dictionary['captcha'], 'work' | 'workHint' | 'working'>;
  /** From 0 to 1; null while nothing is under way. */
  progress: number | null;
}) {
  return (
    <div
      id={id}
      tabIndex={-1}
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-hint`}
    >
      <p id={`${id}-label`} className="font-semibold">
        {text.work}
      </p>
      <p id={`${id}-hint`} className="text-muted">
        {text.workHint}
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
    </div>
  );
}
