import { expect, test } from 'vitest';
import { placesAt } from './places.ts';

const settings = { serverPort: 41411, webPort: 38793 };

test.for(['http://127.0.0.1', 'http://localhost', 'http://[::1]', 'http://www.meiduo.site'])(
  'a page at %s calls the same host',
  (host) => {
    expect(placesAt(new URL(`${host}:8080/login`), settings)).toEqual({
      server: `${host}:41411`,
      web: `${host}:38793`,
    });
  },
);

test('leaves out a port that is the usual one', () => {
  expect(placesAt(new URL('https://shop.example'), { serverPort: 443 }).server).toBe(
    'https://shop.example',
  );
});

test.for([null, 'text', {}, { serverPort: '9000', webPort: null }])(
  'knows only where the server usually is from %j',
  (told) => {
    expect(placesAt(new URL('http://127.0.0.1:8080'), told)).toEqual({
      server: 'http://127.0.0.1:8000',
      web: null,
    });
  },
);
