import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { Mark } from '../components/mark.tsx';
import { currentLocale } from '../i18n/current-locale.ts';
import { currentText } from '../i18n/dictionaries.ts';
import './globals.css';

export const metadata: Metadata = { formatDetection: { telephone: false } };

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  // The keyboard of a phone makes the page shorter instead of covering it.
  interactiveWidget: 'resizes-content',
  colorScheme: 'light dark',
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await currentLocale();
  const { frame } = await currentText();
  return (
    <html lang={locale}>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#main"
          className="sr-only bg-accent px-4 text-on-accent focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 focus:rounded-lg focus:py-2.5"
        >
          {frame.skip}
        </a>
        <header className="page-width py-4 sm:pt-10">
          <a href="/" className="inline-flex min-h-11 items-center gap-2 font-semibold">
            <Mark />
            {frame.product}
          </a>
        </header>
        {children}
        <footer className="page-width py-6">
          <LanguageSwitch current={locale} label={frame.language} />
        </footer>
      </body>
    </html>
  );
}
