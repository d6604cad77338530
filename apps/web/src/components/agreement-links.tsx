import type { Dictionary } from '../i18n/zh-cn.ts';

/** What is agreed to, each text a click away in a window of its own. */
export function AgreementLinks({
  text,
  frame: { termsHref, privacyHref, newWindow },
}: {
  text: Pick<Dictionary['register'], 'agreeBefore' | 'terms' | 'agreeBetween' | 'privacy'>;
  frame: Pick<Dictionary['frame'], 'termsHref' | 'privacyHref' | 'newWindow'>;
}) {
  return (
    <>
      {text.agreeBefore}
      <NewWindowLink href={termsHref} label={text.terms} note={newWindow} />
      {text.agreeBetween}
      <NewWindowLink href={privacyHref} label={text.privacy} note={newWindow} />
    </>
  );
}

function NewWindowLink({ href, label, note }: { href: string; label: string; note: string }) {
  return (
    // The padding makes the target 44 px high without moving the line.
    <a href={href} target="_blank" rel="noopener" className="text-link -my-2.5 inline-block py-2.5">
      {label}
      <span className="sr-only">{note}</span>
    </a>
  );
}
