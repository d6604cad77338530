import { CAPTCHA_FORMATS, type CaptchaFormat } from '@menjin/contract';

/**
 * The format that an Accept header prefers; of those it likes alike the first of ours, JPEG.
 * Browsers name WebP beside everything else for every image: that asks for nothing (so no
 * library, which all take the more specific name for the better one). Whatever is not
 * acceptable is JPEG (RFC 9110, 12.4.1 and 12.5.1).
 */
export function negotiateFormat(accept: string): CaptchaFormat {
  const qualities = accept.split(',').map(readRange);
  const qualityOf = (format: CaptchaFormat) => {
    const [most] = [`image/${format}`, 'image/*', '*/*'].flatMap(
      (type) => qualities.find((range) => range.type === type) ?? [],
    );
    return most?.quality ?? 0;
  };
  const [best = 'jpeg'] = CAPTCHA_FORMATS.toSorted((a, b) => qualityOf(b) - qualityOf(a));
  return best;
}

function readRange(range: string): { type: string; quality: number } {
  const [type = '', ...parameters] = range.toLowerCase().split(';');
  const [quality = '1'] = parameters.flatMap((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1] ?? []);
  return { type: type.trim(), quality: Number(quality) || 0 };
}
