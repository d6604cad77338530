import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createSpokenDigits } from './create-spoken-digits.ts';
import { speakDigits } from './speak-digits.ts';

const languages = ['zh-CN', 'en'] as const;
const headerBytes = 44;

test.each(languages)('a recording in %s is a WAV file as long as it says', async (language) => {
  const { bytes, contentType, durationSeconds } = await speakDigits('048371', { language });
  const file = Buffer.from(bytes);
  const samples = durationSeconds * 8000;
  expect(contentType).toBe('audio/wav');
  expect(file.toString('latin1', 0, 4)).toBe('RIFF');
  expect(file.readUInt32LE(4)).toBe(file.length - 8);
  expect(file.toString('latin1', 8, 16)).toBe('WAVEfmt ');
  expect(file.readUInt32LE(16)).toBe(16);
  // PCM, one channel, 8000 samples and bytes a second, one byte and 8 bits a sample.
  expect(file.toString('hex', 20, 36)).toBe('01000100401f0000401f000001000800');
  expect(file.toString('latin1', 36, 40)).toBe('data');
  expect(file.readUInt32LE(40)).toBe(samples);
  expect(file.length).toBe(headerBytes + samples + (samples % 2));
});

test.each(languages)('six digits in %s take 3 to 8 seconds and at most 64 kB', async (language) => {
  for (let draw = 0; draw < 50; draw += 1) {
    const digits = createSpokenDigits();
    const { bytes, durationSeconds } = await speakDigits(digits, { language });
    expect(durationSeconds).toBeGreaterThan(3);
    expect(durationSeconds).toBeLessThan(8);
    expect(bytes.length).toBeLessThanOrEqual(64_000);
  }
});

test.each(languages)(
  'the same seed gives the same bytes in %s, another others',
  async (language) => {
    const first = await speakDigits('048371', { language, seed: 'one' });
    const again = await speakDigits('048371', { language, seed: 'one' });
    const other = await speakDigits('048371', { language, seed: 'two' });
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
    expect(Buffer.compare(first.bytes, other.bytes)).not.toBe(0);
  },
);

test.each(languages)('two recordings in %s of the same digits share no sound', async (language) => {
  const first = await speakDigits('11111111', { language });
  const second = await speakDigits('11111111', { language });
  const sounds = new Set(soundsOf(first.bytes));
  expect(soundsOf(second.bytes).filter((sound) => sounds.has(sound))).toEqual([]);
});

test.each(languages)('no recording in %s is clipped or silent', async (language) => {
  for (let draw = 0; draw < 50; draw += 1) {
    const { bytes } = await speakDigits(createSpokenDigits(), { language, seed: `peak ${draw}` });
    const swings = Array.from(samplesOf(bytes), (sample) => Math.abs(sample - 128));
    expect(Math.max(...swings)).toBeGreaterThan(40);
    expect(Math.max(...swings)).toBeLessThan(127);
  }
});

test.each(languages)('one to eight digits, each of them, can be said in %s', async (language) => {
  for (const digits of ['0', '1', '23', '456', '7890', '12345678']) {
    const { durationSeconds } = await speakDigits(digits, { language });
    expect(durationSeconds / digits.length).toBeGreaterThan(0.4);
    expect(durationSeconds / digits.length).toBeLessThan(1.7);
  }
});

test('what is not one to eight digits is refused', async () => {
  for (const digits of ['', '123456789', '12a4', '-1', '1.5', '12\n', ' 12', '１２３', '一二三']) {
    await expect(speakDigits(digits, { language: 'en' })).rejects.toThrow(RangeError);
  }
});

test('the event loop is free between the digits', async () => {
  await speakDigits('0', { language: 'zh-CN' });
  let turns = 0;
  let spoken = false;
  const recording = speakDigits('04837162', { language: 'zh-CN' }).finally(() => {
    spoken = true;
  });
  while (!spoken) {
    turns += 1;
    await setImmediate();
  }
  await recording;
  expect(turns).toBeGreaterThanOrEqual(8);
});

function samplesOf(bytes: Uint8Array): Buffer {
  const file = Buffer.from(bytes);
  return file.subarray(headerBytes, headerBytes + file.readUInt32LE(40));
}

/** Every run of 32 samples, four milliseconds. */
function soundsOf(bytes: Uint8Array): string[] {
  const samples = samplesOf(bytes).toString('latin1');
  return Array.from({ length: samples.length - 32 }, (_, at) => samples.slice(at, at + 32));
}
