import type { AppErrorCode, AppErrorDetail } from '../errors.ts';

/** One sentence for every code; `{name}` stands for that fact of the error's detail. */
export type ErrorMessages = Record<AppErrorCode, string>;

/** The sentence a person reads for an error, with its facts filled in. */
export function formatErrorMessage(
  messages: ErrorMessages,
  code: AppErrorCode,
  detail: AppErrorDetail = {},
): string {
  return messages[code].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(detail[name as keyof AppErrorDetail] ?? ''),
  );
}
