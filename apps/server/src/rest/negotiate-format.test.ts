import { expect, test } from 'vitest';
import { negotiateFormat } from './negotiate-format.ts';

test.for([
  ['', 'jpeg'],
  ['*/*', 'jpeg'],
  ['image/*', 'jpeg'],
  ['application/json, text/plain, */*', 'jpeg'],
  // Chrome's for an image.
  ['image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8', 'jpeg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
  ['IMAGE/GIF', 'gif'],
  ['image/png, */*;q=0.5', 'png'],
  ['image/png;q=0.2, image/gif;q=0.9', 'gif'],
  ['image/jpeg;q=0, image/*', 'png'],
  ['image/gif; q = wrong', 'gif'],
  ['application/json', 'jpeg'],
  [',;q=,;;,', 'jpeg'],
] as const)('%s asks for %s', ([accept, format]) => {
  expect(negotiateFormat(accept)).toBe(format);
});
