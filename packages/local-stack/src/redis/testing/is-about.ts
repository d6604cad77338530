/** For times left on a real clock: a slow machine may have used up some seconds. */
export function isAbout(seconds: number): (left: number) => boolean {
  return (left) => left <= seconds && left > seconds - 10;
}
