import type { AppErrorCode, AppErrorDetail } from '../errors.ts';
import { fillTemplate } from './fill-template.ts';
import { formatWait } from './format-wait.ts';

export type ErrorMessages = {
  locale: string;
  /** One for every code; `{name}` stands for that fact of the error's detail, `{wait}` for how long to wait. */
  sentences: Record<AppErrorCode, string>;
};

/** The sentence a person reads for an error, with its facts filled in. */
export function formatErrorMessage(
  { locale, sentences }: ErrorMessages,
  code: AppErrorCode,
  detail: AppErrorDetail = {},
): string {
  const wait = formatWait(locale, detail.retryAfterSeconds ?? 1);
  return fillTemplate(sentences[code], { ...detail, wait });
}
