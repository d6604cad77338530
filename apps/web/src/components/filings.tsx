import type { ReactNode } from 'react';
import type { Brand } from '../brand/brand.ts';

const ICP_PAGES = 'https://beian.miit.gov.cn/';
const PUBLIC_SECURITY_PAGES = 'https://beian.mps.gov.cn/#/query/webSearch?code=';

/** The numbers that a site in mainland China shows, each leading to where it can be looked up. */
export function Filings({ icp, publicSecurity }: Pick<Brand, 'icp' | 'publicSecurity'>) {
  if (icp === null && publicSecurity === null) return null;
  return (
    <p lang="zh-CN" className="flex flex-wrap justify-center gap-x-4">
      {icp !== null && <FilingLink href={ICP_PAGES}>{icp}</FilingLink>}
      {publicSecurity !== null && (
        <FilingLink href={PUBLIC_SECURITY_PAGES + digitsOf(publicSecurity.text)}>
          {publicSecurity.badge !== null && (
            <img src={publicSecurity.badge.url} alt="" width={18} height={20} />
          )}
          {publicSecurity.text}
        </FilingLink>
      )}
    </p>
  );
}

function FilingLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      href={href}
      rel="noreferrer"
      className="inline-flex min-h-11 items-center gap-1.5 hover:text-text"
    >
      {children}
    </a>
  );
}

/** What the filing is found by. */
const digitsOf = (text: string): string => /\d{14}/.exec(text)?.[0] ?? '';
