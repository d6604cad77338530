const SEPARATORS = /[\s().-]/g;
const MAINLAND = /^(?=1([3-9]|$))(?<head>\d{1,3})(?<middle>\d{0,4})(?<tail>\d{0,4})$/;

/** `138 0013 8000`: a mainland number in the groups people read it in; anything else as it was typed. */
export function groupMobile(typed: string): string {
  const digits = typed.normalize('NFKC').replace(SEPARATORS, '');
  const groups = MAINLAND.exec(digits.replace(/^\+?86(?=1\d{10}$)/, ''))?.groups;
  return groups === undefined ? typed : Object.values(groups).join(' ').trim();
}
