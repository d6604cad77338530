'use client';

import { type InputEvent, useState } from 'react';
import { FieldFrame, type FieldTexts } from './field-frame.tsx';
import { groupMobile } from './group-mobile.ts';
import { TextInput } from './text-input.tsx';

/**
 * A mainland mobile number behind a +86, which makes room for another code that is typed; pasted
 * spaces, dashes and a second +86 are fine.
 */
export function MobileField({
  enterKeyHint = 'next',
  defaultValue,
  hasFocus,
  onChange,
  ...texts
}: FieldTexts & {
  /** `send` where it is the last field. */
  enterKeyHint?: 'next' | 'send';
  defaultValue: string;
  hasFocus: boolean;
  onChange: () => void;
}) {
  const id = 'mobile';
  const [hasOwnCode, setHasOwnCode] = useState(isWithCode(defaultValue));

  /** Only what is typed at the end, so that no caret moves; what is deleted or filled in stays as it is. */
  function group({
    currentTarget: input,
    nativeEvent: { inputType, isComposing },
  }: InputEvent<HTMLInputElement>) {
    onChange();
    const isTyped = /^insert(Text|FromPaste)$/.test(inputType) && !isComposing;
    if (isTyped && input.selectionEnd === input.value.length) write(input);
    setHasOwnCode(isWithCode(input.value));
  }

  return (
    <FieldFrame id={id} {...texts}>
      <div className="relative">
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 left-0 flex w-14 items-center justify-center text-muted"
        >
          {!hasOwnCode && '+86'}
        </span>
        <TextInput
          id={id}
          hint={texts.hint}
          error={texts.error}
          type="tel"
          autoComplete="tel-national"
          enterKeyHint={enterKeyHint}
          autoFocus={hasFocus}
          defaultValue={groupMobile(defaultValue)}
          onInput={group}
          onBlur={({ currentTarget }) => {
            write(currentTarget);
            setHasOwnCode(isWithCode(currentTarget.value));
          }}
          inset="pl-14 pr-3"
        />
      </div>
    </FieldFrame>
  );
}

function write(input: HTMLInputElement): void {
  const grouped = groupMobile(input.value);
  if (grouped !== input.value) input.value = grouped;
}

const isWithCode = (typed: string) => /^\s*[+＋]/.test(typed);
