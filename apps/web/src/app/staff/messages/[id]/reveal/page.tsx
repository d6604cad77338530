import { fillTemplate } from '@menjin/contract/error-messages';
import { currentText } from '../../../../../i18n/dictionaries.ts';
import { requireConfirmedSession } from '../../../../account/require-session.ts';
import { RevealPage } from '../../../reveal-page.tsx';
import { revealMessageMobile } from '../actions.ts';
import { messageOf, messagePath } from '../message-of.ts';

export default async function RevealMessagePage({ params }: { params: Promise<{ id: string }> }) {
  const { id, maskedMobile } = await messageOf(params, 'reveal');
  await requireConfirmedSession(messagePath(id, 'reveal'));
  const { revealPage: t } = (await currentText()).staff.messages;
  return (
    <RevealPage
      part="messages"
      back={messagePath(id)}
      action={revealMessageMobile}
      id={id}
      about={fillTemplate(t.about, { mobile: maskedMobile })}
      text={t}
    />
  );
}
