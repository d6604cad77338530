import { randomUUID } from 'node:crypto';
import { appRouter } from '@menjin/api';
import { restRoutes } from '../../../apps/server/src/rest/rest-routes.ts';
import { newCode, newMobile, newName, newProof, registration } from '../ask.ts';
import { newTicket } from '../new-ticket.ts';
import type { Scene } from '../scene.ts';
import { sessionOf } from '../session-of.ts';
import { type Person, signIn, signUp, signUpStaff } from '../sign-up.ts';
import { LISTED } from './hostile-origins.ts';
import type { RawRequest } from './send-raw.ts';

/** A request that would change something, were it let. */
export type Effect = RawRequest & { name: string };

type Prepare = (scene: Scene, person: Person) => Promise<object>;

const NEW_PASSWORD = { newPassword: 'battery staple', repeatedPassword: 'battery staple' };
const json = { 'content-type': 'application/json' };

const requested = async (scene: Scene, purpose: string, mobile: string, cookie?: string) => ({
  mobile,
  ...(await newCode(scene, { purpose, mobile }, cookie === undefined ? {} : { cookie })),
});

async function otherSession(scene: Scene, person: Person): Promise<string> {
  const row = await sessionOf(scene, await signIn(scene, person));
  return row?.id ?? '';
}

async function aboutSomebody(scene: Scene): Promise<{ id: number; reason: string }> {
  const { id } = await signUp(scene);
  return { id, reason: 'an attack' };
}

async function emailToken(scene: Scene, { id, cookie }: Person): Promise<string> {
  await scene.call('account.setEmail', { email: `${newName()}@mail.example` }, { cookie });
  const email = await scene.prisma.emailMessage.findFirstOrThrow({ where: { userId: id } });
  return scene.emailTokenOf(email.id);
}

/** What each procedure is asked with so that it does something. */
const INPUTS: Record<string, Prepare> = {
  'captcha.issue': async () => ({ id: randomUUID() }),
  'captcha.issueAudio': async () => ({ id: randomUUID() }),
  'captcha.issueWork': async () => ({ purpose: 'register', mobile: newMobile() }),
  'sms.requestCode': async ({ redis }) => ({
    purpose: 'register',
    mobile: newMobile(),
    proof: await newProof(redis),
  }),
  'register.create': async (scene) => {
    const mobile = newMobile();
    const { challengeId, code } = await newCode(scene, { mobile });
    return registration(challengeId, code, mobile);
  },
  'login.withPassword': async (_, { username, password }) => ({ identifier: username, password }),
  'login.withSmsCode': (scene, { mobile }) => requested(scene, 'login', mobile),
  'session.confirm': async (_, { password }) => ({ kind: 'password', password }),
  'session.revoke': async (scene, person) => ({ id: await otherSession(scene, person) }),
  async 'session.revokeOthers'(scene, person) {
    await otherSession(scene, person);
    return {};
  },
  'password.beginReset': (scene, { mobile }) => requested(scene, 'reset', mobile),
  'password.reset': async (scene, { mobile }) => ({
    ticket: await newTicket(scene, mobile),
    password: NEW_PASSWORD.newPassword,
    repeatedPassword: NEW_PASSWORD.repeatedPassword,
  }),
  'password.change': async (_, { password }) => ({ currentPassword: password, ...NEW_PASSWORD }),
  'mobile.change': (scene, { cookie }) => requested(scene, 'change-mobile', newMobile(), cookie),
  'account.setEmail': async () => ({ email: `${newName()}@mail.example` }),
  'account.verifyEmail': async (scene, person) => ({ token: await emailToken(scene, person) }),
  'staff.users.disable': aboutSomebody,
  async 'staff.users.enable'(scene) {
    const about = await aboutSomebody(scene);
    await scene.prisma.user.update({ where: { id: about.id }, data: { isActive: false } });
    return about;
  },
  'staff.users.endSessions': aboutSomebody,
  'staff.users.revealMobile': aboutSomebody,
  async 'staff.messages.revealMobile'(scene) {
    const { challengeId } = await newCode(scene, { mobile: newMobile() });
    const { id } = await scene.prisma.smsMessage.findUniqueOrThrow({ where: { challengeId } });
    return { id, reason: 'an attack' };
  },
  'staff.sending.pause': async () => ({ reason: 'an attack' }),
  'staff.sending.resume': async () => ({ reason: 'an attack' }),
  'staff.sending.resetStop': async () => ({ reason: 'an attack' }),
  'staff.sending.block': async () => ({ prefix: '1371234', reason: 'an attack' }),
  'staff.sending.unblock': async ({ prisma }) => {
    const block = { prefix: '1399999', reason: 'an attack', createdAt: new Date() };
    await prisma.smsBlock.create({ data: block });
    return { prefix: block.prefix, reason: 'an attack' };
  },
};

