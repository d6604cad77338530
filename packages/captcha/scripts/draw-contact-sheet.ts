// Draws docs/explanation/captcha-contact-sheet.jpg: 48 fresh captchas as a page shows them, with
// what they say in a file of its own. `pnpm contact-sheet` after changing how a captcha looks.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { createCaptchaText } from '../src/create-captcha-text.ts';
import { drawCaptcha } from '../src/draw-captcha.ts';

const columns = 6;
const rows = 8;
const margin = 12;
const cell = { width: 320 + 2 * margin, height: 120 + 2 * margin + 18 };
const pages = [
  { ground: '#ffffff', ink: '#333333' },
  { ground: '#15181c', ink: '#cccccc' },
] as const;

const folder = path.resolve(import.meta.dirname, '../../../docs/explanation');
const canvas = createCanvas(columns * cell.width, rows * cell.height);
const context = canvas.getContext('2d');
const lines: string[] = [];

for (const [half, { ground, ink }] of pages.entries()) {
  context.fillStyle = ground;
  context.fillRect(0, (half * canvas.height) / 2, canvas.width, canvas.height / 2);
  context.fillStyle = ink;
  for (let index = 0; index < (columns * rows) / 2; index += 1)
    await drawCell((half * columns * rows) / 2 + index);
}
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'captcha-contact-sheet.jpg'), canvas.toBuffer('image/jpeg', 72));
writeFileSync(path.join(folder, 'captcha-contact-sheet-texts.txt'), `${lines.join('\n')}\n`);

async function drawCell(index: number): Promise<void> {
  const text = createCaptchaText();
  const number = `${index + 1}`;
  lines.push(`${number.padStart(2)} ${text}`);
  const x = (index % columns) * cell.width + margin;
  const y = Math.floor(index / columns) * cell.height + margin;
  context.font = '14px sans-serif';
  context.fillText(number, x, y + 12);
  const { bytes } = await drawCaptcha(text);
  context.drawImage(await loadImage(Buffer.from(bytes)), x, y + 18);
}
