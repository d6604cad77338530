import { type Captcha, captchaAudio } from '@menjin/client';
import { errorSentence } from '@menjin/client/messages';
import { useMenjinClient } from '@menjin/client/react';
import { useState } from 'react';
import { useSubmission } from '../forms/use-submission.ts';
import { useText } from '../i18n/text-provider.tsx';

/** The same captcha to listen to. */
export function CaptchaAudio({ captcha }: { captcha: Captcha }) {
  const { t, language } = useText();
  const menjin = useMenjinClient();
  const [audio, setAudio] = useState<string | null>(null);
  const { error, isPending, submit } = useSubmission(async () => {
    const recording = await captchaAudio(menjin, captcha, { language });
    setAudio(recording.audio);
  });
  return (
    <>
      <button
        type="button"
        className="plain"
        aria-disabled={isPending}
        onClick={() => submit(undefined)}
      >
        {isPending ? t.register.listening : t.register.listen}
      </button>
      {audio !== null && (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- its caption would be the answer
        <audio src={audio} aria-label={t.register.audio} controls autoPlay />
      )}
      <div role="status">{error !== null && <p>{errorSentence(error, language)}</p>}</div>
    </>
  );
}
