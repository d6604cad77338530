/** The origin that is on the list. */
export const LISTED = 'https://app.example';

/** Origins that are not, however much they look like it (OWASP ASVS 5.0, 3.4.2). */
export const HOSTILE = [
  'https://app.example.evil',
  'https://evilapp.example',
  'https://evil.app.example',
  'http://app.example',
  'https://app.example:8443',
  'https://app.example:443',
  'https://app.example.',
  'https://app_example',
  'https://app.example@evil.example',
  'HTTPS://APP.EXAMPLE',
  'null',
  'file://',
];
