import 'server-only';
import type { UserDetail } from '@menjin/contract';
import { notFound } from 'next/navigation';
import { requireConfirmedSession } from '../../../account/require-session.ts';
import { askStaff } from '../../ask-staff.ts';

type Params = Promise<{ id: string }>;

/** The account that the path of a page names; `page` is what follows there. */
export async function userOf(params: Params, page = ''): Promise<UserDetail> {
  const { id } = await params;
  if (!/^[1-9]\d{0,9}$/.test(id)) notFound();
  return askStaff(userPath(id, page), (api) => api.staff.users.get({ id: Number(id) }));
}

/** The same for what only somebody does who has just confirmed to be that member of staff. */
export async function userOfConfirmed(params: Params, page: string): Promise<UserDetail> {
  const user = await userOf(params, page);
  await requireConfirmedSession(userPath(user.id, page));
  return user;
}

export function userPath(id: number | string, page = ''): string {
  return `/staff/users/${id}${page === '' ? '' : `/${page}`}`;
}
