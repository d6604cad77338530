/** A call as the dialect says it. */
export type RestRequest = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: unknown;
  /** What the procedure calls the fields that have names of their own in the dialect. */
  fieldNames?: Readonly<Record<string, string>>;
  /** What the procedure would answer, of the body of a success. */
  data?(success: Record<string, unknown>): unknown;
};

type Input = Readonly<Record<string, unknown>>;

const REQUESTS: Record<string, (input: Input) => RestRequest> = {
  'captcha.issue': ({ id }) => ({
    method: 'GET',
    path: `/image_codes/${segment(id)}/`,
    fieldNames: { uuid: 'id' },
    data: ({ file }) => ({ id, image: file }),
  }),
  'captcha.issueAudio': ({ id }) => ({
    method: 'GET',
    path: `/audio_codes/${segment(id)}/`,
    fieldNames: { uuid: 'id' },
    data: ({ file }) => ({ id, audio: file }),
  }),
  'sms.requestCode'({ purpose, mobile, proof }) {
    const { kind = 'image', id, text }: Input = Object(proof);
    if (purpose !== 'register' || kind !== 'image') {
      throw new Error('The dialect asks for codes for registration, against an image.');
    }
    const said = Object.entries({ image_code_id: id, image_code: text })
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]);
    return {
      method: 'GET',
      path: `/sms_codes/${segment(mobile)}/?${new URLSearchParams(said)}`,
      fieldNames: { image_code_id: 'proof.id', image_code: 'proof.text' },
    };
  },
  'register.create': ({ username, password, repeatedPassword, mobile, code, agreed }) => ({
    method: 'POST',
    path: '/register/',
    body: {
      username,
      password,
      password2: repeatedPassword,
      mobile,
      sms_code: code,
      allow: agreed,
    },
    fieldNames: { password2: 'repeatedPassword', sms_code: 'code', allow: 'agreed' },
  }),
  'register.isUsernameAvailable': ({ username }) => ({
    method: 'GET',
    path: `/usernames/${segment(username)}/count/`,
    data: ({ count }) => ({ available: count === 0 }),
  }),
  'login.withPassword': ({ identifier, password, remembered }) => ({
    method: 'POST',
    path: '/login/',
    body: { username: identifier, password, remembered },
    fieldNames: { username: 'identifier' },
  }),
  'session.current': () => ({
    method: 'GET',
    path: '/sessions/current/',
    data: ({ session }) => session,
  }),
  'session.list': () => ({
    method: 'GET',
    path: '/sessions/',
    data: ({ sessions }) => sessions,
  }),
  'session.revoke': ({ id }) => ({ method: 'DELETE', path: `/sessions/${segment(id)}/` }),
  'session.end': () => ({ method: 'DELETE', path: '/logout/' }),
  'password.change': ({ currentPassword, newPassword, repeatedPassword }) => ({
    method: 'PUT',
    path: '/password/',
    body: {
      old_password: currentPassword,
      new_password: newPassword,
      new_password2: repeatedPassword,
    },
    fieldNames: {
      old_password: 'currentPassword',
      new_password: 'newPassword',
      new_password2: 'repeatedPassword',
    },
  }),
  'account.get': () => ({
    method: 'GET',
    path: '/info/',
    data({ info_data: info }) {
      const { email_active: isEmailVerified, ...account }: Input = Object(info);
      return { ...account, isEmailVerified };
    },
  }),
  'account.setEmail': (body) => ({ method: 'PUT', path: '/emails/', body }),
  'account.verifyEmail': ({ token }) => ({
    method: 'GET',
    path: `/emails/verification/?token=${segment(token)}`,
  }),
};

const segment = (value: unknown) => encodeURIComponent(String(value));

/**
 * The call of a procedure in the dialect of the REST face.
 *
 * @throws Error where the dialect has no words for it
 */
export function restRequest(procedure: string, input: unknown): RestRequest {
  const request = REQUESTS[procedure];
  if (request === undefined) throw new Error(`The dialect has no ${procedure}.`);
  return request(Object(input));
}
