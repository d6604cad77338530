import { AllMessagesIcon, EmailIcon, PhoneIcon } from '../../../components/icons.tsx';
import { isAddress } from './read-subject.ts';

/** Who a conversation is with: a phone, a mailbox, or, for null, everybody. */
export function Avatar({ to, isCurrent = false }: { to: string | null; isCurrent?: boolean }) {
  const look = isCurrent ? 'bg-accent text-on-accent' : 'bg-tint text-accent';
  return (
    <span
      aria-hidden="true"
      className={`flex size-10 shrink-0 items-center justify-center rounded-full ${look}`}
    >
      {to === null ? <AllMessagesIcon /> : isAddress(to) ? <EmailIcon /> : <PhoneIcon />}
    </span>
  );
}
