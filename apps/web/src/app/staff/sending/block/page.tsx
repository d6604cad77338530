import { PageHeading } from '../../../../components/page-card.tsx';
import { currentText } from '../../../../i18n/dictionaries.ts';
import { askStaff } from '../../ask-staff.ts';
import { ReasonPage } from '../../reason-page.tsx';
import { BlockForm } from './block-form.tsx';

export default async function BlockPage() {
  await askStaff('/staff/sending/block', (api) => api.staff.sending.status());
  const { frame, form, staff } = await currentText();
  const t = staff.sending.blockPage;
  return (
    <ReasonPage part="sending" back="/staff/sending">
      <BlockForm text={{ frame, form, reason: staff.reason, page: t }}>
        <PageHeading title={t.title} about={t.about} />
      </BlockForm>
    </ReasonPage>
  );
}
