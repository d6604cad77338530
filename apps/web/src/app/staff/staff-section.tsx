import type { ReactNode } from 'react';
import { buttonClass } from '../../components/button.tsx';
import { Section } from '../../components/section.tsx';

/** A part of a page under a heading, and below it the way on. */
export function StaffSection({
  id,
  heading,
  link,
  children,
}: {
  id: string;
  heading: string;
  link: { href: string; label: string } | undefined;
  children: ReactNode;
}) {
  return (
    <Section id={id} heading={heading}>
      {children}
      {link !== undefined && (
        <a href={link.href} className={`${buttonClass('secondary')} mt-4`}>
          {link.label}
        </a>
      )}
    </Section>
  );
}
