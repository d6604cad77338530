const KEY = 'menjin.kept-mobile';

// Only what is worth keeping; whether it is a number is for the server to say.
const SEPARATORS = /[\s().-]/g;
const MAINLAND = /^(?:\+?86)?1\d{10}$/;

/** Keeps what was typed for the next page of this tab, when it can be a mobile number. */
export function keepMobile(typed: string): void {
  const digits = typed.replace(SEPARATORS, '');
  if (MAINLAND.test(digits)) withStorage((storage) => storage.setItem(KEY, digits));
}

/** What was kept, once. */
export function takeKeptMobile(): string | null {
  return withStorage((storage) => {
    const kept = storage.getItem(KEY);
    storage.removeItem(KEY);
    return kept;
  });
}

/** Browsers that keep nothing for a page throw; then the number is typed again. */
function withStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(sessionStorage);
  } catch {
    return null;
  }
}
