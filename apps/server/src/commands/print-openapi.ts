import { createOpenApi } from '../openapi/create-openapi.ts';
import { restRoutes } from '../rest/rest-routes.ts';

// As it is in production where nothing else is set.
const document = createOpenApi(restRoutes({ areCountsTold: true }), {
  failureStatus: 'dialect',
  sessionCookie: '__Host-menjin.session',
});
process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
