export { deriveEmailToken, readEmailToken } from './derive-email-token.ts';
export { deriveSmsCode } from './derive-sms-code.ts';
export { POST_ALARM_TASK, PostAlarmPayload } from './post-alarm-job.ts';
export { SEND_EMAIL_TASK, SendEmailPayload } from './send-email-job.ts';
export { SEND_SMS_TASK, SendSmsPayload } from './send-sms-job.ts';
