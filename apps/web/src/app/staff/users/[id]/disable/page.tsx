import { currentText } from '../../../../../i18n/dictionaries.ts';
import { disableUser } from '../actions.ts';
import { userOfConfirmed } from '../user-of.ts';
import { UserReasonPage } from '../user-reason-page.tsx';

export default async function DisablePage({ params }: { params: Promise<{ id: string }> }) {
  const user = await userOfConfirmed(params, 'disable');
  const { user: t } = (await currentText()).staff;
  return <UserReasonPage user={user} action={disableUser} look="danger" text={t.disablePage} />;
}
