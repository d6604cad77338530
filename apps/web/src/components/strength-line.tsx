'use client';

import type { PasswordStrength } from '@menjin/contract/password-strength';
import type { Dictionary } from '../i18n/zh-cn.ts';
import { useSettled } from './use-settled.ts';

// Long enough to type on: only who pauses hears how strong the password is.
const SPOKEN_AFTER_MS = 1_200;

/** How strong a password is while it is typed; said aloud when the typing pauses, never at each key. */
export function StrengthLine({
  strength,
  text,
}: {
  /** Null before anything was typed. */
  strength: PasswordStrength | null;
  text: Dictionary['passwordStrength'];
}) {
  const spoken = useSettled(strength, SPOKEN_AFTER_MS);
  return (
    <>
      {strength !== null && (
        <div aria-hidden="true" className="mt-2 text-muted">
          <div className="flex gap-1">
            {[1, 2, 3, 4].map((step) => (
              <span
                key={step}
                className={`h-1 flex-1 rounded-full ${step <= strength ? filled(strength) : 'bg-line'}`}
              />
            ))}
          </div>
          <p className="mt-1">{text[strength]}</p>
        </div>
      )}
      <p role="status" className="sr-only">
        {spoken !== null && text[spoken]}
      </p>
    </>
  );
}

const filled = (strength: PasswordStrength) => (strength === 1 ? 'bg-danger' : 'bg-accent');
