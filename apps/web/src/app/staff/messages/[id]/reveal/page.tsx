import { fillTemplate } from '@menjin/contract/error-messages';
import { PageHeading } from '../../../../../components/page-card.tsx';
import { currentText } from '../../../../../i18n/dictionaries.ts';
import { requireConfirmedSession } from '../../../../account/require-session.ts';
import { ReasonPage } from '../../../reason-page.tsx';
import { RevealForm } from '../../../reveal-form.tsx';
import { revealMessageMobile } from '../actions.ts';
import { messageOf, messagePath } from '../message-of.ts';

export default async function RevealPage({ params }: { params: Promise<{ id: string }> }) {
  const { id, maskedMobile } = await messageOf(params, 'reveal');
  await requireConfirmedSession(messagePath(id, 'reveal'));
  const { frame, form, staff } = await currentText();
  const { about, ...page } = staff.messages.revealPage;
  return (
    <ReasonPage part="messages" back={messagePath(id)}>
      <RevealForm
        action={revealMessageMobile}
        id={id}
        text={{ frame, form, reason: staff.reason, revealed: staff.revealed, page }}
      >
        <PageHeading title={page.title} about={fillTemplate(about, { mobile: maskedMobile })} />
      </RevealForm>
    </ReasonPage>
  );
}
