'use client';

import type { ComponentProps } from 'react';
import { keepMobile } from './kept-mobile.ts';

/** A link to a page that asks for a mobile number, too: what is in the field goes along, outside of the URL. */
export function KeepMobileLink({
  fieldId,
  href,
  children,
  ...props
}: ComponentProps<'a'> & { fieldId: string; href: string }) {
  function keep() {
    const field = document.getElementById(fieldId);
    if (field instanceof HTMLInputElement) keepMobile(field.value);
  }
  return (
    <a {...props} href={href} onClick={keep}>
      {children}
    </a>
  );
}
