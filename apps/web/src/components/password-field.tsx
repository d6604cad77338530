'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { FieldFrame, type FieldTexts } from './field-frame.tsx';
import { EyeIcon } from './icons.tsx';
import { TextInput } from './text-input.tsx';

/** A password that can be looked at while it is typed; sending the form covers it again. */
export function PasswordField({
  id,
  showLabel,
  autoComplete,
  enterKeyHint,
  onType,
  children,
  ...texts
}: FieldTexts & {
  id: string;
  showLabel: string;
  autoComplete: 'current-password' | 'new-password';
  enterKeyHint: 'next' | 'go';
  onType?: (typed: string) => void;
  /** What there is to say below about what was typed. */
  children?: ReactNode;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [isShown, setIsShown] = useState(false);

  useEffect(() => {
    const form = input.current?.form;
    const cover = () => setIsShown(false);
    form?.addEventListener('submit', cover);
    return () => form?.removeEventListener('submit', cover);
  }, []);

  return (
    <FieldFrame id={id} {...texts}>
      <div className="relative">
        <TextInput
          id={id}
          ref={input}
          hint={texts.hint}
          error={texts.error}
          type={isShown ? 'text' : 'password'}
          autoCapitalize="none"
          spellCheck={false}
          inset="pl-3 pr-13"
          onInput={(event) => onType?.(event.currentTarget.value)}
          {...{ autoComplete, enterKeyHint }}
        />
        <button
          type="button"
          aria-label={showLabel}
          aria-pressed={isShown}
          onClick={() => setIsShown(!isShown)}
          className="absolute inset-y-0.5 right-0.5 flex w-11 items-center justify-center rounded-md text-muted hover:text-text noscript:hidden"
        >
          <EyeIcon crossed={isShown} />
        </button>
      </div>
      {children}
    </FieldFrame>
  );
}
