import { wrongType } from '../redis-error.ts';
import {
  type CollectionType,
  emptyCollections,
  type StoredValue,
  type StringOrCollection,
  type ValueType,
} from './stored-value.ts';

export type Entry = {
  /** Grows with every new key, so that a scan can go on where it stopped. */
  readonly id: number;
  readonly value: StoredValue;
  readonly expiresAt: number | null;
};

/** The keys of one database: what they hold and until when. Expired keys are never visible. */
export class Keyspace {
  readonly now: () => number;
  readonly #entries = new Map<string, Entry>();
  readonly #expiring = new Set<string>();
  #lastId = 0;

  constructor(now: () => number) {
    this.now = now;
  }

  entry(key: string): Entry | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined || !this.#isExpired(entry)) return entry;
    this.delete(key);
    return undefined;
  }

  has(key: string): boolean {
    return this.entry(key) !== undefined;
  }

  /** What the key holds; throws WRONGTYPE when that is of another type. */
  get<T extends ValueType>(key: string, type: T): StringOrCollection[T] | undefined {
    const entry = this.entry(key);
    if (entry === undefined) return undefined;
    if (entry.value.type !== type) throw wrongType();
    // The tag was just compared; TypeScript cannot narrow a union by a generic tag.
    return entry.value.data as StringOrCollection[T];
  }

  getOrCreate<T extends CollectionType>(key: string, type: T): StringOrCollection[T] {
    const found = this.get(key, type);
    if (found !== undefined) return found;
    const data = emptyCollections[type]();
    this.put(key, { type, data } as StoredValue);
    return data as StringOrCollection[T];
  }

  /** Replaces whatever the key held, and its expiry. */
  put(key: string, value: StoredValue, expiresAt: number | null = null): void {
    const id = this.entry(key)?.id ?? ++this.#lastId;
    this.#entries.set(key, { id, value, expiresAt });
    if (expiresAt === null) this.#expiring.delete(key);
    else this.#expiring.add(key);
  }

  putString(key: string, data: string, expiresAt: number | null = null): void {
    this.put(key, { type: 'string', data }, expiresAt);
  }

  /** Changes a string and keeps its expiry, as INCR and APPEND do. */
  updateString(key: string, data: string): void {
    this.putString(key, data, this.entry(key)?.expiresAt ?? null);
  }

  setExpiry(key: string, expiresAt: number | null): void {
    const entry = this.entry(key);
    if (entry !== undefined) this.put(key, entry.value, expiresAt);
  }

  delete(key: string): boolean {
    const entry = this.#entries.get(key);
    if (entry === undefined) return false;
    this.#entries.delete(key);
    this.#expiring.delete(key);
    return !this.#isExpired(entry);
  }

  /** Redis keeps no empty collections: the key goes with its last element. */
  deleteIfEmpty(key: string, data: { readonly size: number } | { readonly length: number }): void {
    const count = 'size' in data ? data.size : data.length;
    if (count === 0) this.delete(key);
  }

  /** Live keys, oldest first. */
  *entries(): Generator<[key: string, entry: Entry]> {
    for (const [key, entry] of this.#entries) if (!this.#isExpired(entry)) yield [key, entry];
  }

  clear(): void {
    this.#entries.clear();
    this.#expiring.clear();
  }

  /** Frees the memory of expired keys that nobody asks for any more. */
  sweep(): void {
    for (const key of this.#expiring) this.entry(key);
  }

  /** How many keys take up memory, expired ones not yet swept included. */
  get size(): number {
    return this.#entries.size;
  }

  #isExpired(entry: Entry): boolean {
    return entry.expiresAt !== null && this.now() > entry.expiresAt;
  }
}
