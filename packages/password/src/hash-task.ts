export type HashTask =
  | { kind: 'hash'; key: string; cost: number }
  | { kind: 'compare'; key: string; hash: string };

export type HashReply = { ok: true; value: string | boolean } | { ok: false; message: string };

/** A thread says `ready` once, when it has loaded; from then on it answers tasks. */
export type WorkerMessage = 'ready' | HashReply;
