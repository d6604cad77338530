import type { ReactNode } from 'react';
import { useText } from '../i18n/text-provider.tsx';
import { usePlaces } from '../places-context.ts';

/** What whoever registers agrees to, linked where it is known where that can be read. */
export function Agreement() {
  const { register } = useText().t;
  return (
    <>
      {register.agreeBefore}
      <Document path="/terms">{register.terms}</Document>
      {register.agreeBetween}
      <Document path="/privacy">{register.privacy}</Document>
      {register.agreeAfter}
    </>
  );
}

function Document({ path, children }: { path: string; children: ReactNode }) {
  const { newWindow } = useText().t;
  const { web } = usePlaces();
  if (web === null) return children;
  return (
    <a href={`${web}${path}`} target="_blank" rel="noopener">
      {children}
      <span className="visually-hidden">{newWindow}</span>
    </a>
  );
}
