/** One byte for each pixel, row by row: 0 is black, 255 white. */
export type GreyImage = {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
};

/** An image of the same size, each pixel made from its place. */
export function mapPixels(
  { width, height, pixels }: GreyImage,
  toGrey: (grey: number, index: number) => number,
): GreyImage {
  return { width, height, pixels: pixels.map((grey, index) => toGrey(grey, index)) };
}
