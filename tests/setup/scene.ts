import type { PrismaClient } from '@menjin/db';
import type { Redis } from '@upstash/redis';
import type { Calls } from './faces/calls.ts';

export type { Asking } from './faces/calls.ts';

/** Servers and workers, called in one way. */
export type Face = Calls & {
  prisma: PrismaClient;
  redis: Redis;
  /** Where each server answers. */
  servers: readonly string[];
  /** What the processes have printed so far. */
  printed(): string;
  /** The digits in the SMS of a challenge. */
  codeOf(challengeId: string): string;
  /** What the link in an email carries. */
  emailTokenOf(emailId: string): string;
};

/** The same, called over tRPC unless something else is said. */
export type Scene = Face & {
  /** Called over the REST face. */
  rest: Face;
  /** Both, for what holds over either. */
  faces: readonly [Face, Face];
  /** Now the one, now the other, each at every server. */
  eitherFace(n: number): Face;
  /** Ends the processes and starts them as they would be with these variables, too. */
  restart(env: Record<string, string>): Promise<void>;
  stop(): Promise<void>;
};
