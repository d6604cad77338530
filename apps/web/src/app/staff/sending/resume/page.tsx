import { PageHeading } from '../../../../components/page-card.tsx';
import { currentText } from '../../../../i18n/dictionaries.ts';
import { askStaff } from '../../ask-staff.ts';
import { ReasonForm } from '../../reason-form.tsx';
import { ReasonPage } from '../../reason-page.tsx';
import { resumeSending } from '../actions.ts';
import { SendingState } from '../sending-state.tsx';

export default async function ResumePage() {
  const status = await askStaff('/staff/sending/resume', (api) => api.staff.sending.status());
  const { frame, form, staff } = await currentText();
  const t = staff.sending.resumePage;
  return (
    <ReasonPage part="sending" back="/staff/sending">
      <ReasonForm
        action={resumeSending}
        hidden={{}}
        text={{ frame, form, reason: staff.reason, page: t }}
      >
        <PageHeading title={t.title} about={t.about} />
        <SendingState status={status} />
      </ReasonForm>
    </ReasonPage>
  );
}
