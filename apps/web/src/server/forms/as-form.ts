/** A posted form. Whoever calls an action by hand may send anything: that is a form with nothing in it. */
export function asForm(sent: unknown): FormData {
  return sent instanceof FormData ? sent : new FormData();
}
