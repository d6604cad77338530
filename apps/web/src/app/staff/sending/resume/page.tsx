import { currentText } from '../../../../i18n/dictionaries.ts';
import { ActionPage } from '../../action-page.tsx';
import { askStaff } from '../../ask-staff.ts';
import { resumeSending } from '../actions.ts';
import { SendingState } from '../sending-state.tsx';

export default async function ResumePage() {
  const status = await askStaff('/staff/sending/resume', (api) => api.staff.sending.status());
  const { resumePage: t } = (await currentText()).staff.sending;
  return (
    <ActionPage
      part="sending"
      back="/staff/sending"
      action={resumeSending}
      about={t.about}
      text={t}
    >
      <SendingState status={status} />
    </ActionPage>
  );
}
