import { AppError, type Deps } from '@menjin/api';
import { type AppErrorCode, Mobile, NewStaffInput, parseIdentifier } from '@menjin/contract';
import { fillTemplate } from '@menjin/contract/error-messages';
import { CommandError } from '../command-error.ts';
import type { Texts } from '../i18n/texts.ts';
import type { Terminal } from '../terminal.ts';
import type { GivenAdmin } from './admin.ts';
import { askName } from './ask-name.ts';
import { complaintCode, sentence } from './complaint.ts';

type Account = NonNullable<Awaited<ReturnType<Deps['accounts']['find']>>>;

/** The account that is there by the name or number given, or the name that a new one gets. */
export async function chooseAccount(
  { accounts }: Pick<Deps, 'accounts'>,
  given: GivenAdmin,
  terminal: Terminal,
  texts: Texts,
): Promise<{ account: Account } | { username: string }> {
  const { createAdmin: words } = texts.words;
  const mobile = given.mobile === undefined ? undefined : readMobile(given.mobile);
  if (given.username === undefined && mobile !== undefined) {
    const account = await accounts.find({ kind: 'mobile', value: mobile });
    if (account !== null) return { account };
    if (!terminal.isInteractive) throw new CommandError(words.noSuchMobile);
    terminal.complain(words.noSuchMobile);
  }

  let typed = given.username;
  for (;;) {
    typed ??= await askName(terminal, texts, words.needsName);
    // Also a number: whoever is asked for a name may type what they sign in with.
    const account = await accounts.find(parseIdentifier(typed));
    if (account !== null && mobile !== undefined && account.mobile !== mobile)
      throw new CommandError(fillTemplate(words.otherMobile, { username: account.username }));
    if (account !== null) return { account };
    const code = complaintCode(NewStaffInput.shape.username, typed);
    if (code === null) return { username: typed };
    if (!terminal.isInteractive) throw refusal('username', code);
    terminal.complain(sentence(texts, code));
    typed = undefined;
  }
}

function readMobile(text: string): string {
  const code = complaintCode(Mobile, text);
  if (code !== null) throw refusal('mobile', code);
  return Mobile.parse(text);
}

const refusal = (field: string, code: AppErrorCode) =>
  new AppError(code, { fieldErrors: { [field]: code } });
