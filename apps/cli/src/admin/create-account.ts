import { AppError, grantStaff } from '@menjin/api';
import { type FieldErrors, Mobile, NewPassword, NewStaffInput } from '@menjin/contract';
import { CommandError } from '../command-error.ts';
import type { Texts } from '../i18n/texts.ts';
import type { Terminal } from '../terminal.ts';
import type { AdminDeps, GivenAdmin, MadeAdmin } from './admin.ts';
import { complaintCode, sentence } from './complaint.ts';

type Asking = { terminal: Terminal; texts: Texts };

/** Makes an account that administers; what is refused is asked for once more. */
export async function createAccount(
  deps: AdminDeps,
  given: Pick<GivenAdmin, 'mobile' | 'readPassword'> & { username: string },
  { terminal, texts }: Asking,
): Promise<MadeAdmin> {
  const { username } = given;
  const { createAdmin: words } = texts.words;
  if (!terminal.isInteractive && given.readPassword === undefined)
    throw new CommandError(words.needsPassword, { exitCode: 2 });

  let { mobile } = given;
  let password = await given.readPassword?.();
  for (;;) {
    mobile ??= terminal.isInteractive ? await askMobile() : '';
    password ??= await askPassword();
    try {
      await grantStaff(deps, readInput({ username, mobile, password }));
      return { username, how: 'created' };
    } catch (error) {
      const fields = error instanceof AppError ? error.fieldErrors : {};
      const isToAskFor = 'mobile' in fields || 'password' in fields;
      if (!terminal.isInteractive || !isToAskFor || 'username' in fields) throw error;
      for (const code of Object.values(fields)) terminal.complain(sentence(texts, code));
      if ('mobile' in fields) mobile = undefined;
      if ('password' in fields) password = undefined;
    }
  }

  function askMobile(): Promise<string> {
    return terminal.ask(words.mobile, (typed) => {
      const code = typed.trim() === '' ? null : complaintCode(Mobile, typed);
      return code === null ? undefined : sentence(texts, code);
    });
  }

  async function askPassword(): Promise<string> {
    for (;;) {
      const first = await terminal.askSecret(words.password, (typed) => {
        const code = complaintCode(NewPassword, typed);
        return code === null ? undefined : sentence(texts, code);
      });
      const second = await terminal.askSecret(words.repeatedPassword, () => undefined);
      if (first === second) return first;
      terminal.complain(sentence(texts, 'PASSWORDS_DIFFER'));
    }
  }
}

/** @throws AppError with what is wrong with each field */
function readInput(typed: { username: string; mobile: string; password: string }): NewStaffInput {
  const { mobile, ...required } = typed;
  const input = NewStaffInput.safeParse(mobile.trim() === '' ? required : typed);
  if (input.success) return input.data;
  // Of several about one field the first.
  const issues = input.error.issues.toReversed();
  const fieldErrors = issues.map(({ path: [field = ''], message }) => [field, message] as const);
  throw new AppError('INVALID_INPUT', {
    fieldErrors: Object.fromEntries(fieldErrors) as FieldErrors,
  });
}
