import { useEffect } from 'react';
import { groupMobile } from './group-mobile.ts';
import { takeKeptMobile } from './kept-mobile.ts';

/** Fills an empty field with the number that was typed on the page before. */
export function useKeptMobile(fieldId: string): void {
  useEffect(() => {
    const kept = takeKeptMobile();
    const field = document.getElementById(fieldId);
    if (kept === null || !(field instanceof HTMLInputElement) || field.value !== '') return;
    // A field that may hold a username is what password managers remember.
    field.value = field.type === 'tel' ? groupMobile(kept) : kept;
  }, [fieldId]);
}
