/** How to read the report of this benchmark, and what it does not show. */
export const strengthNotes = [
  'A text counts when all of it is read, upper or lower case, by tesseract with the alphabet of ' +
    'the captcha and the better of its modes for a line and for a word.',
  'The last three ways know how ours is drawn: they look for what swaps ink and ground, swap ' +
    'it back, and take away the wave.',
  'Plain text, upright in one font, shows that the reading works: the run fails when at most half ' +
    'of it is read.',
  'svg-captcha has its own settings, with our alphabet; it is drawn twice as large, as ours is. ' +
    'As an SVG it hands over the outlines of its letters: no OCR is needed there.',
  'A solver trained on pictures of the open generator reads any of these. Single use, limits and ' +
    'the price of a try protect what is behind the picture; the picture keeps casual scripts out.',
];
