import { createCanvas, loadImage } from '@napi-rs/canvas';
import svgCaptcha from 'svg-captcha';

const SIZE = { width: 320, height: 120, fontSize: 112 };

/** Draws with svg-captcha in our size; as JPEG or PNG through the canvas that ours uses too. */
export function svgCaptchaAs(format: 'svg' | 'jpeg' | 'png'): () => Promise<Uint8Array> {
  return async () => {
    const svg = Buffer.from(svgCaptcha.create(SIZE).data);
    if (format === 'svg') return svg;
    const image = await loadImage(svg);
    const canvas = createCanvas(SIZE.width, SIZE.height);
    const context = canvas.getContext('2d');
    context.fillStyle = 'white';
    context.fillRect(0, 0, SIZE.width, SIZE.height);
    context.drawImage(image, 0, 0);
    return format === 'png' ? canvas.encode('png') : canvas.encode('jpeg', 70);
  };
}
