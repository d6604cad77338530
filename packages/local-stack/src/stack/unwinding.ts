export type Unwinding = {
  add(undo: () => Promise<unknown>): void;
  /** Undoes everything, the newest first and each one whatever became of the others. Once. */
  run(): Promise<void>;
};

/** What has been opened so far, and how to close it. */
export function createUnwinding(): Unwinding {
  const undos: (() => Promise<unknown>)[] = [];
  let over: Promise<void> | undefined;
  async function undoAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const undo of undos.reverse()) await undo().catch((error) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }
  return {
    add: (undo) => undos.push(undo),
    run: () => {
      over ??= undoAll();
      return over;
    },
  };
}
