import type { AuditFacts, StaffLog, StoredStaffAction } from '../ports.ts';

/** Reads and writes `rows`. */
export function createMemoryStaffLog(
  rows: StoredStaffAction[],
  note: (userId: number, audit: AuditFacts) => void,
): StaffLog {
  const placeOf = ({ at, id }: Pick<StoredStaffAction, 'at' | 'id'>) => `${at.toISOString()} ${id}`;
  return {
    async record(action, owner) {
      rows.push({ ...action, id: crypto.randomUUID() });
      if (owner !== undefined) note(owner.userId, owner.audit);
    },
    list: async ({ staffId, userId, action, before, limit }) =>
      rows
        .filter((row) => staffId === undefined || row.staffId === staffId)
        .filter((row) => userId === undefined || row.userId === userId)
        .filter((row) => action === undefined || row.action === action)
        .filter(
          (row) =>
            before === undefined || placeOf(row) < placeOf({ at: before.createdAt, id: before.id }),
        )
        .toSorted((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1))
        .slice(0, limit),
  };
}
