import { useEffect } from 'react';
import { groupMobile } from './group-mobile.ts';
import { takeKeptMobile } from './kept-mobile.ts';

/** Fills an empty field with the number that was typed on the page before. */
export function useKeptMobile(fieldId: string): void {
  useEffect(() => {
    const kept = takeKeptMobile();
    const field = document.getElementById(fieldId);
    if (kept === null || !(field instanceof HTMLInputElement)) return;
    if (field.type === 'hidden') askForChange(field, kept);
    // A field that may hold a username is what password managers remember.
    else if (field.value === '') field.value = field.type === 'tel' ? groupMobile(kept) : kept;
  }, [fieldId]);
}

/** The form waits for a code that went to another number than the one that was typed since. */
function askForChange(field: HTMLInputElement, mobile: string): void {
  if (groupMobile(field.value) === groupMobile(mobile)) return;
  field.value = mobile;
  const change = field.form?.querySelector<HTMLButtonElement>('[value="change-number"]');
  change?.click();
}
