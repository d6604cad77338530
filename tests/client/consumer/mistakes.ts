import { isAppError, type MenjinClient } from '@menjin/client';

/** What another app must not be able to write. It is compiled, and never called. */
export function mistakes(menjin: MenjinClient, error: unknown): unknown[] {
  return [
    // @ts-expect-error there is no such procedure
    menjin.login.withMagic,
    // @ts-expect-error a mobile number is text
    menjin.captcha.issueWork.mutate({ purpose: 'register', mobile: 13_800_138_000 }),
    // @ts-expect-error a query changes nothing
    menjin.session.current.mutate(),
    // @ts-expect-error there may be nobody
    menjin.session.current.query().then(({ user }) => user),
    // @ts-expect-error there is no such code
    isAppError(error, 'NO_SUCH_CODE'),
    // @ts-expect-error nothing is known of an error before it is asked
    error.data,
  ];
}
