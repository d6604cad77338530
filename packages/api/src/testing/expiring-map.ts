import type { Clock } from '../ports.ts';

/** Keys that vanish after their time, as in Redis; the memory ports are made of it. */
export class ExpiringMap<Value> {
  readonly #entries = new Map<string, { value: Value; endsAt: number }>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined || entry.endsAt <= this.#clock.now().getTime()) return undefined;
    return entry.value;
  }

  set(key: string, value: Value, ttlSeconds: number): void {
    this.#entries.set(key, { value, endsAt: this.#clock.now().getTime() + ttlSeconds * 1000 });
  }

  delete(key: string): boolean {
    const wasThere = this.get(key) !== undefined;
    this.#entries.delete(key);
    return wasThere;
  }

  /** Whole seconds left, rounded up as Redis rounds them; 0 when there is no such key. */
  secondsLeft(key: string): number {
    const entry = this.#entries.get(key);
    if (entry === undefined) return 0;
    return Math.max(0, Math.ceil((entry.endsAt - this.#clock.now().getTime()) / 1000));
  }
}
