import { argv, stdin } from 'node:process';
import { createInterface } from 'node:readline/promises';
import {
  createMemorySession,
  createMenjinClient,
  isAppError,
  isUnreachable,
  newCaptcha,
  solveWork,
} from '@menjin/client';
import { errorSentence } from '@menjin/client/messages';

// A program that has nothing of this workspace but what was packed. It tells on its output
// what a person would look at, and is told on its input what that person read.

const [url = '', mobile = '', username = ''] = argv.slice(2);
const password = 'correct horse';

export const session = createMemorySession();
export const menjin = createMenjinClient({ url, session });

const terminal = createInterface({ input: stdin });
const lines = terminal[Symbol.asyncIterator]();
const tell = (facts: object) => console.log(JSON.stringify(facts));

async function ask(question: object): Promise<string> {
  tell(question);
  const { value } = await lines.next();
  return String(value);
}

const captcha = await newCaptcha(menjin);
const proof = captcha.proof(await ask({ captchaId: captcha.id }));
const { challengeId } = await menjin.sms.requestCode.mutate({ purpose: 'register', mobile, proof });
const code = await ask({ challengeId });
await menjin.register.create.mutate({
  username,
  password,
  repeatedPassword: password,
  mobile,
  challengeId,
  code,
  agreed: true,
});

const [current, account] = await Promise.all([
  menjin.session.current.query(),
  menjin.account.get.query(),
]);
const signedIn: string | undefined = current?.user.username;
const owned: string | null = account.mobile;
tell({ signedIn, owned, keepsToken: session.get() !== null });

try {
  const work = await solveWork(menjin, { purpose: 'register', mobile });
  await menjin.sms.requestCode.mutate({ purpose: 'register', mobile, proof: work });
} catch (error) {
  if (!isAppError(error, 'SEND_TOO_SOON')) throw error;
  const refusal: 'SEND_TOO_SOON' = error.data.appCode;
  const waitSeconds: number | undefined = error.data.detail.retryAfterSeconds;
  tell({ refusal, waitSeconds, sentence: errorSentence(error, 'zh-CN') });
}

await menjin.session.end.mutate();
tell({ current: await menjin.session.current.query(), keepsToken: session.get() !== null });

const elsewhere = createMenjinClient({ url: 'http://127.0.0.1:1' });
const silence: unknown = await elsewhere.session.current.query().catch((error: unknown) => error);
tell({ isUnreachable: isUnreachable(silence) });
terminal.close();
