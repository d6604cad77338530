import { expect, test } from 'vitest';
import { parseSmtpUrl } from './parse-smtp-url.ts';

test('a server elsewhere has to encrypt, with a certificate that holds', () => {
  expect(parseSmtpUrl('smtp://mail.example.com')).toEqual({
    host: 'mail.example.com',
    port: 587,
    secure: false,
    requireTLS: true,
    ignoreTLS: false,
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true },
  });
});

test('a name that only begins like this machine is elsewhere', () => {
  for (const host of ['localhost.example.com', '127.0.0.1.example.com', '127.1', '[::2]']) {
    expect(parseSmtpUrl(`smtp://${host}`)).toMatchObject({ requireTLS: true, ignoreTLS: false });
  }
});

test('a server on this machine is spoken to in the clear, unless the URL wants otherwise', () => {
  for (const host of ['localhost', '127.0.0.1', '127.8.9.1', '[::1]']) {
    expect(parseSmtpUrl(`smtp://${host}:25`)).toMatchObject({ requireTLS: false, ignoreTLS: true });
    const required = parseSmtpUrl(`smtp://${host}:25/?tls=required`);
    expect(required).toMatchObject({ requireTLS: true, ignoreTLS: false });
  }
});

test('encryption can be made optional, its certificate cannot', () => {
  expect(parseSmtpUrl('smtp://relay.internal:25?tls=optional')).toMatchObject({
    port: 25,
    requireTLS: false,
    ignoreTLS: false,
    tls: { rejectUnauthorized: true },
  });
});

test('smtps encrypts from the first byte', () => {
  const server = parseSmtpUrl('smtps://mail.example.com');
  expect(server).toMatchObject({ port: 465, secure: true, tls: { rejectUnauthorized: true } });
});

test('reads an IPv6 address without its brackets', () => {
  expect(parseSmtpUrl('smtp://[2001:db8::1]:2525')).toMatchObject({ host: '2001:db8::1' });
});

test('decodes user and password, and insists on logging in with them', () => {
  const server = parseSmtpUrl('smtps://me%40example.com:p%40ss%2F%25@mail.example.com');
  expect(server).toMatchObject({
    auth: { user: 'me@example.com', pass: 'p@ss/%' },
    forceAuth: true,
  });
});

test.each([
  'mail.example.com:587',
  'http://mail.example.com',
  'smtp://',
  'smtp:mail.example.com',
  'smtp://mail_example.com',
  'smtp://hidden@mail.example.com',
  'smtp://:hidden@mail.example.com',
  'smtp://me:hidden%zz@mail.example.com',
  'smtp://me:hidden/x@mail.example.com',
  'smtp://me:hidden#x@mail.example.com',
  'smtp://mail.example.com/hidden',
  'smtp://mail.example.com#hidden',
  'smtp://mail.example.com?tls=none',
  'smtp://mail.example.com?tls=optional&tls=required',
  'smtp://mail.example.com?tls.rejectUnauthorized=false',
  'smtp://mail.example.com?tls=required&logger=true',
  'smtps://mail.example.com?tls=optional',
])('refuses %s without repeating it', (url) => {
  expect(() => parseSmtpUrl(url)).toThrow(/^(?!.*hidden)/s);
});
