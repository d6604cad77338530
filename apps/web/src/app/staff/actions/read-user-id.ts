/** The number of an account, as it is typed: `12` or `#12`. Anything else is no number, and is refused. */
export function readUserId(typed: string | undefined): number | undefined {
  return typed === undefined ? undefined : Number(typed.replace(/^#/, ''));
}
