export { composeSmsText } from './compose-sms-text.ts';
export { createSandboxGateway, type SandboxInbox } from './sandbox-gateway.ts';
export type { OutgoingSms, SentSms, SmsGateway } from './sms-gateway.ts';
