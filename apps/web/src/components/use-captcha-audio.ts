import { useEffect, useRef, useState } from 'react';

type CaptchaAudio = { state: 'none' | 'loading' | 'failed' } | { state: 'ready'; url: string };

/** Fetches a recording when asked to, and lets go of it when another one is there. */
export function useCaptchaAudio(address: string, onNewAudio: () => void) {
  const [audio, setAudio] = useState<CaptchaAudio>({ state: 'none' });
  const loading = useRef<AbortController | null>(null);

  useEffect(() => () => loading.current?.abort(), []);

  useEffect(() => {
    if (audio.state !== 'ready') return;
    return () => URL.revokeObjectURL(audio.url);
  }, [audio]);

  async function listen() {
    if (loading.current !== null) return;
    const controller = new AbortController();
    loading.current = controller;
    setAudio({ state: 'loading' });
    try {
      const response = await fetch(address, { signal: controller.signal });
      if (!response.ok) throw new Error(`The recording was answered with ${response.status}.`);
      const url = URL.createObjectURL(await response.blob());
      setAudio({ state: 'ready', url });
      onNewAudio();
    } catch {
      if (!controller.signal.aborted) setAudio({ state: 'failed' });
    }
    loading.current = null;
  }

  return { audio, listen };
}
