import { withNext } from '../../../server/forms/next-path.ts';

/** The two ways to sign in, as `m` of the URL names them; the password has no name. */
export type LoginWay = 'password' | 'sms';

/** The page of one way to sign in, which leads on to `next`. */
export function loginPath(way: LoginWay, next: string): string {
  return withNext(way === 'sms' ? '/login?m=sms' : '/login', next);
}
