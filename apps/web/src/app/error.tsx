'use client';

import { ErrorTexts, errorTitle } from '../components/error-texts.tsx';
import { PageCard } from '../components/page-card.tsx';

export default function ErrorPage() {
  const [title, product] = [errorTitle(), productName()];
  return (
    <PageCard>
      <title>{product === null ? title : `${title} · ${product}`}</title>
      <ErrorTexts />
    </PageCard>
  );
}

/** As the document names it: what failed here may be what would tell it otherwise. */
function productName(): string | null {
  if (typeof document === 'undefined') return null;
  return document.querySelector<HTMLMetaElement>('meta[name="application-name"]')?.content ?? null;
}
