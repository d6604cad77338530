import type { CaptchaFormat, CaptchaLanguage, SolvedWork, WorkChallenge } from '@menjin/contract';

/** What one captcha says in one of its forms. */
export type KeptCaptcha = {
  id: string;
  form: 'image' | 'audio';
  text: string;
  /** Whose it is: names the browser, or whatever else asked for it. */
  flow: string;
};

/** What captchas say that were handed out and not yet answered. */
export type CaptchaTexts = {
  /**
   * Keeps it in place of what the same form said before under this id. False, and
   * nothing is kept, where the id is in use by another flow.
   */
  put(captcha: KeptCaptcha, ttlSeconds: number): Promise<boolean>;
  /** Reads and removes all forms in one step, so that together they have one try. */
  take(captchaId: string): Promise<string[]>;
};

/** The puzzles that were handed out and not yet accepted. */
export type OpenWork = {
  put(workId: string, ttlSeconds: number): Promise<void>;
  /** True for the one who removes it. */
  take(workId: string): Promise<boolean>;
};

/** How often something happened lately. It may be forgotten at any moment. */
export type RateWindows = {
  /** Counts once more; the window began with its first count. */
  count(key: string, windowSeconds: number): Promise<{ count: number; secondsLeft: number }>;
};

/** An image or a recording, as it is sent. */
export type CaptchaFile = { bytes: Uint8Array; contentType: string };

/** What people look at, listen to, or have their browser work on. */
export type CaptchaMaker = {
  createText(length: number): string;
  draw(text: string, format: CaptchaFormat): Promise<CaptchaFile>;
  createDigits(): string;
  speak(digits: string, language: CaptchaLanguage): Promise<CaptchaFile>;
  /** Sets a puzzle; each `difficulty` above 0 doubles its work. */
  createWork(options: {
    subject: string;
    difficulty: number;
    expiresAt: Date;
  }): Promise<WorkChallenge>;
  checkWork(work: SolvedWork): Promise<'done' | 'wrong' | 'expired'>;
};
