import { GatewayRefusedError } from '../gateway-errors.ts';
import { isMailbox } from './is-mailbox.ts';

const PLACEHOLDER = '{mobile}';
const MOBILE = /^\+?\d{7,15}$/;
const LONGEST_MOBILE = '+123456789012345';

/**
 * Where messages go: always to one mailbox (`pilot@example.com`), or to one made
 * of the number (`{mobile}@139.com`).
 *
 * @throws an Error that says what to write
 */
export function parseRecipientTemplate(template: string): (mobile: string) => string {
  const fill = (mobile: string) => template.replaceAll(PLACEHOLDER, mobile);
  if (!isMailbox(fill(LONGEST_MOBILE))) {
    throw new Error(`is one mailbox: pilot@example.com or ${PLACEHOLDER}@139.com`);
  }
  return (mobile) => {
    if (MOBILE.test(mobile)) return fill(mobile);
    const failure = { code: 'MOBILE_INVALID', concerns: 'message' } as const;
    throw new GatewayRefusedError('The recipient is not a mobile number.', failure);
  };
}
