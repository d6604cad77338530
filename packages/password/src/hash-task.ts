export type CompareTask =
  | { kind: 'compare-bcrypt'; key: string; hash: string }
  | {
      kind: 'compare-pbkdf2';
      password: string;
      salt: string;
      iterations: number;
      /** What SHA-256 gives, in base64. */
      hash: string;
    };

export type HashTask = { kind: 'hash'; key: string; cost: number } | CompareTask;

export type HashReply = { ok: true; value: string | boolean } | { ok: false; message: string };

/** A thread says `ready` once, when it has loaded; from then on it answers tasks. */
export type WorkerMessage = 'ready' | HashReply;
