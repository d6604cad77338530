// What rules need of the world. Adapters implement it, tests do in memory.
export type * from './ports/accounts.ts';
export type * from './ports/audit.ts';
export type * from './ports/captcha.ts';
export type * from './ports/emails.ts';
export type * from './ports/flow-challenges.ts';
export type * from './ports/operation.ts';
export type * from './ports/passwords.ts';
export type * from './ports/reset-tickets.ts';
export type * from './ports/seen-account.ts';
export type * from './ports/sessions.ts';
export type * from './ports/sms-codes.ts';
export type * from './ports/sms-limits.ts';
export type * from './ports/sms-messages.ts';
export type * from './ports/staff.ts';
