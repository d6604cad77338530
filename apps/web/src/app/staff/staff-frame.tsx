import type { ReactNode } from 'react';
import { DoneBanner } from '../../components/done-banner.tsx';
import { currentText } from '../../i18n/dictionaries.ts';
import { type StaffPart, StaffParts } from './staff-parts.tsx';

/** A page for staff, and the way to the others: on its left, or above it where there is no room. */
export async function StaffFrame({
  part,
  isPart = false,
  hasTimes = true,
  done,
  children,
}: {
  part: StaffPart;
  /** Whether this is the page that the part leads to, not one behind it. */
  isPart?: boolean;
  /** Whether it says how its times are meant. */
  hasTimes?: boolean;
  done?: string | string[] | undefined;
  children: ReactNode;
}) {
  const { staff: t } = await currentText();
  return (
    <div className="page-width flex-1 lg:grid lg:flex-none lg:grid-cols-[10rem_minmax(0,1fr)] lg:items-start lg:gap-8">
      <StaffParts current={part} isPart={isPart} text={t.nav} />
      <main
        id="main"
        tabIndex={-1}
        data-staff
        className="pb-8 outline-none sm:rounded-2xl sm:border sm:border-line sm:bg-surface sm:p-8"
      >
        {done !== undefined && <DoneBanner done={done} sentences={t.done} />}
        {children}
        {hasTimes && <p className="mt-10 text-sm text-muted">{t.times}</p>}
      </main>
    </div>
  );
}
