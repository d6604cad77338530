export { deriveSmsCode } from './derive-sms-code.ts';
export { POST_ALARM_TASK, PostAlarmPayload } from './post-alarm-job.ts';
export { SEND_SMS_TASK, SendSmsPayload } from './send-sms-job.ts';
