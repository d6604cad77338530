import { fillTemplate } from '@menjin/contract/error-messages';
import { notFound } from 'next/navigation';
import { currentText } from '../../../../../i18n/dictionaries.ts';
import { RevealPage } from '../../../reveal-page.tsx';
import { revealMobile } from '../actions.ts';
import { userOfConfirmed, userPath } from '../user-of.ts';

export default async function RevealUserPage({ params }: { params: Promise<{ id: string }> }) {
  const { id, username, maskedMobile } = await userOfConfirmed(params, 'reveal');
  if (maskedMobile === null) notFound();
  const { revealPage: t } = (await currentText()).staff.user;
  return (
    <RevealPage
      part="users"
      back={userPath(id)}
      action={revealMobile}
      id={id}
      about={fillTemplate(t.about, { username, mobile: maskedMobile })}
      text={t}
    />
  );
}
