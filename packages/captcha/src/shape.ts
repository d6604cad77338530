/** A position in logical pixels; x grows to the right, y downwards. */
export type Point = readonly [x: number, y: number];

/** Closed contours or open lines, in logical pixels. */
export type Shape = readonly (readonly Point[])[];

/** Moves one point to another place. */
export type Warp = (point: Point) => Point;
