import { dialectAccountRouter } from './account/dialect-router.ts';
import { accountRouter } from './account/router.ts';
import { captchaRouter } from './captcha/router.ts';
import { loginRouter } from './login/router.ts';
import { mobileRouter } from './mobile/router.ts';
import { passwordRouter } from './password/router.ts';
import { registerRouter } from './register/router.ts';
import { sessionRouter } from './session/router.ts';
import { smsRouter } from './sms/router.ts';
import { staffRouter } from './staff/router.ts';
import { createCallerFactory, router } from './trpc.ts';

export const appRouter = router({
  captcha: captchaRouter,
  sms: smsRouter,
  register: registerRouter,
  login: loginRouter,
  session: sessionRouter,
  password: passwordRouter,
  mobile: mobileRouter,
  account: accountRouter,
  staff: staffRouter,
});

export type AppRouter = typeof appRouter;

/** Calls procedures within the process, with the same checks as over HTTP. */
export const createCaller = createCallerFactory(appRouter);

/** Calls what the dialect of the REST face needs and no other face has. */
export const createDialectCaller = createCallerFactory(router({ account: dialectAccountRouter }));
