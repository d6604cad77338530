import { currentText } from '../../../../../i18n/dictionaries.ts';
import { disableUser } from '../actions.ts';
import { UserActionPage } from '../user-action-page.tsx';
import { userOfConfirmed } from '../user-of.ts';

export default async function DisablePage({ params }: { params: Promise<{ id: string }> }) {
  const user = await userOfConfirmed(params, 'disable');
  const { user: t } = (await currentText()).staff;
  return <UserActionPage user={user} action={disableUser} look="danger" text={t.disablePage} />;
}
