import { ProcessVariables, readEnvironment, Secret } from '@menjin/runtime';
import { MailerSettings, SmtpGatewaySettings } from '@menjin/sms';
import { z } from 'zod';

const SANDBOX_ONLY =
  'is sandbox, which sends nothing to phones. Name a gateway that sends, or set SANDBOX=1.';

const Env = ProcessVariables.extend({
  /** Where this process answers whether it lives. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(8001),
  SMS_CODE_KEY: Secret,
  /** The name in front of every message, as registered with the gateway. */
  SMS_SIGNATURE: z
    .string()
    .regex(/^\P{Cc}*$/u, 'is more than one line.')
    .max(16, 'is longer than 16 characters.')
    .default('门禁'),
  /** How many messages are sent at once. */
  SMS_CONCURRENCY: z.coerce.number().int().min(1).max(100).default(10),
  /** Who sends: `sandbox` delivers to the inbox page and nowhere else. */
  SMS_GATEWAY: z.enum(['sandbox', 'smtp'], 'must be sandbox or smtp.'),
  /** smtp://user:password@host:587 or smtps://host:465; emails to accounts go this way, too. */
  SMTP_URL: MailerSettings.shape.url.optional(),
  SMTP_FROM: MailerSettings.shape.from.optional(),
  /** One mailbox, or `{mobile}@139.com`. */
  SMTP_RECIPIENT: SmtpGatewaySettings.shape.recipientTemplate.optional(),
  /** How long the logs of messages and emails are kept. */
  SMS_LOG_RETENTION_DAYS: z.coerce.number().int().min(1).max(3_650).default(90),
  /** How long it is kept what happened to accounts. */
  AUDIT_RETENTION_DAYS: z.coerce.number().int().min(1).max(3_650).default(180),
  /** ... and what staff did. */
  STAFF_AUDIT_RETENTION_DAYS: z.coerce.number().int().min(1).max(3_650).default(730),
  /** An alarm is raised when of so many messages in an hour ... */
  SMS_CONVERSION_MIN_SENDS: z.coerce.number().int().min(1).default(100),
  /** ... fewer than these percent had their code used; 0 never raises it. */
  SMS_CONVERSION_MIN_PERCENT: z.coerce.number().int().min(0).max(100).default(20),
  /** Where alarms are posted. */
  ALERT_WEBHOOK_URL: z.url({ protocol: /^https?$/, error: 'must be an https:// URL.' }).optional(),
  /** Shown to the webhook as bearer token. */
  ALERT_WEBHOOK_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'has characters that a header cannot carry.')
    .optional(),
}).superRefine((env, context) => {
  const complain = (variable: keyof typeof env, message: string) =>
    context.addIssue({ code: 'custom', path: [variable], message });
  if (env.SMS_GATEWAY === 'sandbox' && env.SANDBOX !== '1') complain('SMS_GATEWAY', SANDBOX_ONLY);
  if (env.ALERT_WEBHOOK_URL?.startsWith('http:') && env.SANDBOX !== '1') {
    complain('ALERT_WEBHOOK_URL', 'must begin with https://.');
  }
  if (env.NEXTAUTH_URL.startsWith('http:') && env.SANDBOX !== '1') {
    complain('NEXTAUTH_URL', 'must begin with https://: links in emails lead there.');
  }
  if (env.SMS_GATEWAY !== 'smtp') {
    if (env.SMTP_URL !== undefined && env.SMTP_FROM === undefined)
      complain('SMTP_FROM', 'is not set, but SMTP_URL needs it.');
    return;
  }
  for (const variable of ['SMTP_URL', 'SMTP_FROM', 'SMTP_RECIPIENT'] as const) {
    if (env[variable] === undefined)
      complain(variable, 'is not set, but SMS_GATEWAY=smtp needs it.');
  }
});
export type Env = z.output<typeof Env>;

/**
 * The one reader of process.env in this process.
 *
 * @throws StartError with one line for each wrong variable
 */
export const readEnv = (): Env => readEnvironment(Env, process.env);
