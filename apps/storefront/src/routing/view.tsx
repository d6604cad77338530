import { type ReactNode, useEffect } from 'react';
import { useText } from '../i18n/text-provider.tsx';
import { HEADING_ID } from './heading.ts';
import { usePath } from './use-path.ts';

/** One view below its heading. */
export function View({
  title,
  heading = title,
  about,
  narrow = false,
  children,
}: {
  title: string;
  heading?: string;
  about: string;
  narrow?: boolean;
  children: ReactNode;
}) {
  const { t } = useText();
  const path = usePath();
  useEffect(() => {
    document.title = path === '/' ? t.shop : `${title} · ${t.shop}`;
  }, [path, title, t.shop]);
  return (
    <main id="main" className={narrow ? 'page narrow' : 'page'}>
      <h1 id={HEADING_ID} tabIndex={-1}>
        {heading}
      </h1>
      <p className="about">{about}</p>
      {children}
    </main>
  );
}
