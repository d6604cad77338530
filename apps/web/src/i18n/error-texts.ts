import type { Locale } from './locale.ts';

/** Beside the dictionaries, because a browser needs these when the server says nothing more. */
export const ERROR_TEXTS = {
  'zh-CN': {
    name: '出错了',
    title: '我们这边出了问题',
    about: '稍后再试一次。',
    retry: '再试一次',
  },
  en: {
    name: 'Error',
    title: 'Something went wrong on our side',
    about: 'Try again in a moment.',
    retry: 'Try again',
  },
} satisfies Record<Locale, object>;
