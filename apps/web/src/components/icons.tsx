import type { ReactNode } from 'react';

/** Decoration beside a text or a label, at the size of the text around it. */
function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      className="size-5 shrink-0"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}

export function AlertIcon() {
  return (
    <Icon>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M10 6.2v4.6M10 13.7v.1" />
    </Icon>
  );
}

export function EyeIcon({ crossed }: { crossed: boolean }) {
  return (
    <Icon>
      <path d="M1.8 10S4.8 4.8 10 4.8 18.2 10 18.2 10 15.2 15.2 10 15.2 1.8 10 1.8 10Z" />
      <circle cx="10" cy="10" r="2.4" />
      {crossed && <path d="m3.5 16.5 13-13" />}
    </Icon>
  );
}

export function RefreshIcon() {
  return (
    <Icon>
      <path d="M16.2 8.2A6.6 6.6 0 0 0 4.4 6.6M3.8 3.6v3.4h3.4" />
      <path d="M3.8 11.8a6.6 6.6 0 0 0 11.8 1.6m.6 3V13h-3.4" />
    </Icon>
  );
}

export function SoundIcon() {
  return (
    <Icon>
      <path d="M3.5 7.8v4.4h2.7l3.6 3V4.8l-3.6 3H3.5Z" />
      <path d="M12.8 7.4a3.7 3.7 0 0 1 0 5.2M15 5.2a6.8 6.8 0 0 1 0 9.6" />
    </Icon>
  );
}

export function PhoneIcon() {
  return (
    <Icon>
      <rect x="5.5" y="2" width="9" height="16" rx="2" />
      <path d="M9 15.3h2" />
    </Icon>
  );
}

export function EmailIcon() {
  return (
    <Icon>
      <rect x="2.5" y="4.5" width="15" height="11" rx="2" />
      <path d="m3 6 7 5.2L17 6" />
    </Icon>
  );
}

export function AllMessagesIcon() {
  return (
    <Icon>
      <path d="M2.5 11.5 5 4h10l2.5 7.5v3a1.5 1.5 0 0 1-1.5 1.5H4a1.5 1.5 0 0 1-1.5-1.5v-3Z" />
      <path d="M2.5 11.5h4.2a3.4 3.4 0 0 0 6.6 0h4.2" />
    </Icon>
  );
}

export function CheckIcon() {
  return (
    <Icon>
      <path d="m4.5 10.5 3.7 3.7 7.3-8" />
    </Icon>
  );
}
