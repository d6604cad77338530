import { useEffect, useRef } from 'react';

export const HEADING_ID = 'heading';

/** Leads keyboard and screen reader to what the view is called. */
export function focusHeading(): void {
  document.getElementById(HEADING_ID)?.focus();
}

/** A view that takes another one's place is read from its heading; the first one as any page. */
export function useFocusOnChange(path: string): void {
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current !== path) focusHeading();
    shown.current = path;
  }, [path]);
}
