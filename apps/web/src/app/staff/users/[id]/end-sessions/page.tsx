import { currentText } from '../../../../../i18n/dictionaries.ts';
import { endSessions } from '../actions.ts';
import { userOf } from '../user-of.ts';
import { UserReasonPage } from '../user-reason-page.tsx';

export default async function EndSessionsPage({ params }: { params: Promise<{ id: string }> }) {
  const user = await userOf(params, 'end-sessions');
  const { user: t } = (await currentText()).staff;
  return <UserReasonPage user={user} action={endSessions} look="danger" text={t.endPage} />;
}
