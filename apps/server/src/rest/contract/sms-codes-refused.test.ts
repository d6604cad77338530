import { createTestDeps, newStaffAction } from '@menjin/api/testing';
import type { FastifyInstance } from 'fastify';
import { askForCode, newImage } from '../../testing/ask-for-code.ts';
import { beginNewDay } from '../../testing/begin-new-day.ts';
import { newAddress } from '../../testing/new-address.ts';
import { PAGE } from '../../testing/open-browser.ts';
import { openFaces } from '../../testing/open-faces.ts';
import { newMobile } from '../../testing/people.ts';
import { failure, invalid } from '../../testing/rest-bodies.ts';
import { send } from '../../testing/send.ts';
import { always, sms, testFailures } from '../../testing/test-failures.ts';

const opened = await openFaces({ deps: createTestDeps({ smsMaxPerIpHour: 4 }) });
const { deps } = opened;

// The image was read rightly: what is in the way is the number, a limit or the page.
testFailures(opened, 'GET /sms_codes/:mobile/', [
  ...['123', '12800138000', '138001380001', 'alice', '%00', '+86', "13800138000'--"].map(
    (mobile) =>
      [
        `no number: ${mobile}`,
        sms(400),
        invalid(4007, { mobile: 'MOBILE_INVALID' }),
        (at: FastifyInstance) => askForCode(at, mobile),
      ] as const,
  ),
  [
    'a list of numbers',
    sms(400),
    invalid(4007, { mobile: 'MOBILE_INVALID' }),
    (at) => askForCode(at, `${newMobile()},${newMobile()}`),
  ],
  [
    'a number of a country that is not open',
    sms(400),
    failure(4007, 'MOBILE_COUNTRY_CLOSED'),
    (at) => askForCode(at, '+447700900123'),
  ],
  [
    'a number that is blocked',
    sms(403),
    failure(4007, 'MOBILE_BLOCKED'),
    async (at) => {
      const block = { prefix: '1390013', reason: '', createdAt: deps.clock.now(), createdBy: null };
      await deps.smsBlocks.put(block, newStaffAction());
      return askForCode(at, '13900138000');
    },
  ],
  [
    'a number that has just had one',
    sms(429),
    failure(4002, 'SEND_TOO_SOON', { detail: { retryAfterSeconds: 60 } }),
    async (at) => {
      const mobile = newMobile();
      await askForCode(at, mobile);
      return askForCode(at, mobile);
    },
  ],
  [
    'a number that has had all of its hour',
    sms(429),
    // Until a minute after an hour after the first.
    failure(4002, 'SEND_TOO_SOON', { detail: { retryAfterSeconds: 3600 - 5 * 60 + 60 } }),
    async (at) => {
      beginNewDay(deps);
      const mobile = newMobile();
      for (let n = 0; n < deps.settings.smsMaxPerMobileHour; n += 1) {
        await askForCode(at, mobile);
        deps.clock.advance(60);
      }
      return askForCode(at, mobile);
    },
  ],
  [
    'a number that has had all of its day',
    sms(429),
    // A day is counted in slices of 24 minutes.
    failure(4002, 'DAILY_LIMIT', { detail: { retryAfterSeconds: (24 * 60 + 24 - 130) * 60 } }),
    async (at) => {
      beginNewDay(deps);
      const mobile = newMobile();
      for (let n = 0; n < deps.settings.smsMaxPerMobileDay; n += 1) {
        await askForCode(at, mobile);
        deps.clock.advance(13 * 60);
      }
      return askForCode(at, mobile);
    },
  ],
  [
    'an address that has had all of its hour',
    sms(429),
    failure(4002, 'TRY_LATER', { detail: { retryAfterSeconds: 3660 } }),
    async (at) => {
      beginNewDay(deps);
      const ip = newAddress();
      for (let n = 0; n < deps.settings.smsMaxPerIpHour; n += 1)
        await askForCode(at, newMobile(), ip);
      return askForCode(at, newMobile(), ip);
    },
  ],
  [
    'sending is paused',
    sms(503),
    failure(4002, 'SENDING_PAUSED'),
    async (at) => {
      const everyone = { prefix: '', reason: '', createdAt: deps.clock.now(), createdBy: null };
      await deps.smsBlocks.put(everyone, newStaffAction());
      const answer = await askForCode(at, newMobile());
      await deps.smsBlocks.remove('', newStaffAction());
      return answer;
    },
  ],
  [
    'a page that is not on the list',
    always(403),
    failure(400, 'ORIGIN_REFUSED'),
    async (at) => {
      const url = `/sms_codes/${newMobile()}/?image_code=ACDE&uuid=${await newImage(at)}`;
      return send(at, 'GET', url, { headers: { ...PAGE, origin: 'https://evil.example' } });
    },
  ],
]);

const spent = await openFaces({ deps: createTestDeps({ smsDailyBudget: 0 }) });

testFailures(spent, 'GET /sms_codes/:mobile/', [
  [
    'the budget of the day is spent',
    sms(503),
    // At 16:00 in Shanghai.
    failure(4002, 'SPEND_LIMIT', { detail: { retryAfterSeconds: 8 * 60 * 60 } }),
    (at) => askForCode(at, newMobile()),
  ],
]);
