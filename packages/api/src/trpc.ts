import { APP_ERRORS, type AppErrorCode } from '@menjin/contract';
import { en, formatErrorMessage } from '@menjin/contract/error-messages';
import { initTRPC, type TRPC_ERROR_CODE_KEY, TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import { AppError } from './app-error.ts';
import { assertTrustedRequest } from './assert-trusted-request.ts';
import type { Context } from './context.ts';
import { errorData } from './error-data.ts';

// The contract names tRPC's codes as plain strings; here they are held to be some.
const TRPC_CODES = APP_ERRORS satisfies Record<AppErrorCode, TRPC_ERROR_CODE_KEY>;

const t = initTRPC.context<Context>().create({
  // A stack trace is for the log, in every environment.
  isDev: false,
  errorFormatter({ shape, error }) {
    const data = errorData(error);
    return {
      ...shape,
      message: formatErrorMessage(en, data.appCode, data.detail),
      data: { ...shape.data, ...data },
    };
  },
});

export const { router, createCallerFactory } = t;

const observed = t.middleware(async ({ ctx, path, next }) => {
  const startedAt = performance.now();
  const result = await next();
  const error = result.ok ? undefined : result.error;
  const outcome = error === undefined ? 'ok' : errorData(error).appCode;
  const { requestId } = ctx.request;
  ctx.deps.observe({ path, requestId, outcome, durationMs: performance.now() - startedAt, error });
  // Told and done: what goes on from here may be printed by whoever catches it.
  if (outcome === 'UNEXPECTED') throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR' });
  return result;
});

const withAppErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof AppError) {
    const { cause } = result.error;
    throw new TRPCError({ code: TRPC_CODES[cause.code], message: cause.code, cause });
  }
  return result;
});

/** Reads, and may be batched. */
export const query = t.procedure.use(observed).use(withAppErrors);

/** Changes something: only from trusted pages, or from clients that send no cookie. */
export const mutation = query.use(({ ctx, next }) => {
  assertTrustedRequest(ctx.deps.settings, ctx.request);
  return next();
});

/** The body and status of an answer to what never reached a procedure, in the same shape. */
export function errorAnswer(code: AppErrorCode): { status: number; body: object } {
  const status = getHTTPStatusCodeFromError(new TRPCError({ code: TRPC_CODES[code] }));
  const trpcCode = TRPC_CODES[code];
  const data = { code: trpcCode, httpStatus: status, appCode: code, detail: {}, fieldErrors: {} };
  const message = formatErrorMessage(en, code);
  return { status, body: { error: { message, code: TRPC_ERROR_CODES_BY_KEY[trpcCode], data } } };
}

/** Headers of every answer: never cached, and how long to wait where that is known. */
export function answerHeaders({ errors }: { errors: readonly Error[] }): { headers: Headers } {
  const headers = new Headers({ 'cache-control': 'no-store' });
  const waits = errors.map((error) => errorData(error).detail.retryAfterSeconds ?? 0);
  const retryAfterSeconds = Math.max(0, ...waits);
  if (retryAfterSeconds > 0) headers.set('retry-after', String(retryAfterSeconds));
  return { headers };
}
