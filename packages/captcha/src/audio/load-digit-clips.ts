import type { CaptchaLanguage } from '@menjin/contract';

/** The digits 0 to 9, one list for each voice; `readDigitClip` reads one. */
export type DigitClips = readonly (readonly string[])[];

/** Loads the clips of one language, 150 kB of source, when it is first spoken. */
export async function loadDigitClips(language: CaptchaLanguage): Promise<DigitClips> {
  switch (language) {
    case 'zh-CN':
      return (await import('./digit-clips-zh-cn.ts')).digitClips;
    case 'en':
      return (await import('./digit-clips-en.ts')).digitClips;
  }
}
