import type { Dictionary } from '../../../i18n/zh-cn.ts';

/** Every number that got a message, each leading to its own. */
export function NumberList({
  numbers,
  current,
  text,
}: {
  numbers: readonly string[];
  current: string | null;
  text: Pick<Dictionary['inbox'], 'numbers' | 'all'>;
}) {
  const links = [
    { key: 'all', href: '/dev/inbox', label: text.all, isCurrent: current === null },
    ...numbers.map((number) => ({
      key: number,
      href: `/dev/inbox?${new URLSearchParams({ to: number })}`,
      label: number,
      isCurrent: number === current,
    })),
  ];
  return (
    <nav aria-label={text.numbers} className="mb-6 md:mb-0">
      <ul className="flex flex-wrap gap-1 md:flex-col">
        {links.map(({ key, href, label, isCurrent }) => (
          <li key={key}>
            <a
              href={href}
              aria-current={isCurrent ? 'page' : undefined}
              className="flex min-h-11 items-center rounded-lg px-3 tabular-nums hover:bg-tint aria-[current=page]:bg-tint aria-[current=page]:font-medium"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
