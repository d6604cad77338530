import { fillTemplate } from '@menjin/contract/error-messages';
import { PageHeading } from '../../../../components/page-card.tsx';
import { currentText } from '../../../../i18n/dictionaries.ts';
import { askStaff } from '../../ask-staff.ts';
import { formatCount, formatMoney } from '../../format-amount.ts';
import { ReasonForm } from '../../reason-form.tsx';
import { ReasonPage } from '../../reason-page.tsx';
import { resetStop } from '../actions.ts';

export default async function ResetPage() {
  const { today, hour } = await askStaff('/staff/sending/reset', (api) =>
    api.staff.sending.status(),
  );
  const { frame, form, staff } = await currentText();
  const t = staff.sending.resetPage;
  const about = fillTemplate(t.about, {
    spent: formatMoney(today.spent),
    count: formatCount(hour.count),
  });
  return (
    <ReasonPage part="sending" back="/staff/sending">
      <ReasonForm
        action={resetStop}
        hidden={{}}
        look="danger"
        text={{ frame, form, reason: staff.reason, page: t }}
      >
        <PageHeading title={t.title} about={about} />
      </ReasonForm>
    </ReasonPage>
  );
}
