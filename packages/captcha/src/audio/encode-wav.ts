import { sampleRate } from './sample-rate.ts';

const headerBytes = 44;

/**
 * Packs samples from -1 to 1 into a WAV file: one channel of 8-bit PCM, which every browser plays.
 * Its rounding is 30 dB below the voice and so under the noise; 16 bits would double the file.
 */
export function encodeWav(passages: readonly Float32Array[]): Uint8Array {
  const length = passages.reduce((sum, passage) => sum + passage.length, 0);
  const file = Buffer.alloc(headerBytes + length + (length % 2));
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(sampleRate, 24);
  file.writeUInt32LE(sampleRate, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(length, 40);
  let at = headerBytes;
  for (const passage of passages) {
    for (let index = 0; index < passage.length; index += 1) {
      file[at] = 128 + Math.round(127 * (passage[index] ?? 0));
      at += 1;
    }
  }
  return file;
}
