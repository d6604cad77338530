import 'server-only';
import { errorData } from '@menjin/api';
import type { AppErrorCode } from '@menjin/contract';
import { notFound } from 'next/navigation';
import { caller } from '../../server/caller.ts';
import { leadAway } from '../account/lead-away.ts';

export type Api = Awaited<ReturnType<typeof caller>>;

const NO_PAGE: ReadonlySet<AppErrorCode> = new Set(['STAFF_ONLY', 'RECORD_GONE', 'INVALID_INPUT']);

/**
 * What a page for staff asks for. Whoever is not signed in is led to the login, and from there
 * to the path. For whoever is no member of staff there is no such page, nor for a URL that
 * names what is gone or never was.
 */
export async function askStaff<Answer>(
  path: string,
  ask: (api: Api) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await ask(await caller());
  } catch (error) {
    leadAway(error, path);
    if (NO_PAGE.has(errorData(error).appCode)) notFound();
    throw error;
  }
}
