import type { UserDetail } from '@menjin/contract';
import { fillTemplate } from '@menjin/contract/error-messages';
import { PageHeading } from '../../../../components/page-card.tsx';
import { currentText } from '../../../../i18n/dictionaries.ts';
import type { ReasonAnswer } from '../../reason-answer.ts';
import { ReasonForm } from '../../reason-form.tsx';
import { ReasonPage } from '../../reason-page.tsx';
import { userPath } from './user-of.ts';

/** Asks before something is done to an account. */
export async function UserReasonPage({
  user: { id, username },
  action,
  look,
  text,
}: {
  user: UserDetail;
  action: (previous: ReasonAnswer, sent: FormData) => Promise<ReasonAnswer>;
  look: 'primary' | 'danger';
  text: { title: string; about: string; submit: string; submitting: string };
}) {
  const { frame, form, staff } = await currentText();
  const { about, ...page } = text;
  return (
    <ReasonPage part="users" back={userPath(id)}>
      <ReasonForm
        action={action}
        hidden={{ id }}
        look={look}
        text={{ frame, form, reason: staff.reason, page }}
      >
        <PageHeading title={page.title} about={fillTemplate(about, { username })} />
      </ReasonForm>
    </ReasonPage>
  );
}
