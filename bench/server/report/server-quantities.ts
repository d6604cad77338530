import type { Quantity } from '../../measuring/benchmark.ts';
import { quantityOf } from '../../measuring/compare-rounds.ts';
import type { CaseName } from '../server-cases.ts';
import {
  DRAWING,
  JOIN,
  JSON_FLOOR,
  OVER_HTTP,
  PEER,
  SELECT,
  SET,
  type ServerResults,
} from './server-results.ts';

const groups: Record<string, [subject: string, name: CaseName][]> = {
  'captcha issue': [
    ['ours, REST', 'captchaRest'],
    ['ours, tRPC', 'captchaTrpc'],
    [`ours, REST, ${OVER_HTTP}`, 'captchaRestOverHttp'],
    [DRAWING, 'draw'],
    [SET, 'set'],
    [`${SET}, ${OVER_HTTP}`, 'setOverHttp'],
  ],
  'username count': [
    ['ours, REST', 'usernameRest'],
    ['ours, tRPC', 'usernameTrpc'],
    [`ours, REST, ${OVER_HTTP}`, 'usernameRestOverHttp'],
    [SELECT, 'select'],
    [PEER, 'usernamePeer'],
  ],
  'session check': [
    ['ours, REST', 'sessionRest'],
    ['ours, REST by cookie', 'sessionRestCookie'],
    ['ours, tRPC', 'sessionTrpc'],
    [JOIN, 'join'],
    [PEER, 'sessionPeer'],
  ],
  nothing: [[JSON_FLOOR, 'json']],
};

/** The numbers behind the ratios. */
export function serverQuantities({ loads }: ServerResults): Quantity[] {
  return Object.entries(groups).flatMap(([group, subjects]) =>
    subjects.flatMap(([subject, name]) => {
      const rounds = loads[name];
      if (rounds === undefined) return [];
      return [
        quantityOf({ group, subject, measure: 'req/s' }, rounds, 'perSecond'),
        quantityOf({ group, subject, measure: 'CPU ms' }, rounds, 'cpuMs'),
        quantityOf({ group, subject, measure: '% of a core' }, rounds, 'corePercent'),
        quantityOf({ group, subject, measure: 'ms p50' }, rounds, 'p50'),
        quantityOf({ group, subject, measure: 'ms p99' }, rounds, 'p99'),
      ];
    }),
  );
}
