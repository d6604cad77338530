/** How to read the report of this benchmark, and what in it cannot be compared. */
export const captchaNotes = [
  'CPU time is that of the whole process, the thread pool that encodes too: on a busy machine it ' +
    'says more than the time in all. Captchas are drawn one after another.',
  'Pictures of four characters have 320 by 120 pixels, whoever draws them; of five, 400 by 120. ' +
    'JPEG has the quality that each chooses: ours at most 42, so that it stays below 5 kB.',
  'What is told of the event loop ends where the promise is handed over. It is time, not CPU time: ' +
    'the longest of it is often another process.',
  'svg-captcha hands over the outlines of its letters when it is sent as SVG. Its JPEG and PNG ' +
    'are drawn from it by the canvas that ours uses too.',
  'Pillow, simple, is what tutorials draw; Pillow, warped, is drawn in the manner of the captcha ' +
    'package of PyPI. Both run in a python process that counts from when it is warm.',
  'What each of them stops is another question: pnpm bench captcha-strength.',
];
