// Writes src/audio/digit-clips-*.ts with espeak-ng, flite and sox; clips/README.md tells the recipe.
// Run by hand with `pnpm make-clips` after changing the voices or the sound.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleRate } from '../src/audio/sample-rate.ts';

type Command = readonly [program: string, ...parameters: string[]];

interface Voice {
  name: string;
  /** Speaks a word into a WAV file. */
  command(word: string, file: string): Command;
}

// Loud enough to be clear, with room above for the noise and the swing of levels.
const rms = 0.11;
const peak = 0.6;

const languages = [
  {
    file: 'digit-clips-en.ts',
    words: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
    voices: [flite('slt', 1), flite('rms', 0.85), flite('kal16', 1.2), espeak('en-us+f5', 200, 55)],
  },
  {
    file: 'digit-clips-zh-cn.ts',
    // Pinyin, and the voice for it: the voice cmn of espeak-ng 1.51 reads 四 as "si four".
    words: ['ling2', 'yi1', 'er4', 'san1', 'si4', 'wu3', 'liu4', 'qi1', 'ba1', 'jiu3'],
    voices: [
      espeak('cmn-latn-pinyin+Annie', 145, 45),
      espeak('cmn-latn-pinyin+m3', 145, 55),
      espeak('cmn-latn-pinyin+f2', 185, 50),
      espeak('cmn-latn-pinyin+klatt4', 145, 65),
    ],
  },
];

const folder = mkdtempSync(join(tmpdir(), 'digit-clips-'));
for (const { file, words, voices } of languages) {
  const blocks = voices.map((voice) => {
    const lines = words.map((word) => `    '${makeClip(voice, word)}',`);
    return [`  // ${voice.name}`, '  [', ...lines, '  ],'].join('\n');
  });
  const source = `// Made by scripts/make-digit-clips.ts as clips/README.md tells. Do not edit.

/** The digits 0 to 9 as each voice says them: ${sampleRate} Hz µ-law in base64. */
export const digitClips: readonly (readonly string[])[] = [
${blocks.join('\n')}
];
`;
  writeFileSync(fileURLToPath(new URL(`../src/audio/${file}`, import.meta.url)), source);
}
rmSync(folder, { recursive: true });

function flite(voice: string, stretch: number): Voice {
  const options = ['-voice', voice, '--setf', `duration_stretch=${stretch}`];
  return {
    name: `flite ${options.join(' ')}`,
    command: (word, file) => ['flite', ...options, '-t', `${word}.`, '-o', file],
  };
}

/** The widest pitch range, since the tones of Mandarin are told apart by it. */
function espeak(voice: string, wordsPerMinute: number, pitch: number): Voice {
  const options = ['-m', '-v', voice, '-s', `${wordsPerMinute}`, '-p', `${pitch}`];
  return {
    name: `espeak-ng ${options.slice(1).join(' ')}`,
    command: (word, file) => {
      const text = `<prosody range="x-high">${word}</prosody>`;
      return ['espeak-ng', ...options, '-w', file, text];
    },
  };
}

function makeClip(voice: Voice, word: string): string {
  const file = join(folder, 'spoken.wav');
  run(voice.command(word, file));
  const loudness = ['gain', '-12', 'highpass', '90', 'treble', '6', '2500', 'gain', '-n', '-3'];
  const trim = ['silence', '1', '0.005', '0.3%'];
  const trimEnds = [...trim, 'reverse', ...trim, 'fade', '0.012', 'reverse', 'fade', '0.004'];
  const resample = ['rate', '-v', '-s', `${sampleRate}`];
  const raw = ['-t', 'raw', '-e', 'signed', '-b', '16', '-'];
  const pcm = run(['sox', '-D', file, ...raw, ...loudness, ...trimEnds, ...resample]);
  const samples = Array.from({ length: pcm.length / 2 }, (_, index) => pcm.readInt16LE(2 * index));
  return Buffer.from(level(samples).map(encodeMuLaw)).toString('base64');
}

function run([program, ...parameters]: Command): Buffer {
  return execFileSync(program, parameters);
}

/** Brings a clip to the common loudness; the peaks that would stand out are bent down. */
function level(samples: readonly number[]): number[] {
  const square = samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length;
  return samples.map((sample) => peak * Math.tanh((sample * rms) / Math.sqrt(square) / peak));
}

/** ITU-T G.711. */
function encodeMuLaw(sample: number): number {
  const magnitude = Math.min(32635, Math.round(Math.abs(sample) * 32768)) + 132;
  const exponent = Math.floor(Math.log2(magnitude)) - 7;
  const mantissa = (magnitude >> (exponent + 3)) & 15;
  return ~((sample < 0 ? 128 : 0) | (exponent << 4) | mantissa) & 255;
}
