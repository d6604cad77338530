import { expect, test } from 'vitest';
import { createKnownDevices } from './known-device.ts';

const scope = { secure: true, domain: null };
const devices = createKnownDevices(scope, { secret: 'a secret of this test' });
const alice = { id: 1, credentialsVersion: 3 };
const at = new Date('2026-11-22T08:00:00Z');
const after = (days: number) => new Date(at.getTime() + days * 86_400_000);

test('a device is known for the account that was signed in there', () => {
  const { name, value, maxAgeSeconds } = devices.carry(alice, at);
  expect([name, maxAgeSeconds]).toEqual(['__Host-menjin.device', 180 * 86_400]);
  expect(devices.recognize(value, alice, at)).toMatch(/^[\w-]{22}$/);
  expect(devices.recognize(value, { ...alice, id: 2 }, at)).toBeNull();
});

test('after a change of password or number it is known no more', () => {
  const { value } = devices.carry(alice, at);
  expect(devices.recognize(value, { ...alice, credentialsVersion: 4 }, at)).toBeNull();
});

test('nor after its 180 days, however the cookie was kept', () => {
  const { value } = devices.carry(alice, at);
  expect(devices.recognize(value, alice, after(179))).not.toBeNull();
  expect(devices.recognize(value, alice, after(180))).toBeNull();
});

test('nobody makes one themselves, or one that lasts longer', () => {
  const { value } = devices.carry(alice, at);
  const [device, issuedAt, signature = ''] = value.split('.');
  const others = createKnownDevices(scope, { secret: 'another secret' });
  const forged = [
    null,
    '',
    '..',
    String(device),
    `${device}.${issuedAt}.`,
    `x.${issuedAt}.${signature}`,
    `${device}.${Number(issuedAt) + 1}.${signature}`,
    `${device}.${issuedAt}.${signature}x`,
    `${device}.${issuedAt}.${signature.slice(1)}`,
    others.carry(alice, at).value,
  ];
  expect(forged.map((token) => devices.recognize(token, alice, at))).toEqual(
    forged.map(() => null),
  );
});
