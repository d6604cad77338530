import { currentText } from '../../../../../i18n/dictionaries.ts';
import { endSessions } from '../actions.ts';
import { UserActionPage } from '../user-action-page.tsx';
import { userOf } from '../user-of.ts';

export default async function EndSessionsPage({ params }: { params: Promise<{ id: string }> }) {
  const user = await userOf(params, 'end-sessions');
  const { user: t } = (await currentText()).staff;
  return <UserActionPage user={user} action={endSessions} look="danger" text={t.endPage} />;
}
