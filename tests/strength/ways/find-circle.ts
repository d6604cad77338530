import type { GreyImage } from '../images/grey-image.ts';

export type Circle = { x: number; y: number; radius: number };

// As the drawing has it, in pixels of an image of double size, with some room.
const LEAST_RADIUS = 110;
const MOST_RADIUS = 340;
const TRIES = 6000;
const SAMPLES = 240;

/**
 * The circle along whose edge black meets white for most of its way, of those through three places
 * where they meet. Always the same for an image: its numbers come from a small generator.
 */
export function findCircle(image: GreyImage): Circle {
  const borders = bordersOf(image);
  const next = createNumbers(borders.length);
  let best: Circle = { x: 0, y: 0, radius: 0 };
  let bestScore = 0;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const circle = circleThrough(
      borders[next()] ?? [0, 0],
      borders[next()] ?? [0, 0],
      borders[next()] ?? [0, 0],
    );
    if (circle === null) continue;
    const score = bordersAlong(image, circle);
    if (score > bestScore) [best, bestScore] = [circle, score];
  }
  return best;
}

type Place = readonly [x: number, y: number];

function bordersOf({ width, height, pixels }: GreyImage): Place[] {
  const places: Place[] = [];
  for (let y = 0; y + 1 < height; y += 1) {
    for (let x = 0; x + 1 < width; x += 1) {
      const here = pixels[y * width + x];
      const differs = here !== pixels[y * width + x + 1] || here !== pixels[(y + 1) * width + x];
      if (differs) places.push([x, y]);
    }
  }
  return places;
}

/** Null where they lie on a line, or on a circle that is never drawn. */
function circleThrough([ax, ay]: Place, [bx, by]: Place, [cx, cy]: Place): Circle | null {
  const twice = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by));
  if (twice === 0) return null;
  const [a, b, c] = [ax * ax + ay * ay, bx * bx + by * by, cx * cx + cy * cy];
  const x = (a * (by - cy) + b * (cy - ay) + c * (ay - by)) / twice;
  const y = (a * (cx - bx) + b * (ax - cx) + c * (bx - ax)) / twice;
  const radius = Math.hypot(ax - x, ay - y);
  return radius < LEAST_RADIUS || radius > MOST_RADIUS ? null : { x, y, radius };
}

/** How much of the circle's way through the image divides black from white, less what does not. */
function bordersAlong({ width, height, pixels }: GreyImage, { x, y, radius }: Circle): number {
  let score = 0;
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const angle = (2 * Math.PI * sample) / SAMPLES;
    const [across, down] = [Math.cos(angle), Math.sin(angle)];
    const grey = (distance: number) => {
      const column = Math.round(x + across * distance);
      const row = Math.round(y + down * distance);
      const isInside = column >= 0 && column < width && row >= 0 && row < height;
      return isInside ? pixels[row * width + column] : undefined;
    };
    const [inner, outer] = [grey(radius - 2.5), grey(radius + 2.5)];
    if (inner === undefined || outer === undefined) continue;
    score += inner === outer ? -1 : 1;
  }
  return score * radius;
}

/** Numbers below `count`, in an order that looks random (a linear congruential generator). */
function createNumbers(count: number): () => number {
  let state = count >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * count);
  };
}
