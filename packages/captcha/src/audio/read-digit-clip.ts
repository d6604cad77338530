/** Turns one clip of digit-clips-*.ts (base64 of G.711 µ-law) into samples from -1 to 1. */
export function readDigitClip(clip: string): Float32Array {
  const bytes = Buffer.from(clip, 'base64');
  const samples = new Float32Array(bytes.length);
  for (let index = 0; index < bytes.length; index += 1) {
    samples[index] = muLaw[bytes[index] ?? 0] ?? 0;
  }
  return samples;
}

const muLaw = Float32Array.from({ length: 256 }, (_, byte) => {
  const exponent = (~byte >> 4) & 7;
  const magnitude = ((((~byte & 15) << 3) + 132) << exponent) - 132;
  return (byte < 128 ? -magnitude : magnitude) / 32768;
});
