'use client';

import { useState } from 'react';
import { Button } from './button.tsx';

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
    <Button
      look="secondary"
      type="button"
      onClick={() => void copy()}
      className="min-w-30 noscript:hidden"
    >
      <span role="status">{isDone ? done : label}</span>
    </Button>
  );
}
