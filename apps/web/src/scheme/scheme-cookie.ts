// Must not begin with the session cookie's name: next-auth would read it as a part of that.
export const SCHEME_COOKIE = 'menjin.scheme';
