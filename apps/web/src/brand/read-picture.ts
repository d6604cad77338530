import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { imageSize } from 'image-size';

/** A picture as it is served: at an address that is its own for as long as its bytes are. */
export type Picture = {
  url: string;
  bytes: Uint8Array<ArrayBuffer>;
  contentType: string;
  width: number;
  height: number;
};

type Kind = keyof typeof CONTENT_TYPES;
type Facts = { name: string; type: Kind; width: number; height: number };

const MOST_BYTES = 200_000;
const CONTENT_TYPES = { svg: 'image/svg+xml', png: 'image/png', webp: 'image/webp' } as const;
const NO_PICTURE = 'must be an SVG, PNG or WebP picture.';
const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/**
 * A picture of the brand; what kind it is, is read from its bytes.
 *
 * @throws Error with what is wrong with it, to be put after its name
 */
export function readPicture(file: string, name: string): Picture {
  const bytes = read(file);
  if (bytes.byteLength > MOST_BYTES) throw new Error(`is larger than ${MOST_BYTES / 1000} kB.`);
  const { type, width, height } = measure(bytes);
  if (!isKind(type)) throw new Error(NO_PICTURE);
  if (type === 'svg' && !new TextDecoder().decode(bytes).includes(SVG_NAMESPACE))
    throw new Error(`lacks xmlns="${SVG_NAMESPACE}": browsers would not draw it.`);
  return asPicture(bytes, { name, type, width, height });
}

/** Bytes of a picture, whoever drew it, with their address. */
export function asPicture(bytes: Uint8Array<ArrayBuffer>, facts: Facts): Picture {
  const { name, type, width, height } = facts;
  const version = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const url = `/brand/${version}/${name}.${type}`;
  return { url, bytes, contentType: CONTENT_TYPES[type], width, height };
}

const isKind = (type: string): type is Kind => type in CONTENT_TYPES;

function read(file: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    throw new Error('is not there, or cannot be read.');
  }
}

function measure(bytes: Uint8Array): { type: string; width: number; height: number } {
  try {
    const { type = '', width, height } = imageSize(bytes);
    return { type, width, height };
  } catch {
    throw new Error(NO_PICTURE);
  }
}
