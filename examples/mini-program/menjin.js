// menjin from a WeChat mini-program: no cookies, the session is a token in its storage.
// Copy this file into the mini-program; the server's host belongs on its list of request domains.

const SESSION_KEY = 'menjin-session';
const TIMEOUT_MS = 15 * 1000;

/** The REST face, as far as a mini-program needs it. What is refused is thrown, with `appCode` and `errmsg`. */
export function createMenjin(server) {
  let flow;

  async function ask(method, path, data) {
    const { statusCode, data: answer } = await send({ method, url: server + path, data });
    if (answer?.code === 0) return answer;
    throw refusal(statusCode, answer);
  }

  async function send(request) {
    // One flow for as long as the mini-program lives: image and code belong together by it.
    flow ??= base64Url(await randomBytes());
    const sent = authorization();
    const header = { 'menjin-session': 'bearer', 'menjin-flow': flow, ...sent };
    const response = await new Promise((resolve, reject) => {
      const fail = ({ errMsg }) => reject(new Error(errMsg));
      wx.request({ timeout: TIMEOUT_MS, ...request, header, success: resolve, fail });
    });
    keepSession(sent, response);
    return response;
  }

  return {
    /** A new image, as the `src` of an <image>, and its id. It is used up by one answer, right or wrong. */
    async newCaptcha() {
      const id = uuid(await randomBytes());
      const url = `${server}/image_codes/${id}/`;
      const { statusCode, data } = await send({ method: 'GET', url, responseType: 'arraybuffer' });
      if (statusCode !== 200) throw refusal(statusCode);
      return { id, src: `data:image/jpeg;base64,${wx.arrayBufferToBase64(data)}` };
    },
    /** Has a code for registration sent. */
    requestCode: (mobile, captcha, text) =>
      ask('GET', `/sms_codes/${encodeURIComponent(mobile)}/`, {
        image_code_id: captcha.id,
        image_code: text,
      }),
    /** Takes username, password, password2, mobile, sms_code and allow; signs in. */
    register: (fields) => ask('POST', '/register/', fields),
    /** Takes username (or mobile), password and remembered: 14 days instead of 12 hours. */
    login: (fields) => ask('POST', '/login/', fields),
    info: async () => (await ask('GET', '/info/')).info_data,
    logout: () => ask('DELETE', '/logout/'),
    /** For requests to back ends of your own, which ask menjin whose session it is. */
    authorization,
  };
}

function authorization() {
  const token = wx.getStorageSync(SESSION_KEY);
  return token ? { authorization: `Bearer ${token}` } : {};
}

/** A session that began or was renewed comes as a header, one that ended as an empty one. */
function keepSession(sent, { header, data }) {
  // How names are written differs between phones.
  const isToken = ([name]) => /^menjin-session-token$/i.test(name);
  const [, token] = Object.entries(header).find(isToken) ?? [];
  if (token) wx.setStorageSync(SESSION_KEY, token);
  else if (token === '' || data?.appCode === 'SIGN_IN_REQUIRED') {
    // Only the session that was asked with: another may have begun meanwhile.
    if (authorization().authorization === sent.authorization) wx.removeStorageSync(SESSION_KEY);
  }
}

function refusal(statusCode, { errmsg, appCode, detail, fieldErrors } = {}) {
  const error = new Error(errmsg ?? `HTTP ${statusCode}`);
  return Object.assign(error, { statusCode, errmsg, appCode, detail, fieldErrors });
}

function randomBytes() {
  return new Promise((resolve, reject) => {
    const success = ({ randomValues }) => resolve(new Uint8Array(randomValues));
    wx.getRandomValues({ length: 16, success, fail: reject });
  });
}

function base64Url(bytes) {
  const text = wx.arrayBufferToBase64(bytes.buffer);
  return text.replace(/[+/=]/g, (sign) => ({ '+': '-', '/': '_' })[sign] ?? '');
}

function uuid(bytes) {
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
