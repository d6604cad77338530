import type { ComponentProps } from 'react';
import { KeepMobileLink } from './keep-mobile-link.tsx';
import { PAGE_FORM_ID } from './page-form-id.ts';

/**
 * A KeepMobileLink that takes the number along without script, too: there it is a button of
 * the page's form. Only below the form's own buttons: Enter presses the first one of all.
 */
export function CarryMobileLink({
  href,
  className,
  children,
  ...props
}: ComponentProps<typeof KeepMobileLink>) {
  return (
    <>
      <span className="noscript:hidden">
        <KeepMobileLink {...props} href={href} className={className}>
          {children}
        </KeepMobileLink>
      </span>
      <span className="hidden noscript:inline">
        <button type="submit" form={PAGE_FORM_ID} name="leaveTo" value={href} className={className}>
          {children}
        </button>
      </span>
    </>
  );
}
