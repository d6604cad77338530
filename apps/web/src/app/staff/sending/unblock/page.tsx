import { fillTemplate } from '@menjin/contract/error-messages';
import { redirect } from 'next/navigation';
import { PageHeading } from '../../../../components/page-card.tsx';
import { currentText } from '../../../../i18n/dictionaries.ts';
import { askStaff } from '../../ask-staff.ts';
import { ReasonForm } from '../../reason-form.tsx';
import { ReasonPage } from '../../reason-page.tsx';
import { unblockNumbers } from '../actions.ts';
import { findBlock } from '../find-block.ts';
import { numbersOf } from '../numbers-of.ts';
import { StopNote } from '../stop-note.tsx';

export default async function UnblockPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { blocks } = await askStaff('/staff/sending', (api) => api.staff.sending.status());
  const block = findBlock(await searchParams, blocks);
  // Somebody was faster.
  if (block === undefined) redirect('/staff/sending');
  const { frame, form, staff } = await currentText();
  const t = staff.sending.unblockPage;
  const numbers = numbersOf(block.prefix, staff.sending.blocks);
  return (
    <ReasonPage part="sending" back="/staff/sending">
      <ReasonForm
        action={unblockNumbers}
        hidden={{ prefix: block.prefix }}
        text={{ frame, form, reason: staff.reason, page: t }}
      >
        <PageHeading title={t.title} about={fillTemplate(t.about, { numbers })} />
        <div className="mt-4">
          <StopNote stop={block} />
        </div>
      </ReasonForm>
    </ReasonPage>
  );
}
