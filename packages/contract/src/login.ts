import { z } from 'zod';
import { normalizeMobile } from './mobile.ts';
import { ExistingPassword } from './password.ts';
import { numberProof } from './sms.ts';
import { usernameKey } from './username.ts';

export type AccountIdentifier = { kind: 'mobile' | 'username'; value: string };

/**
 * Tells a mobile number from a username by its looks. No username reads as a
 * mobile number, so the answer never depends on who is registered.
 */
export function parseIdentifier(input: string): AccountIdentifier {
  const mobile = normalizeMobile(input);
  if (mobile !== null) return { kind: 'mobile', value: mobile };
  return { kind: 'username', value: usernameKey(input.trim()) };
}

/** The identifier as it is meant where a form asks for one of the two by name. */
export function accountIdentifier({
  identifier,
  kind,
}: Pick<LoginWithPasswordInput, 'identifier' | 'kind'>): AccountIdentifier {
  if (kind === 'username') return { kind, value: usernameKey(identifier.trim()) };
  return parseIdentifier(identifier);
}

const Remembered = z.boolean('FIELD_INVALID').default(false);

export const LoginWithPasswordInput = z
  .strictObject({
    identifier: z
      .string('FIELD_REQUIRED')
      .trim()
      .min(1, 'FIELD_REQUIRED')
      .max(254, 'FIELD_INVALID')
      .refine(
        (identifier) => identifier.isWellFormed() && !identifier.includes('\0'),
        'FIELD_INVALID',
      ),
    /** Which of the two it is; told by its looks where nothing is said. */
    kind: z.enum(['username', 'mobile'], 'FIELD_INVALID').optional(),
    password: ExistingPassword,
    /** Remembered sessions outlive the browser; others end with it. */
    remembered: Remembered,
  })
  .refine(({ kind, identifier }) => kind !== 'mobile' || normalizeMobile(identifier) !== null, {
    path: ['identifier'],
    message: 'MOBILE_INVALID',
  });
export type LoginWithPasswordInput = z.output<typeof LoginWithPasswordInput>;

export const LoginWithSmsCodeInput = z.strictObject({
  ...numberProof,
  /** Asked for, beside the code, of an account that was not used for long. */
  password: ExistingPassword.optional(),
  remembered: Remembered,
  /** Agreed to the terms, in case the number gets an account by this login. */
  agreed: z.boolean('FIELD_INVALID').default(false),
});
export type LoginWithSmsCodeInput = z.output<typeof LoginWithSmsCodeInput>;
