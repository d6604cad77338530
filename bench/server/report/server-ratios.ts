import type { Ratio } from '../../measuring/benchmark.ts';
import { ratioOf } from '../../measuring/compare-rounds.ts';
import type { Load } from '../load/measure-load.ts';
import type { CaseName } from '../server-cases.ts';
import {
  DRAWING,
  JOIN,
  OVER_HTTP,
  PEER,
  SELECT,
  SET,
  type ServerResults,
} from './server-results.ts';

/** What is divided by what. Several below it are added up: what one request costs in all of them. */
type Comparison = { name: string; above: CaseName; below: readonly [CaseName, ...CaseName[]] };

const comparisons: readonly Comparison[] = [
  { name: `captcha issue, REST ÷ ${SET}`, above: 'captchaRest', below: ['set'] },
  { name: `captcha issue, REST ÷ ${DRAWING}`, above: 'captchaRest', below: ['draw'] },
  { name: `captcha issue, REST ÷ both`, above: 'captchaRest', below: ['draw', 'set'] },
  { name: `captcha issue, tRPC ÷ both`, above: 'captchaTrpc', below: ['draw', 'set'] },
  {
    name: `captcha issue, REST ÷ both, ${OVER_HTTP}`,
    above: 'captchaRestOverHttp',
    below: ['draw', 'setOverHttp'],
  },
  { name: `username count, REST ÷ ${SELECT}`, above: 'usernameRest', below: ['select'] },
  { name: `username count, tRPC ÷ ${SELECT}`, above: 'usernameTrpc', below: ['select'] },
  {
    name: `username count, REST ÷ ${SELECT}, ${OVER_HTTP}`,
    above: 'usernameRestOverHttp',
    below: ['select'],
  },
  { name: `username count, ${PEER} ÷ ours, REST`, above: 'usernamePeer', below: ['usernameRest'] },
  { name: `session check, REST ÷ ${JOIN}`, above: 'sessionRest', below: ['join'] },
  {
    name: `session check, REST by cookie ÷ ${JOIN}`,
    above: 'sessionRestCookie',
    below: ['join'],
  },
  { name: `session check, tRPC ÷ ${JOIN}`, above: 'sessionTrpc', below: ['join'] },
  { name: `session check, ${PEER} ÷ ours, REST`, above: 'sessionPeer', below: ['sessionRest'] },
];

/** Ours beside the floors and the peer. */
export function serverRatios({ loads }: ServerResults): Ratio[] {
  // How often in a second does not add up: it is told of what is compared to one thing alone.
  const ofOne = comparisons.filter(({ below }) => below.length === 1);
  return [
    ...comparisons.flatMap((comparison) => ratiosOf(loads, comparison, 'cpuMs')),
    ...ofOne.flatMap((comparison) => ratiosOf(loads, comparison, 'perSecond')),
  ];
}

const GROUPS = { cpuMs: 'CPU of a request', perSecond: 'requests/s' };

/** None where one of the cases was not measured. */
function ratiosOf(
  loads: ServerResults['loads'],
  { name, above, below }: Comparison,
  key: keyof typeof GROUPS,
): Ratio[] {
  const ours = loads[above];
  const floors = below.flatMap((floor) => (loads[floor] === undefined ? [] : [loads[floor]]));
  if (ours === undefined || floors.length < below.length) return [];
  const floor = ours.map((_, round) => ({ [key]: sumOf(floors, round, key) }) as Load);
  return [ratioOf({ group: GROUPS[key], name }, [ours, floor], key)];
}

function sumOf(cases: readonly Load[][], round: number, key: keyof typeof GROUPS): number {
  return cases.reduce((sum, loads) => sum + (loads[round]?.[key] ?? Number.NaN), 0);
}
