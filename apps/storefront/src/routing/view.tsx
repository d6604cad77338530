import { type ReactNode, useEffect } from 'react';
import { useText } from '../i18n/text-provider.tsx';
import { usePath } from './use-path.ts';

const HEADING_ID = 'heading';

// The view that a visit begins with leaves the keyboard where the browser puts it.
let isFirst = true;

/** One view below its heading, which gets the focus when the view takes another one's place. */
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
  useEffect(() => {
    if (!isFirst) focusHeading();
    isFirst = false;
  }, []);
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

export function focusHeading(): void {
  document.getElementById(HEADING_ID)?.focus();
}
