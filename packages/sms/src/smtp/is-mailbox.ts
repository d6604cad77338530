// A Dot-string and a domain (RFC 5321, 4.1.2), without the braces that templates use.
const LOCAL_PART = /^[\w!#$%&'*+/=?^`|~-]+(?:\.[\w!#$%&'*+/=?^`|~-]+)*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** Exactly one bare address, such as `pilot@example.com`: no name, no list, no quotes. */
export function isMailbox(text: string): boolean {
  const [localPart = '', domain = '', ...more] = text.split('@');
  return (
    // The lengths of RFC 5321, 4.5.3.1; 254 is what a path of 256 leaves.
    text.length <= 254 &&
    localPart.length <= 64 &&
    more.length === 0 &&
    LOCAL_PART.test(localPart) &&
    domain.split('.').every((label) => LABEL.test(label))
  );
}
