/** The time of the newest message that was shown, by recipient. */
type Seen = Record<string, string>;

const KEY = 'menjin-inbox-seen';

let atLoad: Seen | undefined;

/**
 * Whether a message is newer than all that this browser had shown when the page was opened:
 * what comes in meanwhile, and what waited, stays marked until it is opened anew.
 */
export function isUnseen(to: string, at: string): boolean {
  atLoad ??= read();
  const seen = atLoad[to];
  return seen === undefined || seen < at;
}

/** Remembers for the next time that these were shown. */
export function rememberSeen(shown: Seen): void {
  atLoad ??= read();
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...read(), ...shown }));
  } catch {
    // A browser that keeps nothing shows marks, and that is all.
  }
}

function read(): Seen {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Seen;
  } catch {
    return {};
  }
}
