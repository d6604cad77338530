import type { ReactNode } from 'react';
import { PageHeading } from '../../components/page-card.tsx';
import { currentText } from '../../i18n/dictionaries.ts';
import type { ReasonAnswer } from './reason-answer.ts';
import { ReasonForm } from './reason-form.tsx';
import { ReasonPage } from './reason-page.tsx';
import type { StaffPart } from './staff-parts.tsx';

/** Asks before one thing is done, for which staff gives nothing but a reason. */
export async function ActionPage({
  part,
  back,
  action,
  hidden = {},
  look = 'primary',
  about,
  text,
  children,
}: {
  part: StaffPart;
  /** Where it began. */
  back: string;
  action: (previous: ReasonAnswer, sent: FormData) => Promise<ReasonAnswer>;
  /** What it is done to. */
  hidden?: Readonly<Record<string, string | number>>;
  look?: 'primary' | 'danger';
  about: string;
  text: { title: string; submit: string; submitting: string };
  /** What to know of it, below the heading. */
  children?: ReactNode;
}) {
  const { frame, form, staff } = await currentText();
  const { title, submit, submitting } = text;
  const page = { title, submit, submitting };
  return (
    <ReasonPage part={part} back={back}>
      <ReasonForm
        action={action}
        hidden={hidden}
        look={look}
        text={{ frame, form, reason: staff.reason, page }}
      >
        <PageHeading title={title} about={about} />
        {children}
      </ReasonForm>
    </ReasonPage>
  );
}
