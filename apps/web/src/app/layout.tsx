import { fillTemplate } from '@menjin/contract/error-messages';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { currentBrand } from '../brand/current-brand.ts';
import { BrandStyle } from '../components/brand-style.tsx';
import { PageFooter } from '../components/page-footer.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { currentLocale } from '../i18n/current-locale.ts';
import { currentText } from '../i18n/dictionaries.ts';
import { currentScheme } from '../scheme/current-scheme.ts';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const { name, icon } = await currentBrand();
  const { footer } = await currentText();
  return {
    applicationName: name,
    description: fillTemplate(footer.description, { product: name }),
    icons: { icon: { url: icon.url, type: icon.contentType } },
    formatDetection: { telephone: false },
  };
}

export async function generateViewport(): Promise<Viewport> {
  const scheme = await currentScheme();
  const { light, dark } = (await currentBrand()).palettes;
  const chosen = scheme === 'dark' ? dark.surface : light.surface;
  return {
    width: 'device-width',
    initialScale: 1,
    // The keyboard of a phone makes the page shorter instead of covering it.
    interactiveWidget: 'resizes-content',
    colorScheme: scheme === 'system' ? 'light dark' : scheme,
    themeColor:
      scheme === 'system'
        ? [
            { media: '(prefers-color-scheme: light)', color: light.surface },
            { media: '(prefers-color-scheme: dark)', color: dark.surface },
          ]
        : chosen,
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { frame } = await currentText();
  return (
    <html lang={await currentLocale()} data-scheme={await currentScheme()}>
      <head>
        <BrandStyle />
      </head>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#main"
          className="sr-only bg-accent px-4 text-on-accent focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 focus:rounded-lg focus:py-2.5"
        >
          {frame.skip}
        </a>
        <PageHeader />
        {children}
        <PageFooter />
      </body>
    </html>
  );
}
