import type { DepsVariables } from './deps-variables.ts';

type Complaint = readonly [variable: keyof DepsVariables, message: string];

const MIN_COST = 10;
const DAY_SECONDS = 24 * 60 * 60;

/** What is wrong with an environment as a whole: variable and what to do about it. */
export function productionComplaints(env: DepsVariables): Complaint[] {
  return [
    ...redisComplaints(env),
    ...pepperComplaints(env),
    ...priceComplaints(env),
    ...sessionComplaints(env),
    ...cookieComplaints(env),
    ...(env.SANDBOX === '1' ? [] : strictComplaints(env)),
  ];
}

function pepperComplaints(env: DepsVariables): Complaint[] {
  const ids = [env.PASSWORD_PEPPER_ID, ...env.PASSWORD_PEPPER_PREVIOUS.map(({ keyId }) => keyId)];
  if (new Set(ids).size === ids.length) return [];
  return [['PASSWORD_PEPPER_PREVIOUS', 'names a key id twice, or that of PASSWORD_PEPPER_ID.']];
}

function priceComplaints(env: DepsVariables): Complaint[] {
  const without = env.MOBILE_COUNTRY_CODES.filter((code) => env.SMS_PRICES[code] === undefined);
  if (without.length === 0) return [];
  const message = `names no price for ${without.join(', ')}, open by MOBILE_COUNTRY_CODES.`;
  return [['SMS_PRICES', message]];
}

function sessionComplaints(env: DepsVariables): Complaint[] {
  const { SESSION_REMEMBERED_SECONDS: seconds, MOBILE_IDLE_DAYS: idleDays } = env;
  const { SESSION_REMEMBERED_IDLE_SECONDS: idleSeconds = seconds } = env;
  if (idleSeconds > seconds) {
    const message = 'must not be longer than SESSION_REMEMBERED_SECONDS.';
    return [['SESSION_REMEMBERED_IDLE_SECONDS', message]];
  }
  // A session that lay so long would make an idle account one in use.
  if (idleDays > 0 && idleSeconds >= idleDays * DAY_SECONDS) {
    return [['MOBILE_IDLE_DAYS', 'must be longer than a remembered session may lie unused.']];
  }
  return [];
}

function cookieComplaints({ COOKIE_DOMAIN: domain, NEXTAUTH_URL }: DepsVariables): Complaint[] {
  if (domain === undefined) return [];
  const { hostname } = new URL(NEXTAUTH_URL);
  if (hostname === domain || hostname.endsWith(`.${domain}`)) return [];
  return [['COOKIE_DOMAIN', `must be ${hostname}, or the end of it after a dot.`]];
}

function redisComplaints(env: DepsVariables): Complaint[] {
  const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token, REDIS_URL } = env;
  if (url !== undefined && token === undefined) {
    return [['UPSTASH_REDIS_REST_TOKEN', 'is not set, though UPSTASH_REDIS_REST_URL is.']];
  }
  if (url !== undefined || REDIS_URL !== undefined) return [];
  return [['REDIS_URL', 'is not set. Set it, or UPSTASH_REDIS_REST_URL and its token.']];
}

/** What only the sandbox may do. */
function strictComplaints(env: DepsVariables): Complaint[] {
  const complaints: Complaint[] = [];
  if (!env.NEXTAUTH_URL.startsWith('https://')) {
    complaints.push(['NEXTAUTH_URL', 'must begin with https://; plain http is for SANDBOX=1.']);
  }
  if (env.ALLOWED_ORIGINS.some((origin) => origin.startsWith('http://'))) {
    const message = 'lists an origin without https://; plain http is for SANDBOX=1.';
    complaints.push(['ALLOWED_ORIGINS', message]);
  }
  if (env.UPSTASH_REDIS_REST_URL?.startsWith('http://')) {
    const message = 'must begin with https://; the local engine is for SANDBOX=1.';
    complaints.push(['UPSTASH_REDIS_REST_URL', message]);
  }
  if (env.PASSWORD_COST < MIN_COST) {
    complaints.push(['PASSWORD_COST', `must be at least ${MIN_COST}.`]);
  }
  if (env.SMS_TEST_NUMBERS.length > 0) {
    complaints.push([
      'SMS_TEST_NUMBERS',
      'must not be set: numbers without limits are for SANDBOX=1.',
    ]);
  }
  if (env.PASSWORD_PEPPER === env.SMS_CODE_KEY) {
    complaints.push(['PASSWORD_PEPPER', 'must differ from SMS_CODE_KEY.']);
  }
  return complaints;
}
