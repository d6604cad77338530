import { randomBytes } from 'node:crypto';
import { normalizeMobile } from '@menjin/contract';
import type { PrismaClient } from '@menjin/db';
import type { Answer } from '../answer.ts';
import { tokenHashOf } from '../session-of.ts';
import { cookieOf } from '../sign-up.ts';
import type { Asking, Calls, Send } from './calls.ts';
import { readRestAnswer } from './read-rest-answer.ts';
import { restRequest } from './rest-request.ts';

export const newFlow = () => randomBytes(16).toString('base64url');

/**
 * The procedures in the dialect of the REST face. Where it cannot say which code is meant, each
 * is asked for in a flow of its own, and used in that: whoever has another id has another flow.
 * What the dialect does not tell of a success is read from the database.
 */
export function createRestCalls(options: {
  send: Send;
  prisma: PrismaClient;
  /** The name of the cookie by which a flow is known. */
  flowCookie: string;
}): Calls {
  const { send, prisma } = options;
  const flows = new Map<string, string | null>();

  async function ask(procedure: string, input: unknown, asking: Asking): Promise<Answer<unknown>> {
    const request = restRequest(procedure, input);
    return readRestAnswer(await send(request, asking), request);
  }

  function askInFlow(procedure: string, input: object, asking: Asking, flow: string | null) {
    if (flow === null) return ask(procedure, input, asking);
    const cookies = [asking.cookie ?? [], `${options.flowCookie}=${flow}`].flat();
    return ask(procedure, input, { ...asking, cookie: cookies.join('; ') });
  }

  async function requestCode(input: { mobile?: unknown }, asking: Asking) {
    const { flow = newFlow() } = asking;
    const answer = await askInFlow('sms.requestCode', input, asking, flow);
    if (answer.outcome !== 'ok') return answer;
    const { challengeId } = await prisma.smsMessage.findFirstOrThrow({
      where: { mobile: normalizeMobile(String(input.mobile)) ?? '', purpose: 'register' },
      orderBy: { createdAt: 'desc' },
    });
    flows.set(challengeId, flow);
    return { ...answer, data: { challengeId } };
  }

  function register(input: { challengeId?: unknown }, asking: Asking) {
    const { flow = flows.get(String(input.challengeId)) } = asking;
    return askInFlow('register.create', input, asking, flow === undefined ? newFlow() : flow);
  }

  async function withUser(answer: Answer<unknown>): Promise<Answer<unknown>> {
    if (answer.outcome !== 'ok') return answer;
    const session = await prisma.session.findUnique({
      where: { tokenHash: tokenHashOf(cookieOf(answer)) },
      select: { user: { select: { id: true, username: true } } },
    });
    return { ...answer, data: { user: session?.user } };
  }

  async function call(procedure: string, input: object, asking: Asking) {
    if (procedure === 'sms.requestCode') return requestCode(input, asking);
    if (procedure === 'register.create') return withUser(await register(input, asking));
    if (procedure === 'login.withPassword') return withUser(await ask(procedure, input, asking));
    return ask(procedure, input, asking);
  }

  return {
    // Who calls says of which shape the data are, as of a procedure.
    call: async <Data>(procedure: string, input: unknown = {}, asking: Asking = {}) =>
      (await call(procedure, Object(input), asking)) as Answer<Data>,
    query: async <Data>(
      procedure: string,
      { input, ...asking }: Asking & { input?: unknown } = {},
    ) => (await ask(procedure, input, asking)) as Answer<Data>,
    toString: () => 'REST',
  };
}
