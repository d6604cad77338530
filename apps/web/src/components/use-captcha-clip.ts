import { useEffect, useRef, useState } from 'react';

export type CaptchaClip = URL | 'loading' | 'failed' | null;

/** Fetches a recording when asked to, and lets go of it when another one is there. */
export function useCaptchaClip(address: string, onNewClip: () => void) {
  const [clip, setClip] = useState<CaptchaClip>(null);
  const isLoading = useRef(false);

  useEffect(() => {
    if (!(clip instanceof URL)) return;
    return () => URL.revokeObjectURL(clip.href);
  }, [clip]);

  async function listen() {
    if (isLoading.current) return;
    isLoading.current = true;
    setClip('loading');
    try {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`The recording was answered with ${response.status}.`);
      setClip(new URL(URL.createObjectURL(await response.blob())));
      onNewClip();
    } catch {
      setClip('failed');
    }
    isLoading.current = false;
  }

  return { clip, listen };
}
