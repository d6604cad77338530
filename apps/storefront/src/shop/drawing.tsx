import type { Dictionary } from '../i18n/zh-cn.ts';

// Lines on a field of 64 by 48.
const LINES: Record<keyof Dictionary['products'], string> = {
  cup: 'M20 17h22v10a11 11 0 0 1-22 0ZM42 20h3a5 5 0 0 1 0 10h-3.5M16 41h30M27 12c-2-2 2-3 0-5M34 12c-2-2 2-3 0-5',
  notebook:
    'M19 7h26v34H19ZM24 7v34M21.5 12h-4M21.5 18h-4M21.5 24h-4M21.5 30h-4M21.5 36h-4M30 15h10M30 20h7',
  lamp: 'M22 7h20l5 22H17ZM20.4 14h23.2M18.8 21h26.4M32 29v10M24 41h16',
  umbrella:
    'M10 27a22 20 0 0 1 44 0c-4-4-10-4-14.7 0-4-4-10.6-4-14.6 0-4.7-4-10.7-4-14.7 0ZM32 7V4M32 27v12a4 4 0 0 1-8 0',
  soap: 'M16 24a8 8 0 0 1 8-8h16a8 8 0 0 1 8 8v4a8 8 0 0 1-8 8H24a8 8 0 0 1-8-8ZM24 26h16M27 11a2 2 0 1 0 0-.1M36 8a3 3 0 1 0 0-.1M44 11a1.5 1.5 0 1 0 0-.1',
  basket: 'M14 22h36l-4 19H18ZM20 22a12 14 0 0 1 24 0M15.3 28h33.4M16.5 34h31M26 22v19M38 22v19',
};

/** A product in a few lines, in the colour of the text around it. */
export function Drawing({ of }: { of: keyof typeof LINES }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 64 48"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={LINES[of]} />
    </svg>
  );
}
