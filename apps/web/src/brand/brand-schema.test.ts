import { expect, test } from 'vitest';
import { z } from 'zod';
import { BrandFile } from './brand-file.ts';

// `npx vitest run --project @menjin/web brand-schema -u` writes it anew.
test('what editors complete brand.json by is what is read', async () => {
  const schema = z.toJSONSchema(BrandFile, { io: 'input' });
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../../../brand/brand.schema.json',
  );
});
