import { currentText } from '../../../../i18n/dictionaries.ts';
import { ActionPage } from '../../action-page.tsx';
import { askStaff } from '../../ask-staff.ts';
import { pauseSending } from '../actions.ts';
import { SendingState } from '../sending-state.tsx';

export default async function PausePage() {
  const status = await askStaff('/staff/sending/pause', (api) => api.staff.sending.status());
  const { pausePage: t } = (await currentText()).staff.sending;
  return (
    <ActionPage
      part="sending"
      back="/staff/sending"
      action={pauseSending}
      look="danger"
      about={t.about}
      text={t}
    >
      {status.paused !== null && <SendingState status={status} />}
    </ActionPage>
  );
}
