import type { ReactNode } from 'react';
import { currentText } from '../../i18n/dictionaries.ts';
import { StaffFrame } from './staff-frame.tsx';
import type { StaffPart } from './staff-parts.tsx';

/** A page that asks before something is done; it is left by the form, or back to where it began. */
export async function ReasonPage({
  part,
  back,
  children,
}: {
  part: StaffPart;
  back: string;
  children: ReactNode;
}) {
  const { reason: t } = (await currentText()).staff;
  return (
    <StaffFrame part={part} hasTimes={false}>
      <div className="max-w-md">
        {children}
        <p className="mt-4 text-center">
          <a
            href={back}
            className="text-link inline-flex min-h-11 min-w-11 items-center justify-center"
          >
            {t.cancel}
          </a>
        </p>
      </div>
    </StaffFrame>
  );
}
