import type { CaptchaFile } from '@menjin/api';
import type { z } from 'zod';
import type { FailingRoute } from './rest-failure.ts';
import type { RestVisit } from './rest-visit.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

type Schema = z.ZodType | undefined;
/** What a part of a request says, read by its schema. */
type Said<Part extends Schema> = Part extends z.ZodType ? z.output<Part> : undefined;

export type RestRoute<
  Params extends Schema = Schema,
  Query extends Schema = Schema,
  Body extends Schema = Schema,
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
  params?: Params;
  query?: Query;
  body?: Body;
  /** What a success carries as JSON, or the types of file that it is. */
  success: z.ZodObject | readonly [string, ...string[]];
  /** Answers the file, or what goes beside `code: 0`. */
  handle(
    visit: RestVisit,
    said: { params: Said<Params>; query: Said<Query>; body: Said<Body> },
  ): Promise<object | CaptchaFile>;
};

/** Gives the handler of a route the types of its schemas; what is asked alike is kept in one list. */
export function restRoute<
  Params extends Schema = undefined,
  Query extends Schema = undefined,
  Body extends Schema = undefined,
>(route: RestRoute<Params, Query, Body>): RestRoute {
  return route;
}
