import { randomBytes } from 'node:crypto';

type Request = {
  url: string;
  method: string;
  data?: Record<string, string>;
  header: Record<string, string>;
  responseType?: 'arraybuffer';
  success: (result: { statusCode: number; header: Record<string, string>; data: unknown }) => void;
  fail: (result: { errMsg: string }) => void;
};

/** As much of `wx` as a mini-program of ours uses: no cookies, and header names as iOS writes them. */
export function createFakeWx() {
  const storage = new Map<string, unknown>();
  const wx = {
    storage,
    /** What happens while an answer is awaited. */
    onSent: () => undefined as void,
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
    arrayBufferToBase64: (buffer: ArrayBuffer) => Buffer.from(buffer).toString('base64'),
    getRandomValues({ length, success }: { length: number; success(result: object): void }) {
      success({ randomValues: new Uint8Array(randomBytes(length)).buffer });
    },
    request({ success, fail, ...request }: Request) {
      wx.onSent();
      send(request).then(success, (error: unknown) => fail({ errMsg: String(error) }));
    },
  };
  return wx;
}

async function send({
  url,
  method,
  data,
  header,
  responseType,
}: Omit<Request, 'success' | 'fail'>) {
  const query = method === 'GET' && data !== undefined ? `?${new URLSearchParams(data)}` : '';
  const body = method === 'GET' || data === undefined ? {} : { body: JSON.stringify(data) };
  const headers = { 'content-type': 'application/json', ...header };
  const response = await fetch(url + query, { method, headers, ...body });
  const bytes = await response.arrayBuffer();
  return {
    statusCode: response.status,
    header: Object.fromEntries(
      [...response.headers].map(([name, value]) => [asOnIos(name), value]),
    ),
    data: responseType === 'arraybuffer' ? bytes : JSON.parse(Buffer.from(bytes).toString()),
  };
}

const asOnIos = (name: string) => name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());
