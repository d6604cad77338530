import { createMenjinClient } from '@menjin/client';
import { MenjinProvider } from '@menjin/client/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createQueryClient } from './create-query-client.ts';
import { TextProvider } from './i18n/text-provider.tsx';
import { placesAt, readSettings } from './places.ts';
import { PlacesContext } from './places-context.ts';
import { VisitorProvider } from './session/visitor-provider.tsx';
import './styles.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root.');

const places = placesAt(location, await readSettings());
const menjin = createMenjinClient({ url: places.server });

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <MenjinProvider client={menjin}>
        <PlacesContext value={places}>
          <TextProvider>
            <VisitorProvider>
              <App />
            </VisitorProvider>
          </TextProvider>
        </PlacesContext>
      </MenjinProvider>
    </QueryClientProvider>
  </StrictMode>,
);
