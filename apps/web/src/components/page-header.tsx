import { currentBrand } from '../brand/current-brand.ts';
import { currentScheme } from '../scheme/current-scheme.ts';
import { Logo } from './logo.tsx';

/** Whose pages these are, first on each. */
export async function PageHeader() {
  const brand = await currentBrand();
  const { name, links, logo } = brand;
  const isNameShown = brand.nameBesideLogo || logo === null;
  return (
    <header className="page-width py-4 sm:pt-10">
      <a href={links.home} className="inline-flex min-h-11 items-center gap-2 font-semibold">
        <Logo brand={brand} scheme={await currentScheme()} alt={isNameShown ? '' : name} />
        {isNameShown && name}
      </a>
    </header>
  );
}
