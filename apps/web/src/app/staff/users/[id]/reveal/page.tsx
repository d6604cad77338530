import { fillTemplate } from '@menjin/contract/error-messages';
import { notFound } from 'next/navigation';
import { PageHeading } from '../../../../../components/page-card.tsx';
import { currentText } from '../../../../../i18n/dictionaries.ts';
import { ReasonPage } from '../../../reason-page.tsx';
import { RevealForm } from '../../../reveal-form.tsx';
import { revealMobile } from '../actions.ts';
import { userOfConfirmed, userPath } from '../user-of.ts';

export default async function RevealPage({ params }: { params: Promise<{ id: string }> }) {
  const { id, username, maskedMobile } = await userOfConfirmed(params, 'reveal');
  if (maskedMobile === null) notFound();
  const { frame, form, staff } = await currentText();
  const { about, ...page } = staff.user.revealPage;
  return (
    <ReasonPage part="users" back={userPath(id)}>
      <RevealForm
        action={revealMobile}
        id={id}
        text={{ frame, form, reason: staff.reason, revealed: staff.revealed, page }}
      >
        <PageHeading
          title={page.title}
          about={fillTemplate(about, { username, mobile: maskedMobile })}
        />
      </RevealForm>
    </ReasonPage>
  );
}
