import type { RequestedSmsCode } from '@menjin/contract';
import type { Answer } from '../answer.ts';

/** Who asks, and whom. */
export type Asking = {
  ip?: string;
  cookie?: string;
  userAgent?: string;
  /** The flow that a browser of the dialect is in, null for none; otherwise each code has its own. */
  flow?: string | null;
  /** Which of the servers, from 0; without it each call goes to the next. */
  server?: number;
};

/** One of the ways in which the procedures are called. */
export type Calls = {
  /** Calls a mutation, as a page of the product does. */
  call<Data = RequestedSmsCode>(
    procedure: string,
    input?: unknown,
    asking?: Asking,
  ): Promise<Answer<Data>>;
  /** Calls a query. */
  query<Data>(procedure: string, asking?: Asking & { input?: unknown }): Promise<Answer<Data>>;
  /** What titles of tests call it. */
  toString(): string;
};

/** Sends a request to one of the servers. */
export type Send = (
  request: { method: string; path: string; body?: unknown },
  asking: Asking,
) => Promise<Response>;
