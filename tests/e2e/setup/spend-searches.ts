type Query = <Row>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** Counts as if a member of staff had searched for as many numbers as an hour allows. */
export async function spendSearches(query: Query, staffId: number | null): Promise<void> {
  await query(
    `INSERT INTO counters (key, slot, amount, expires_at)
     VALUES ($1, date_trunc('minute', now()), 300, now() + interval '61 minutes')
     ON CONFLICT (key, slot) DO UPDATE SET amount = excluded.amount`,
    [`staff:searches:${staffId}`],
  );
}
