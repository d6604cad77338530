'use client';

import { type PasswordStrength, passwordStrength } from '@menjin/contract/password-strength';
import { type ComponentProps, useState } from 'react';
import type { Dictionary } from '../i18n/zh-cn.ts';
import { PasswordField } from './password-field.tsx';
import { StrengthLine } from './strength-line.tsx';

/** A password that is being chosen: says how strong it is, and never stands in the way. */
export function NewPasswordField({
  strengthText,
  ...props
}: Omit<ComponentProps<typeof PasswordField>, 'autoComplete' | 'onType' | 'children'> & {
  strengthText: Dictionary['passwordStrength'];
}) {
  const [strength, setStrength] = useState<PasswordStrength | null>(null);
  return (
    <PasswordField
      {...props}
      autoComplete="new-password"
      onType={(typed) => setStrength(typed === '' ? null : passwordStrength(typed))}
    >
      <StrengthLine strength={strength} text={strengthText} />
    </PasswordField>
  );
}
