import type { SKRSContext2D } from '@napi-rs/canvas';
import type { SeededRandom } from './seeded-random.ts';
import type { Warp } from './shape.ts';

/** What every drawing step of one captcha shares; all lengths are logical pixels. */
export interface Sketch {
  readonly context: SKRSContext2D;
  readonly width: number;
  readonly height: number;
  readonly warp: Warp;
  readonly random: SeededRandom;
}
