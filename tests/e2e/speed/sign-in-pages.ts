/** Where people arrive who have never been here. */
export const SIGN_IN_PAGES: readonly string[] = ['/login', '/login?m=sms', '/register', '/forgot'];
