'use client';

import type { Locale } from '../i18n/locale.ts';
import type { Dictionary } from '../i18n/zh-cn.ts';
import { Button } from './button.tsx';
import { SoundIcon } from './icons.tsx';
import { useCaptchaAudio } from './use-captcha-audio.ts';

/**
 * A button that fetches the recording of a captcha, and the control that plays it. Every
 * recording says other digits; it is fetched once, as browsers ask again for parts of
 * what an address plays. Without script it is saved as a file.
 */
export function CaptchaAudio({
  id,
  locale,
  text,
  onNewAudio,
}: {
  id: string;
  locale: Locale;
  text: Dictionary['captcha'];
  onNewAudio: () => void;
}) {
  const address = `/captcha/${id}/audio?language=${locale}`;
  const { audio, listen } = useCaptchaAudio(address, onNewAudio);
  const isLoading = audio.state === 'loading';

  function listenLabel() {
    if (isLoading) return text.listening;
    return audio.state === 'ready' ? text.listenAgain : text.listen;
  }

  return (
    <>
      <Button
        look="secondary"
        type="button"
        onClick={() => void listen()}
        aria-disabled={isLoading || undefined}
        className="flex-1 whitespace-nowrap noscript:hidden"
      >
        <SoundIcon />
        {listenLabel()}
      </Button>
      {/* Not a <noscript>: the whole captcha stands in one where forms ask for none. */}
      <a
        href={address}
        download="captcha.wav"
        className="text-link hidden min-h-11 flex-1 items-center noscript:flex"
      >
        {text.listen}
      </a>
      {audio.state === 'ready' && (
        // A caption would be the answer.
        // biome-ignore lint/a11y/useMediaCaption: see above.
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <audio src={audio.url} controls autoPlay aria-label={text.audio} className="h-12 w-full" />
      )}
      <p role="status" className="w-full text-danger">
        {audio.state === 'failed' && text.audioFailed}
      </p>
    </>
  );
}
