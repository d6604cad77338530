import { APP_ERRORS, type AppErrorCode, type AppErrorDetail } from '@menjin/contract';
import { en, formatErrorMessage } from '@menjin/contract/error-messages';
import { initTRPC, type TRPC_ERROR_CODE_KEY, TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import type { ActingStaff } from './acting-staff.ts';
import { AppError } from './app-error.ts';
import { assertTrustedRequest } from './assert-trusted-request.ts';
import type { Context } from './context.ts';
import { errorData } from './error-data.ts';
import { findLiveSession } from './find-live-session.ts';
import type { StoredSession } from './ports.ts';
import type { SessionToken } from './session-token.ts';

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

/** Who acts, for the log; filled in where a procedure has to know. */
type Caller = { userId: number | null };

const observed = t.middleware(async ({ ctx, path, next }) => {
  const startedAt = performance.now();
  const caller: Caller = { userId: null };
  const result = await next({ ctx: { caller } });
  const error = result.ok ? undefined : result.error;
  const outcome = error === undefined ? 'ok' : errorData(error).appCode;
  const durationMs = performance.now() - startedAt;
  const { requestId } = ctx.request;
  ctx.deps.observe({ path, requestId, ...caller, outcome, durationMs, error });
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

/** As `query`, for whoever is signed in. */
export const signedInQuery = query.use(async ({ ctx, next }) => next({ ctx: await signedIn(ctx) }));

/** As `mutation`, for whoever is signed in. */
export const signedInMutation = mutation.use(async ({ ctx, next }) =>
  next({ ctx: await signedIn(ctx) }),
);

/** As `query`, for staff alone. */
export const staffQuery = query.use(async ({ ctx, next }) =>
  next({ ctx: { staff: await actingStaff(ctx) } }),
);

/** As `mutation`, for staff alone. */
export const staffMutation = mutation.use(async ({ ctx, next }) =>
  next({ ctx: { staff: await actingStaff(ctx) } }),
);

/**
 * Who acts. Read anew for every call, so that whoever is signed out, disabled or
 * demoted is refused at the next.
 *
 * @throws AppError SIGN_IN_REQUIRED
 */
async function signedIn(
  ctx: Context & { caller: Caller },
): Promise<{ session: StoredSession; sessionToken: SessionToken }> {
  const { sessionToken } = ctx.request;
  const session = await findLiveSession(ctx.deps, sessionToken);
  if (session === null || sessionToken === null) throw new AppError('SIGN_IN_REQUIRED');
  ctx.caller.userId = session.user.id;
  return { session, sessionToken };
}

/** @throws AppError SIGN_IN_REQUIRED, STAFF_ONLY */
async function actingStaff(ctx: Context & { caller: Caller }): Promise<ActingStaff> {
  const { user, confirmedAt } = (await signedIn(ctx)).session;
  if (!user.isStaff) throw new AppError('STAFF_ONLY');
  return { id: user.id, isSuperuser: user.isSuperuser, confirmedAt, ip: ctx.request.ip };
}

/** The body and status of an answer to what never reached a procedure, in the same shape. */
export function errorAnswer(
  code: AppErrorCode,
  detail: AppErrorDetail = {},
): { status: number; body: object } {
  const status = getHTTPStatusCodeFromError(new TRPCError({ code: TRPC_CODES[code] }));
  const trpcCode = TRPC_CODES[code];
  const data = { code: trpcCode, httpStatus: status, appCode: code, detail, fieldErrors: {} };
  const message = formatErrorMessage(en, code, detail);
  return { status, body: { error: { message, code: TRPC_ERROR_CODES_BY_KEY[trpcCode], data } } };
}

/** Headers of every answer: never cached, and how long to wait where that is known. */
export function answerHeaders({ errors }: { errors: readonly unknown[] }): { headers: Headers } {
  const headers = new Headers({ 'cache-control': 'no-store' });
  const waits = errors.map((error) => errorData(error).detail.retryAfterSeconds ?? 0);
  const retryAfterSeconds = Math.max(0, ...waits);
  if (retryAfterSeconds > 0) headers.set('retry-after', String(retryAfterSeconds));
  return { headers };
}
