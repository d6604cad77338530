import type { Redis } from '@upstash/redis';

/** What each group of checks gets. */
export type ClientUnderTest = {
  /** Parses replies as JSON, as the client does by default. */
  readonly redis: Redis;
  /** Hands out the strings themselves. */
  readonly raw: Redis;
  /** A key that no other test and no other run uses. */
  readonly key: (name: string) => string;
};
