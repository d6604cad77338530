export { composeSmsText } from './compose-sms-text.ts';
export { GatewayRefusedError, GatewayUnavailableError } from './gateway-errors.ts';
export { createSandboxGateway, type SandboxInbox } from './sandbox-gateway.ts';
export type { OutgoingSms, SentSms, SmsGateway } from './sms-gateway.ts';
export { createSmtpGateway } from './smtp/smtp-gateway.ts';
export { SmtpSettings } from './smtp/smtp-settings.ts';
