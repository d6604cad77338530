import type { RestRoute } from './rest-route.ts';
import { audioCodesRoute } from './routes/audio-codes.ts';
import { countRoutes } from './routes/counts.ts';
import { emailRoute, emailVerificationRoute } from './routes/emails.ts';
import { imageCodesRoute } from './routes/image-codes.ts';
import { infoRoute } from './routes/info.ts';
import { loginRoute } from './routes/login.ts';
import { logoutRoute } from './routes/logout.ts';
import { passwordRoute } from './routes/password.ts';
import { registerRoute } from './routes/register.ts';
import { currentSessionRoute, sessionRoute, sessionsRoute } from './routes/sessions.ts';
import { smsCodesRoute } from './routes/sms-codes.ts';

/** Everything that the REST face answers. */
export function restRoutes(options: { areCountsTold: boolean }): RestRoute[] {
  return [
    imageCodesRoute,
    audioCodesRoute,
    smsCodesRoute,
    ...countRoutes(options),
    registerRoute,
    infoRoute,
    passwordRoute,
    emailRoute,
    emailVerificationRoute,
    loginRoute,
    logoutRoute,
    currentSessionRoute,
    sessionsRoute,
    sessionRoute,
  ];
}
