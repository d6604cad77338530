import type { StaffActionSubject } from '@menjin/contract';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { RowLink } from '../row-link.tsx';
import { StaffName } from '../staff-name.tsx';

/** To what something was done, leading there where it has a page. */
export function ActionSubject({
  about,
  text,
}: {
  about: StaffActionSubject | null;
  text: Pick<Dictionary['staff']['actions'], 'everything' | 'message'>;
}) {
  if (about === null) return text.everything;
  switch (about.kind) {
    case 'user':
      return <StaffName account={about} />;
    case 'numbers':
      return <span className="tabular-nums">{about.prefix}</span>;
    case 'message':
      return <RowLink href={`/staff/messages/${about.id}`}>{text.message}</RowLink>;
  }
}
