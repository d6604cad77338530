// As `Max-Age=0`, for what removes a cookie.
const LONG_AGO = '; Expires=Thu, 01 Jan 1970 00:00:00 GMT';

/** The parts of a Set-Cookie, its value and age apart. */
export function readSetCookie(line: string) {
  const [pair = '', ...attributes] = line.replace(LONG_AGO, '; Max-Age=0').split('; ');
  const [name = '', ...value] = pair.split('=');
  const age = attributes.find((attribute) => attribute.startsWith('Max-Age='));
  return {
    name,
    value: value.join('='),
    maxAge: age === undefined ? null : Number(age.slice('Max-Age='.length)),
    attributes: attributes.filter((attribute) => attribute !== age).toSorted(),
  };
}
