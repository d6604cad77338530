import type { ConfiguredServices, Ports } from '../env.ts';
import type { StackMode } from './app-command.ts';
import type { Counts } from './plan-apps.ts';

export type Stack = {
  /** The first of `webs` and of `servers`. */
  web: string;
  server: string;
  webs: string[];
  servers: string[];
  /** Where they answer probes and tell their metrics. */
  workers: string[];
  /** Null where none was asked for. */
  storefront: string | null;
  /** The phone inbox page; its JSON is at the same address with `.json`. */
  inbox: string;
  databaseUrl: string;
  redisUrl: string;
  redisToken: string;
  /** Settles with an app's name when the last of its processes ends on its own. */
  ended: Promise<string>;
  stop(): Promise<void>;
};

export type StackOptions = {
  mode: StackMode;
  /** One stack at a time runs over it. */
  stateDirectory: string;
  durable: boolean;
  configured?: ConfiguredServices;
  /** Used when free; otherwise, and when left out, any free port. */
  ports?: Ports;
  /** One of each when left out. */
  counts?: Counts;
  /** Added to the environment of every app. */
  env?: Record<string, string>;
  /** Where that environment is written for commands, as long as the stack runs. */
  environmentFile?: string;
  onLine: (name: string, line: string) => void;
  /** Gives up starting, and stops what was started. */
  signal?: AbortSignal;
};
