'use client';

import { useState } from 'react';
import { CaptchaField, type CaptchaFieldProps } from './captcha-field.tsx';
import { useCanWork } from './use-can-work.ts';
import { WorkField } from './work-field.tsx';

type ProofKind = 'image' | 'work';

/** What a request for a code is proven with: a captcha that is read or heard, or work that the browser does. */
export function ProofField({
  workProgress,
  ...captcha
}: CaptchaFieldProps & { workProgress: number | null }) {
  const { id, text } = captcha;
  const [chosenKind, setChosenKind] = useState<ProofKind | null>(null);
  const kind = chosenKind ?? 'image';
  const canWork = useCanWork();
  return (
    <div>
      {kind === 'image' ? (
        // Who came back to it by the button below stays at the button.
        <CaptchaField {...captcha} hasFocus={captcha.hasFocus && chosenKind === null} />
      ) : (
        <WorkField {...{ id, text }} progress={workProgress} />
      )}
      {canWork && (
        <button
          type="button"
          onClick={() => setChosenKind(kind === 'image' ? 'work' : 'image')}
          className="text-link mt-1 min-h-11 text-start noscript:hidden"
        >
          {kind === 'image' ? text.useWork : text.useImage}
        </button>
      )}
    </div>
  );
}
