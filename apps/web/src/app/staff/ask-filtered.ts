import 'server-only';
import { errorData } from '@menjin/api';
import type { AppErrorData } from '@menjin/contract';
import { formatErrorMessage } from '@menjin/contract/error-messages';
import { currentErrorMessages, currentText } from '../../i18n/dictionaries.ts';
import { type Api, askStaff } from './ask-staff.ts';

type FilterErrors<Field extends string> = Partial<Record<Field, string>>;

/** A page of a log, or null where what was typed to filter it is refused; and why. */
export async function askFiltered<Page, Field extends string>(
  path: string,
  {
    invalid,
    counted,
  }: {
    /** What to say of a field that is wrong. */
    invalid: Readonly<Record<Field, string>>;
    /** The field whose searches are counted, if one is. */
    counted?: Field;
  },
  ask: (api: Api) => Promise<Page>,
): Promise<{ page: Page | null; errors: FilterErrors<Field> }> {
  const fields = Object.keys(invalid) as Field[];
  return askStaff(path, async (api) => {
    try {
      return { page: await ask(api), errors: {} };
    } catch (error) {
      const data = errorData(error);
      const wrong = fields.filter((field) => Object.hasOwn(data.fieldErrors, field));
      const errors: FilterErrors<Field> = {};
      for (const field of wrong) errors[field] = invalid[field];
      if (counted !== undefined && data.appCode === 'TRY_LATER')
        errors[counted] = await tellWhenAgain(data);
      if (Object.keys(errors).length === 0) throw error;
      return { page: null, errors };
    }
  });
}

async function tellWhenAgain({ appCode, detail }: AppErrorData): Promise<string> {
  const { sentences, ...messages } = await currentErrorMessages();
  const { tooMany } = (await currentText()).staff.filter;
  const said = { ...messages, sentences: { ...sentences, TRY_LATER: tooMany } };
  return formatErrorMessage(said, appCode, detail);
}
