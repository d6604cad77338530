import { fillTemplate } from '@menjin/contract/error-messages';
import { currentText } from '../../i18n/dictionaries.ts';
import { RowLink } from './row-link.tsx';

/** An account that did something, or to which something was done, leading to it while it exists. */
export async function StaffName({
  account,
}: {
  account: { id: number; username: string | null } | null;
}) {
  const { by: t } = (await currentText()).staff;
  if (account === null) return t.commandLine;
  const { id, username } = account;
  if (username === null) return fillTemplate(t.gone, { id });
  return (
    <RowLink href={`/staff/users/${id}`}>
      <span translate="no">{username}</span>
    </RowLink>
  );
}
