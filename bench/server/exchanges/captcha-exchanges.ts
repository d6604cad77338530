import { randomUUID } from 'node:crypto';
import { demand, type Exchange, jsonOf } from '../load/exchange.ts';
import { trpcData, trpcMutation } from './trpc.ts';

const LEAST_BYTES = 1_000;
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

// Always a new id: each is the first captcha of a visitor without cookies.
const restRequest = () => ({ method: 'GET', path: `/image_codes/${randomUUID()}/` }) as const;

const isPicture = (bytes: Buffer) =>
  bytes.length > LEAST_BYTES && bytes.subarray(0, JPEG.length).equals(JPEG);

export const restCaptcha: Exchange = {
  request: restRequest,
  check(answer) {
    const { status, headers, body } = answer;
    demand(status === 200 && headers['content-type'] === 'image/jpeg' && isPicture(body), answer);
  },
};

export const trpcCaptcha: Exchange = {
  request: () => trpcMutation('captcha.issue', { id: randomUUID() }),
  check(answer) {
    const { image } = trpcData(answer) as { image: string };
    const [type, base64 = ''] = image.split(',');
    const isRight = type === 'data:image/jpeg;base64' && isPicture(Buffer.from(base64, 'base64'));
    demand(isRight, answer);
  },
};

/** The part of it that a floor does: keeping a text. */
export const keptText: Exchange = {
  request: restRequest,
  check: (answer) => demand((jsonOf(answer) as { errmsg: string }).errmsg === 'OK', answer),
};
