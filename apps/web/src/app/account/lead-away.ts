import 'server-only';
import { errorData } from '@menjin/api';
import type { AppErrorCode } from '@menjin/contract';
import { redirect } from 'next/navigation';
import type { FormAnswer } from '../../components/form-error.ts';

/** Leads whoever has to sign in, or to confirm, there first and then to the path; else does nothing. */
export function leadAway(error: unknown, path: string): void {
  leadAwayFor(errorData(error).appCode, path);
}

/** The same where a form has already been answered. */
export function leadAwayFrom({ errors }: FormAnswer, path: string): void {
  for (const { code } of errors) leadAwayFor(code, path);
}

export function leadToLogin(path: string): never {
  redirect(`/login?${new URLSearchParams({ next: path })}`);
}

export function leadToConfirmation(path: string): never {
  redirect(`/account/confirm?${new URLSearchParams({ next: path })}`);
}

function leadAwayFor(code: AppErrorCode | null, path: string): void {
  if (code === 'SIGN_IN_REQUIRED') leadToLogin(path);
  if (code === 'CONFIRMATION_REQUIRED') leadToConfirmation(path);
}
