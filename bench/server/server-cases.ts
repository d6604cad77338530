import { runStatements } from '../services/run-statements.ts';
import { keptText, restCaptcha, trpcCaptcha } from './exchanges/captcha-exchanges.ts';
import {
  peerSession,
  restSessionByBearer,
  restSessionByCookie,
  trpcSession,
} from './exchanges/session-exchanges.ts';
import {
  anyJson,
  peerUsername,
  restUsernameCount,
  trpcUsername,
} from './exchanges/username-exchanges.ts';
import type { Exchange } from './load/exchange.ts';
import { measureDrawing } from './load/measure-drawing.ts';
import { type Load, type LoadPlan, measureLoad } from './load/measure-load.ts';
import type { MeasuredProcess } from './processes/start-measured-process.ts';
import type { Servers } from './start-servers.ts';

export type CaseName = keyof ReturnType<typeof casesOfAll> | keyof ReturnType<typeof casesOverHttp>;

/** By `CaseName`; without what this machine lacks. */
type Cases = Record<string, () => Promise<Load>>;

type Ask = (server: MeasuredProcess, exchange: Exchange) => () => Promise<Load>;

/** Everything that is measured. */
export function serverCases(servers: Servers, plan: LoadPlan): Cases {
  const ask: Ask = (server, exchange) => () => measureLoad(server, exchange, plan);
  const draw = () => measureDrawing(plan);
  return {
    ...casesOfAll(servers, ask, draw),
    ...(servers.direct === null ? {} : casesOverHttp(servers, ask)),
  };
}

function casesOfAll(servers: Servers, ask: Ask, draw: () => Promise<Load>) {
  const { ours, set } = servers.direct ?? servers.overHttp;
  const { server: peer, people } = servers.peer;
  // A session that was not seen for a minute is written, once: that is not what a check costs.
  const check = (exchange: Exchange) => async () => {
    await runStatements(servers.databaseUrl, ['UPDATE sessions SET last_seen_at = now()']);
    return ask(ours, exchange)();
  };
  return {
    json: ask(servers.nodeJson, anyJson),
    draw,
    set: ask(set, keptText),
    captchaRest: ask(ours, restCaptcha),
    captchaTrpc: ask(ours, trpcCaptcha),
    select: ask(servers.postgresSelect, restUsernameCount),
    usernameRest: ask(ours, restUsernameCount),
    usernameTrpc: ask(ours, trpcUsername),
    usernamePeer: ask(peer, peerUsername),
    join: ask(servers.fastifySession, restSessionByBearer),
    sessionRest: check(restSessionByBearer),
    sessionRestCookie: check(restSessionByCookie),
    sessionTrpc: check(trpcSession),
    sessionPeer: ask(peer, peerSession(people)),
  };
}

function casesOverHttp({ overHttp: { ours, set } }: Servers, ask: Ask) {
  return {
    setOverHttp: ask(set, keptText),
    captchaRestOverHttp: ask(ours, restCaptcha),
    usernameRestOverHttp: ask(ours, restUsernameCount),
  };
}
