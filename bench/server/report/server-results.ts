import type { Load } from '../load/measure-load.ts';

/** What was measured, by case and in the order of the rounds. */
export type ServerResults = {
  rounds: number;
  plan: { seconds: number; warmUpSeconds: number; concurrency: number };
  /** Whether Redis was reached directly, by the cases that do not say how. */
  hasRedis: boolean;
  postgresVersion: string;
  /** By `CaseName`; without what this machine lacks. */
  loads: Readonly<Record<string, Load[]>>;
};

export const DRAWING = 'drawing alone';
export const JSON_FLOOR = 'node:http, JSON';
export const SELECT = 'node:http + SELECT';
export const SET = 'node:http + SET EX';
export const JOIN = 'Fastify + join';
export const PEER = 'better-auth';
/** How a Redis is reached that is not reached directly. */
export const OVER_HTTP = 'Redis over HTTP';
