'use client';

import { useState } from 'react';
import { Button } from './button.tsx';
import { CheckIcon } from './icons.tsx';

const DONE_FOR_MS = 2_000;

/** Copies a text; where the clipboard is closed to pages, selects it for the keyboard instead. */
export function CopyButton({
  value,
  sourceId,
  label,
  done,
}: {
  value: string;
  sourceId: string;
  label: string;
  done: string;
}) {
  const [isDone, setIsDone] = useState(false);

  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
    } catch {
      const source = document.getElementById(sourceId);
      if (source !== null) getSelection()?.selectAllChildren(source);
      return;
    }
    setIsDone(true);
    setTimeout(() => setIsDone(false), DONE_FOR_MS);
  }

  return (
    <span className="relative inline-flex noscript:hidden">
      <Button look="secondary" type="button" onClick={() => void copy()} className="min-w-30">
        <span className={isDone ? 'opacity-0' : ''}>{label}</span>
      </Button>
      {/* Over the button, not in it: what is said there would be no name of a button. */}
      <span
        role="status"
        className="pointer-events-none absolute inset-0 flex items-center justify-center gap-1.5 font-medium text-accent"
      >
        {isDone && (
          <>
            <CheckIcon />
            {done}
          </>
        )}
      </span>
    </span>
  );
}
