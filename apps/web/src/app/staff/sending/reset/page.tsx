import { fillTemplate } from '@menjin/contract/error-messages';
import { currentText } from '../../../../i18n/dictionaries.ts';
import { requireConfirmedSession } from '../../../account/require-session.ts';
import { ActionPage } from '../../action-page.tsx';
import { askStaff } from '../../ask-staff.ts';
import { formatCount, formatMoney } from '../../format-amount.ts';
import { resetStop } from '../actions.ts';

const PATH = '/staff/sending/reset';

export default async function ResetPage() {
  const { today, hour } = await askStaff(PATH, (api) => api.staff.sending.status());
  await requireConfirmedSession(PATH);
  const { resetPage: t } = (await currentText()).staff.sending;
  const counted = { spent: formatMoney(today.spent), count: formatCount(hour.count) };
  return (
    <ActionPage
      part="sending"
      back="/staff/sending"
      action={resetStop}
      look="danger"
      about={fillTemplate(t.about, counted)}
      text={t}
    />
  );
}
