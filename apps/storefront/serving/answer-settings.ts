import type { Connect, Plugin } from 'vite';
import type { Places } from './env.ts';

/**
 * Answers /settings.json, while developing and for what was built: where the storefront is
 * served as plain files, such a file lies beside them.
 */
export function answerSettings(places: Places): Plugin {
  const serve = ({ middlewares }: { middlewares: Connect.Server }) => {
    middlewares.use('/settings.json', (_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.setHeader('cache-control', 'no-store');
      response.end(JSON.stringify(places));
    });
  };
  return { name: 'answer-settings', configureServer: serve, configurePreviewServer: serve };
}
