import { currentText } from '../../../../../i18n/dictionaries.ts';
import { enableUser } from '../actions.ts';
import { UserActionPage } from '../user-action-page.tsx';
import { userOfConfirmed } from '../user-of.ts';

export default async function EnablePage({ params }: { params: Promise<{ id: string }> }) {
  const user = await userOfConfirmed(params, 'enable');
  const { user: t } = (await currentText()).staff;
  return <UserActionPage user={user} action={enableUser} look="primary" text={t.enablePage} />;
}
