import type { CaptchaFile } from '@menjin/api';
import type { RestSuccess } from '@menjin/contract/rest';
import type { z } from 'zod';
import type { FailingRoute } from './rest-failure.ts';
import type { RestVisit } from './rest-visit.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

type Schema = z.ZodType | undefined;
type Success = z.ZodObject | readonly [string, ...string[]];
/** What a part of a request says, read by its schema. */
type Said<Part extends Schema> = Part extends z.ZodType ? z.output<Part> : undefined;
/** The file, or what goes beside `code: 0`. */
type Answer<Promised extends Success> = Promised extends z.ZodObject
  ? Omit<z.input<Promised>, keyof z.input<typeof RestSuccess>>
  : CaptchaFile;

export type RestRoute<
  Params extends Schema = Schema,
  Query extends Schema = Schema,
  Body extends Schema = Schema,
  Promised extends Success = Success,
> = FailingRoute & {
  methods: readonly [Method, ...Method[]];
  /** With a trailing slash, as the dialect writes it; it answers without as well. */
  path: string;
  tag: 'Proofs' | 'Accounts' | 'Sessions';
  summary: string;
  description?: string;
  /** What has an effect answers to no HEAD, and to no page that is not on the list. */
  hasEffect: boolean;
  /** Whether it answers only to whoever is signed in. */
  needsSession: boolean;
  /** Whether a session may begin, go on under another token, or end by it. */
  changesSession: boolean;
  params?: Params;
  query?: Query;
  body?: Body;
  /** What a success carries as JSON, or the types of file that it is. */
  success: Promised;
  handle(
    visit: RestVisit,
    said: { params: Said<Params>; query: Said<Query>; body: Said<Body> },
  ): Promise<Answer<Promised>>;
};

/** Holds the handler of a route to the schemas beside it; routes of all kinds are kept in one list. */
export function restRoute<
  Params extends Schema = undefined,
  Query extends Schema = undefined,
  Body extends Schema = undefined,
  Promised extends Success = Success,
>(route: RestRoute<Params, Query, Body, Promised>): RestRoute {
  return route;
}
