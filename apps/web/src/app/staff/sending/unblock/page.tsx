import { fillTemplate } from '@menjin/contract/error-messages';
import { redirect } from 'next/navigation';
import { currentText } from '../../../../i18n/dictionaries.ts';
import type { SearchParams } from '../../../search-params.ts';
import { ActionPage } from '../../action-page.tsx';
import { askStaff } from '../../ask-staff.ts';
import { unblockNumbers } from '../actions.ts';
import { findBlock } from '../find-block.ts';
import { numbersOf } from '../numbers-of.ts';
import { StopNote } from '../stop-note.tsx';

export default async function UnblockPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const { blocks } = await askStaff('/staff/sending', (api) => api.staff.sending.status());
  const block = findBlock(await searchParams, blocks);
  // Somebody was faster.
  if (block === undefined) redirect('/staff/sending');
  const { unblockPage: t, blocks: names } = (await currentText()).staff.sending;
  return (
    <ActionPage
      part="sending"
      back="/staff/sending"
      action={unblockNumbers}
      hidden={{ prefix: block.prefix }}
      about={fillTemplate(t.about, { numbers: numbersOf(block.prefix, names) })}
      text={t}
    >
      <div className="mt-4">
        <StopNote stop={block} />
      </div>
    </ActionPage>
  );
}
