import 'server-only';
import { errorData } from '@menjin/api';
import { type Api, askStaff } from './ask-staff.ts';

/** A page of a log, or null where something that was typed to filter it is wrong; and what is. */
export async function askFiltered<Page, Field extends string>(
  path: string,
  fields: readonly Field[],
  ask: (api: Api) => Promise<Page>,
): Promise<{ page: Page | null; wrong: readonly Field[] }> {
  return askStaff(path, async (api) => {
    try {
      return { page: await ask(api), wrong: [] };
    } catch (error) {
      const { fieldErrors } = errorData(error);
      const wrong = fields.filter((field) => Object.hasOwn(fieldErrors, field));
      if (wrong.length === 0) throw error;
      return { page: null, wrong };
    }
  });
}
