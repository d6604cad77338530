'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { isUnseen, rememberSeen } from './seen-messages.ts';

const never = () => () => undefined;

/** A dot beside what this browser has not shown before. It takes the same room without. */
export function UnreadMark({ to, at, label }: { to: string; at: string; label?: string }) {
  const isUnread = useSyncExternalStore(
    never,
    () => isUnseen(to, at),
    () => false,
  );
  return (
    <span
      data-unread={isUnread || undefined}
      className="size-2.5 shrink-0 rounded-full data-unread:bg-accent"
    >
      {isUnread && label !== undefined && <span className="sr-only">{label}</span>}
    </span>
  );
}

/** Tells that the page shows these: the newest of each recipient. */
export function MarkSeen({ shown }: { shown: Record<string, string> }) {
  useEffect(() => rememberSeen(shown), [shown]);
  return null;
}
