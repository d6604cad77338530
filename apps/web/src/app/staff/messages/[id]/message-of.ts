import 'server-only';
import type { ListedSmsMessage } from '@menjin/contract';
import { askStaff } from '../../ask-staff.ts';

/** The message that the path of a page names; `page` is what follows there. */
export async function messageOf(
  params: Promise<{ id: string }>,
  page = '',
): Promise<ListedSmsMessage> {
  const { id } = await params;
  return askStaff(messagePath(id, page), (api) => api.staff.messages.get({ id }));
}

export function messagePath(id: string, page = ''): string {
  return `/staff/messages/${id}${page === '' ? '' : `/${page}`}`;
}
