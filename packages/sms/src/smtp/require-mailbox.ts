import { GatewayRefusedError } from '../gateway-errors.ts';
import { isMailbox } from './is-mailbox.ts';

/** @throws GatewayRefusedError when this is anything but one bare address */
export function requireMailbox(to: string): void {
  if (isMailbox(to)) return;
  const failure = { code: 'ADDRESS_INVALID', concerns: 'message' } as const;
  throw new GatewayRefusedError('The recipient is not a mailbox.', failure);
}
