'use client';

import { documentLanguage, ErrorTexts, errorTitle } from '../components/error-texts.tsx';
import { PageCard } from '../components/page-card.tsx';
import './globals.css';

/** In place of everything when the frame itself fails: in the browser's own colours, which need no brand. */
export default function GlobalError() {
  return (
    <html lang={documentLanguage() || 'zh-CN'}>
      <body className="flex min-h-dvh flex-col">
        <title>{errorTitle()}</title>
        <PageCard>
          <ErrorTexts />
        </PageCard>
      </body>
    </html>
  );
}
