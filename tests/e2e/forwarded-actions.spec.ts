import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { expect, test } from './setup/fixtures.ts';

test.skip(process.platform !== 'linux', 'other systems have one loopback address');

// Trusted proxies of the tests have the address 127.0.0.1: this is somebody else.
const STRANGER = '127.0.0.2';

test('an action that another page owns is asked for from the same address, whatever headers say', async ({
  stack,
  account,
  query,
}) => {
  const page = await (await fetch(`${stack.web}/login`)).text();
  const action = /name="\$ACTION_\w+:0" value="\{&quot;id&quot;:&quot;(\w+)&quot;/.exec(page)?.[1];
  for (const path of ['/login', '/']) {
    const form = new FormData();
    form.set('_1_identifier', account.username);
    form.set('_1_password', account.password);
    form.set('0', '[{},"$K1"]');
    const answer = await postFrom(STRANGER, `${stack.web}${path}`, form, {
      'next-action': String(action),
      'x-forwarded-for': '203.0.113.88',
      'x-menjin-client': '203.0.113.88',
    });
    expect(answer.headers['x-action-redirect'], path).toContain('/account');
  }
  const sessions = await query(
    `SELECT ip_prefix FROM sessions JOIN tb_users u ON u.id = user_id
    WHERE u.username = $1 ORDER BY sessions.created_at DESC LIMIT 2`,
    [account.username],
  );
  expect(sessions).toEqual([{ ip_prefix: '127.0.0.0/24' }, { ip_prefix: '127.0.0.0/24' }]);
});

/** Posts a form from one of the addresses of this machine. */
async function postFrom(
  localAddress: string,
  url: string,
  form: FormData,
  headers: Record<string, string>,
): Promise<IncomingMessage> {
  const encoded = new Response(form);
  const contentType = encoded.headers.get('content-type') ?? '';
  const sent = request(url, {
    method: 'POST',
    localAddress,
    headers: { ...headers, 'content-type': contentType },
  });
  sent.end(Buffer.from(await encoded.arrayBuffer()));
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  answer.resume();
  await once(answer, 'end');
  return answer;
}
