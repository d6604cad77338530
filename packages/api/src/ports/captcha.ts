import type { CaptchaFormat } from '@menjin/contract';

/** The texts of captchas that were shown and not yet answered. */
export type CaptchaTexts = {
  put(captchaId: string, text: string, ttlSeconds: number): Promise<void>;
  /** Reads and removes in one step, so that every captcha has one try. */
  take(captchaId: string): Promise<string | null>;
};

export type DrawnCaptcha = { bytes: Uint8Array; contentType: string };

export type CaptchaPainter = {
  createText(): string;
  draw(text: string, format: CaptchaFormat): Promise<DrawnCaptcha>;
};
