import { PageHeading } from '../../components/page-card.tsx';
import { currentText } from '../../i18n/dictionaries.ts';
import { ReasonPage } from './reason-page.tsx';
import type { RevealAnswer } from './reveal-answer.ts';
import { RevealForm } from './reveal-form.tsx';
import type { StaffPart } from './staff-parts.tsx';

/** Asks before a whole number is shown. */
export async function RevealPage({
  part,
  back,
  action,
  id,
  about,
  text,
}: {
  part: StaffPart;
  /** The page of what has the number. */
  back: string;
  action: (previous: RevealAnswer, sent: FormData) => Promise<RevealAnswer>;
  /** Whose number it is. */
  id: string | number;
  about: string;
  text: { title: string; submit: string; submitting: string };
}) {
  const { frame, form, staff } = await currentText();
  const { title, submit, submitting } = text;
  const page = { title, submit, submitting };
  return (
    <ReasonPage part={part} back={back}>
      <RevealForm
        action={action}
        id={id}
        text={{ frame, form, reason: staff.reason, revealed: staff.revealed, page }}
      >
        <PageHeading title={title} about={about} />
      </RevealForm>
    </ReasonPage>
  );
}
