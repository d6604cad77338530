import { type DestinationStream, type Logger, pino } from 'pino';
import { describeError } from './describe-error.ts';

export type Log = Logger;

// Names under which a secret or a person might end up in a line, one level deep or at the top.
const REDACTED = [
  'password',
  'repeatedPassword',
  'code',
  'captchaText',
  'cookie',
  'authorization',
  'token',
  'sessionToken',
  'mobile',
  'identifier',
].flatMap((name) => [name, `*.${name}`]);

export type LogOptions = {
  /** Which process speaks: `web`, `server` or `sms-worker`. */
  process: string;
  level: string;
  destination?: DestinationStream;
};

/**
 * JSON lines with UTC times. Errors are written as name, code and frames, because
 * drivers put values into messages; fields that could hold a secret or a full
 * mobile number are cut out, should one ever be logged.
 *
 * @see OWASP Logging Cheat Sheet, "Data to exclude"
 */
export function createLog(options: LogOptions): Log {
  const settings = {
    level: options.level,
    base: { process: options.process },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: REDACTED, censor: '[redacted]' },
    serializers: { error: describeError },
  };
  // Never pino's own way to standard output: a line still waiting when the process exits is tried
  // again and again there, for ever when nobody reads.
  return pino(settings, options.destination ?? process.stdout);
}
