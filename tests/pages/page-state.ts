import type { Page } from '@playwright/test';
import type { Redis } from '@upstash/redis';
import type { StackAddresses } from '../e2e/setup/stack-addresses.ts';

/**
 * Whose account is signed in. `user` has used it for a while, `newcomer` has just registered;
 * `bare` has neither number nor password, as accounts may be taken over.
 */
export type Guest = 'user' | 'newcomer' | 'bare' | 'staff';

/** Who looks at a page. */
export type Visitor = 'nobody' | Guest;

/** What leads to a state: the tab, and what stands behind the pages. */
export type Visit = {
  page: Page;
  stack: StackAddresses;
  redis: Redis;
  query: <Row>(sql: string, values?: unknown[]) => Promise<Row[]>;
  /** A number without account to which nothing was sent yet; one for each visit. */
  mobile: string;
  /** Whose account it is; null where nobody is signed in. */
  userId: number | null;
  /** Somebody else, whom staff looks at. */
  person: (guest: Guest) => Promise<{ id: number }>;
};

/** One page in one state. */
export type PageState = {
  /** Of its tests and pictures. */
  name: string;
  /** What there is to be seen, for the index of the pictures. */
  about: string;
  /** The page of apps/web: the folder of its page.tsx, without groups. */
  place: string;
  visitor: Visitor;
  /** The visitor has confirmed a moment ago to be the owner. */
  isConfirmed?: true;
  /** The browser runs no script. */
  isWithoutScript?: true;
  /** Something lies over the page: a picture shows what is seen without scrolling. */
  isOverlaid?: true;
  open: (visit: Visit) => Promise<unknown>;
};
