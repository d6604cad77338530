import { queryRows } from './query-rows.ts';

/** What a schema is made of, each thing under its name. Of a column not its place in the table. */
export type Schema = Record<string, string>;

const PARTS = `
  SELECT 'column ' || relname || '.' || attname AS name,
    concat_ws(' ', format_type(atttypid, atttypmod), CASE WHEN attnotnull THEN 'NOT NULL' END,
      'DEFAULT ' || pg_get_expr(adbin, adrelid), 'IDENTITY ' || nullif(attidentity::text, '')) AS definition
  FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid AND relkind = 'r'
  LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
  WHERE relnamespace = 'public'::regnamespace AND attnum > 0 AND NOT attisdropped
  UNION ALL
  SELECT 'constraint ' || relname || '.' || conname, pg_get_constraintdef(pg_constraint.oid)
  FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
  WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
  UNION ALL
  SELECT 'index ' || tablename || '.' || indexname, indexdef
  FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL
  SELECT 'enum ' || typname, string_agg(enumlabel, ', ' ORDER BY enumsortorder)
  FROM pg_type JOIN pg_enum ON enumtypid = pg_type.oid
  WHERE typnamespace = 'public'::regnamespace GROUP BY typname
  UNION ALL
  SELECT 'function ' || proname, pg_get_functiondef(oid)
  FROM pg_proc WHERE pronamespace = 'public'::regnamespace`;

export async function readSchema(databaseUrl: string): Promise<Schema> {
  const rows = await queryRows(databaseUrl, PARTS);
  return Object.fromEntries(rows.map(({ name, definition }) => [name, definition]));
}

/** What of `found` is missing, other or unknown in `expected`; null stands for missing. */
export function schemaDifferences(expected: Schema, found: Schema) {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])].sort();
  const differing = names.filter((name) => expected[name] !== found[name]);
  return Object.fromEntries(
    differing.map((name) => [name, [expected[name] ?? null, found[name] ?? null]]),
  );
}
