import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { captchaAlphabet } from './captcha-alphabet.ts';
import { createCaptchaText } from './create-captcha-text.ts';
import { drawCaptcha } from './draw-captcha.ts';

const magicBytes = [
  { format: 'jpeg', magic: /^ffd8ff/ },
  { format: 'png', magic: /^89504e470d0a1a0a/ },
  { format: 'webp', magic: /^52494646.{8}57454250/ },
  { format: 'gif', magic: /^474946383[79]61/ },
] as const;

test.each(magicBytes)(
  'a $format is what it says and 320 by 120 pixels',
  async ({ format, magic }) => {
    const image = await drawCaptcha('PX9D', { format });
    expect(image).toMatchObject({ contentType: `image/${format}`, width: 320, height: 120 });
    expect(Buffer.from(image.bytes).toString('hex', 0, 12)).toMatch(magic);
    expect(await loadImage(Buffer.from(image.bytes))).toMatchObject({ width: 320, height: 120 });
  },
);

test.each(magicBytes)(
  'the same seed gives the same $format, another seed another',
  async ({ format }) => {
    const first = await drawCaptcha('PX9D', { format, seed: 'one' });
    const again = await drawCaptcha('PX9D', { format, seed: 'one' });
    const other = await drawCaptcha('PX9D', { format, seed: 'two' });
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
    expect(Buffer.compare(first.bytes, other.bytes)).not.toBe(0);
  },
);

test('the default is a JPEG with a fresh seed', async () => {
  const first = await drawCaptcha('PX9D');
  const second = await drawCaptcha('PX9D');
  expect(first.contentType).toBe('image/jpeg');
  expect(Buffer.compare(first.bytes, second.bytes)).not.toBe(0);
});

test('scale 1 halves the picture', async () => {
  const image = await drawCaptcha('PX9D', { scale: 1 });
  expect(image).toMatchObject({ width: 160, height: 60 });
  expect(await loadImage(Buffer.from(image.bytes))).toMatchObject({ width: 160, height: 60 });
});

test('five characters are 400 by 120 pixels', async () => {
  const image = await drawCaptcha('PX9DA');
  expect(image).toMatchObject({ width: 400, height: 120 });
  expect(await loadImage(Buffer.from(image.bytes))).toMatchObject({ width: 400, height: 120 });
});

test.each([
  { length: 4, most: 5000 },
  { length: 5, most: 6250 },
])('a JPEG of $length characters is at most $most bytes', async ({ length, most }) => {
  for (let draw = 0; draw < 100; draw += 1) {
    const { bytes } = await drawCaptcha(createCaptchaText(length), { seed: `size ${draw}` });
    expect(bytes.length).toBeLessThanOrEqual(most);
  }
});

test('every pixel is opaque, and dark and light both take a share', async () => {
  const { bytes, width, height } = await drawCaptcha('PX9D', { format: 'png', seed: 'opaque' });
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(await loadImage(Buffer.from(bytes)), 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const channel = (offset: number): number[] =>
    Array.from(data).filter((_, index) => index % 4 === offset);
  expect(Math.min(...channel(3))).toBe(255);
  const light = channel(1).filter((green) => green > 128).length / (width * height);
  expect(light).toBeGreaterThan(0.05);
  expect(light).toBeLessThan(0.95);
});

test('every character of the alphabet can be drawn', async () => {
  for (const character of captchaAlphabet) {
    await expect(drawCaptcha(character)).resolves.toMatchObject({ width: 80, height: 120 });
  }
});

test('a text that cannot be drawn is refused', async () => {
  for (const text of ['', 'PX9DPX9DP', 'px9d', 'PX0D', 'P 9D', '中文验证']) {
    await expect(drawCaptcha(text)).rejects.toThrow(RangeError);
  }
});
