import { currentText } from '../../../../../i18n/dictionaries.ts';
import { enableUser } from '../actions.ts';
import { userOfConfirmed } from '../user-of.ts';
import { UserReasonPage } from '../user-reason-page.tsx';

export default async function EnablePage({ params }: { params: Promise<{ id: string }> }) {
  const user = await userOfConfirmed(params, 'enable');
  const { user: t } = (await currentText()).staff;
  return <UserReasonPage user={user} action={enableUser} look="primary" text={t.enablePage} />;
}
