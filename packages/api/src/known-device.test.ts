import { expect, test } from 'vitest';
import { createKnownDevices } from './known-device.ts';

const scope = { secure: true, domain: null };
const devices = createKnownDevices(scope, { secret: 'a secret of this test' });
const alice = { id: 1, credentialsVersion: 3 };

test('a device is known for the account that was signed in there', () => {
  const { name, value, maxAgeSeconds } = devices.carry(alice);
  expect([name, maxAgeSeconds]).toEqual(['__Host-menjin.device', 180 * 86_400]);
  expect(devices.recognize(value, alice)).toMatch(/^[\w-]{22}$/);
  expect(devices.recognize(value, { ...alice, id: 2 })).toBeNull();
});

test('after a change of password or number it is known no more', () => {
  const { value } = devices.carry(alice);
  expect(devices.recognize(value, { ...alice, credentialsVersion: 4 })).toBeNull();
});

test('nobody makes one themselves', () => {
  const { value } = devices.carry(alice);
  const [device, signature = ''] = value.split('.');
  const others = createKnownDevices(scope, { secret: 'another secret' });
  const forged = [
    null,
    '',
    '.',
    String(device),
    `${device}.`,
    `x.${signature}`,
    `${device}.${signature}x`,
    `${device}.${signature.slice(1)}`,
    others.carry(alice).value,
  ];
  expect(forged.map((token) => devices.recognize(token, alice))).toEqual(forged.map(() => null));
});
