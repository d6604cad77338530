import type { Brand } from '../brand/brand.ts';
import type { Picture } from '../brand/read-picture.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { Mark } from './mark.tsx';

const HEIGHT = 28;

/** The brand's logo for the scheme that is shown, or our own mark. */
export function Logo({
  brand: { logo, darkLogo },
  scheme,
  alt,
}: {
  brand: Pick<Brand, 'logo' | 'darkLogo'>;
  scheme: Scheme;
  /** Empty where the name stands beside it. */
  alt: string;
}) {
  if (logo === null) return <Mark />;
  const dark = darkLogo ?? logo;
  return (
    <picture>
      {scheme === 'system' && dark !== logo && (
        <source media="(prefers-color-scheme: dark)" srcSet={dark.url} {...sizeOf(dark)} />
      )}
      <img
        {...sizeOf(scheme === 'dark' ? dark : logo)}
        src={(scheme === 'dark' ? dark : logo).url}
        alt={alt}
      />
    </picture>
  );
}

/** As it will be drawn, so that nothing moves when it arrives. */
function sizeOf({ width, height }: Picture) {
  return { width: Math.round((HEIGHT * width) / height), height: HEIGHT };
}
