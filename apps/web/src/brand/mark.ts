import { asPicture, type Picture } from './read-picture.ts';

/** The lines of our own mark, a door left ajar, for the header and for tabs. */
export const MARK = {
  size: 28,
  frame: 'M8 21V8.5A1.5 1.5 0 0 1 9.5 7h9A1.5 1.5 0 0 1 20 8.5V21',
  door: 'm11.5 10.5 5 2v10l-5-2z',
} as const;

/** The mark as a picture of its own. */
export function drawMark({ accent, onAccent }: { accent: string; onAccent: string }): Picture {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${MARK.size} ${MARK.size}">` +
    `<rect width="${MARK.size}" height="${MARK.size}" rx="7" fill="${accent}"/>` +
    `<path d="${MARK.frame}" fill="none" stroke="${onAccent}" stroke-width="2" stroke-linecap="round"/>` +
    `<path d="${MARK.door}" fill="${onAccent}"/></svg>`;
  return asPicture(new TextEncoder().encode(svg), {
    name: 'icon',
    type: 'svg',
    width: MARK.size,
    height: MARK.size,
  });
}