/** The same for the REST face: what is asked, and with which body. */
const REQUESTS: Record<string, (...given: Parameters<Prepare>) => Promise<[string, object?]>> = {
  'GET /image_codes/:uuid/': async () => [`/image_codes/${randomUUID()}/`],
  'GET /audio_codes/:uuid/': async () => [`/audio_codes/${randomUUID()}/`],
  'GET /sms_codes/:mobile/': async ({ redis }) => [
    await smsUrl(await newProof(redis), newMobile()),
  ],
  'POST /register/': async (scene) => {
    const mobile = newMobile();
    await fetch(`${scene.servers[0]}${await smsUrl(await newProof(scene.redis), mobile)}`);
    const { challengeId } = await scene.prisma.smsMessage.findFirstOrThrow({ where: { mobile } });
    const { repeatedPassword, agreed, ...account } = registration('', '', mobile);
    const said = { username: account.username, password: account.password, mobile, allow: agreed };
    const code = scene.codeOf(challengeId);
    return ['/register/', { ...said, password2: repeatedPassword, sms_code: code }];
  },
  'POST /login/': async (_, { username, password }) => ['/login/', { username, password }],
  'PUT /password/': async (_, { password }) => [
    '/password/',
    { old_password: password, new_password: 'battery staple', new_password2: 'battery staple' },
  ],
  'PUT /emails/': async (_, { password }) => [
    '/emails/',
    { email: `${newName()}@mail.example`, password },
  ],
  'GET /emails/verification/': async (scene, person) => [
    `/emails/verification/?token=${await emailToken(scene, person)}`,
  ],
  'PUT /emails/verification/': async (scene, person) => [
    `/emails/verification/?token=${await emailToken(scene, person)}`,
  ],
  'DELETE /sessions/:id/': async (scene, person) => [
    `/sessions/${await otherSession(scene, person)}/`,
  ],
};

const smsUrl = async ({ id, text }: { id: string; text: string }, mobile: string) =>
  `/sms_codes/${mobile}/?image_code=${text}&image_code_id=${id}`;

/** A router lists what is in it by name, whatever its types say. */
export function proceduresOf(type: 'query' | 'mutation'): string[] {
  const { _def: router } = appRouter;
  return Object.entries(router.procedures as object)
    .filter(([, { _def: procedure }]) => procedure.type === type)
    .map(([name]) => name);
}

/** Everything that changes something, on both faces, each as a page of its own victim sends it, who may do everything. */
export async function prepareEffects(scene: Scene): Promise<Effect[]> {
  const effects: Effect[] = [];
  for (const name of proceduresOf('mutation')) {
    const victim = await signUpStaff(scene);
    const input = (await INPUTS[name]?.(scene, victim)) ?? {};
    const headers = { ...json, cookie: victim.cookie };
    const body = JSON.stringify(input);
    effects.push({ name, method: 'POST', path: `/trpc/${name}`, headers, body });
  }
  for (const { methods, path, hasEffect } of restRoutes({ areCountsTold: true })) {
    for (const method of hasEffect ? methods : []) {
      const victim = await signUpStaff(scene);
      const name = `${method} ${path}`;
      const [url, said] = (await REQUESTS[name]?.(scene, victim)) ?? [path];
      const headers = { ...(said === undefined ? {} : json), cookie: victim.cookie };
      const body = said === undefined ? undefined : JSON.stringify(said);
      effects.push({ name, method, path: url, headers, body });
    }
  }
  return effects;
}

/** As the page of an origin sends it. */
export const from = (origin: string, effect: Effect): RawRequest => ({
  ...effect,
  headers: { ...effect.headers, origin },
});

export const fromListedPage = (effect: Effect): RawRequest => from(LISTED, effect);
