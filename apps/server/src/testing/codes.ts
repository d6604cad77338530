import { randomUUID } from 'node:crypto';
import type { Answer, Asked } from './send.ts';

/** What every message of the memory ports says. */
export const RIGHT_CODE = '012345';

/** Looks at an image and has a code sent, the way pages of the dialect do. */
export async function askForCode(
  { get }: { get(url: string, asked?: Asked): Promise<Answer> },
  mobile: string,
): Promise<void> {
  const id = randomUUID();
  await get(`/image_codes/${id}/`);
  const { status } = await get(`/sms_codes/${mobile}/?image_code=ACDE&image_code_id=${id}`);
  if (status !== 200) throw new Error(`No code was sent: ${status}.`);
}
