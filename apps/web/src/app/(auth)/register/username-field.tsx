'use client';

import { type InputEvent, useState } from 'react';
import { Field } from '../../../components/field.tsx';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { useIsUsernameFree } from './use-is-username-free.ts';

/** A name that is being chosen: says whether it is free once the typing pauses, and never stands in the way. */
export function UsernameField({
  text,
  error,
  defaultValue,
}: {
  text: Pick<
    Dictionary['register'],
    'username' | 'usernameHint' | 'usernameFree' | 'usernameTaken'
  >;
  error: string | null;
  defaultValue: string;
}) {
  const [typed, setTyped] = useState('');
  const isFree = useIsUsernameFree(typed.trim());
  return (
    <div>
      <Field
        id="username"
        label={text.username}
        hint={text.usernameHint}
        error={error}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="next"
        defaultValue={defaultValue}
        onInput={(event: InputEvent<HTMLInputElement>) => setTyped(event.currentTarget.value)}
      />
      <p role="status" className={isFree === true ? 'text-accent' : 'text-danger'}>
        {isFree === true && <span className="mt-2 block">{text.usernameFree}</span>}
        {isFree === false && error === null && (
          <span className="mt-2 block">{text.usernameTaken}</span>
        )}
      </p>
    </div>
  );
}
