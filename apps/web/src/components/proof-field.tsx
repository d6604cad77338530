'use client';

import { useState } from 'react';
import { CaptchaField, type CaptchaFieldProps } from './captcha-field.tsx';
import { useCanWork } from './use-can-work.ts';
import { WorkField } from './work-field.tsx';

/** What a request for a code is proven with: a captcha, or work that the browser does. */
export function ProofField(props: CaptchaFieldProps & { workProgress: number | null }) {
  const { workProgress, ...captcha } = props;
  const { id, text, error, hasFocus } = captcha;
  const [kind, setKind] = useState<'image' | 'work'>('image');
  const canWork = useCanWork();
  return (
    <div>
      <input type="hidden" name="proofKind" value={kind} autoComplete="off" />
      {kind === 'image' ? (
        <CaptchaField {...captcha} />
      ) : (
        <WorkField {...{ id, text, error, hasFocus }} progress={workProgress} />
      )}
      {canWork && (
        <button
          type="button"
          onClick={() => setKind(kind === 'image' ? 'work' : 'image')}
          className="text-link mt-1 min-h-11 text-start noscript:hidden"
        >
          {kind === 'image' ? text.useWork : text.useImage}
        </button>
      )}
    </div>
  );
}
