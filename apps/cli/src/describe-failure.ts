import { AppError } from '@menjin/api';
import { formatErrorMessage } from '@menjin/contract/error-messages';
import { createLog, StartError } from '@menjin/runtime';
import { CommandError } from './command-error.ts';
import type { Texts } from './i18n/texts.ts';

/** What a failure is told as, and what the process exits with. */
export function describeFailure(
  error: unknown,
  { errors }: Pick<Texts, 'errors'>,
): { lines: string[]; exitCode: number } {
  if (error instanceof CommandError) return { lines: [error.message], exitCode: error.exitCode };
  if (error instanceof StartError) return { lines: [error.message], exitCode: 1 };
  if (error instanceof AppError) {
    const fields = Object.entries(error.fieldErrors).map(
      ([field, code]) => `--${field}: ${formatErrorMessage(errors, code, error.detail)}`,
    );
    const whole = formatErrorMessage(errors, error.code, error.detail);
    return { lines: fields.length > 0 ? fields : [whole], exitCode: 1 };
  }
  // Its message may hold values: name, code and frames go to whoever has to mend it.
  createLog({ process: 'cli', level: 'error', destination: process.stderr }).error({
    event: 'command',
    error,
  });
  return { lines: [errors.sentences.UNEXPECTED], exitCode: 1 };
}
