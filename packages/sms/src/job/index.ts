export { deriveSmsCode } from './derive-sms-code.ts';
export { SEND_SMS_TASK, SendSmsPayload } from './send-sms-job.ts';
