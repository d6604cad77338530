import type { Dictionary } from '../../../i18n/zh-cn.ts';

/** Every number and address that got a message, each leading to its own. */
export function RecipientList({
  recipients,
  current,
  text,
}: {
  recipients: readonly string[];
  current: string | null;
  text: Pick<Dictionary['inbox'], 'recipients' | 'all'>;
}) {
  const links = [
    { key: 'all', href: '/dev/inbox', label: text.all, isCurrent: current === null },
    ...recipients.map((to) => ({
      key: to,
      href: `/dev/inbox?${new URLSearchParams({ to })}`,
      label: to,
      isCurrent: to === current,
    })),
  ];
  return (
    <nav aria-label={text.recipients} className="mb-6 md:mb-0">
      <ul className="flex flex-wrap gap-1 md:flex-col">
        {links.map(({ key, href, label, isCurrent }) => (
          <li key={key}>
            <a
              href={href}
              aria-current={isCurrent ? 'page' : undefined}
              className="flex min-h-11 items-center rounded-lg px-3 py-1.5 wrap-anywhere tabular-nums hover:bg-tint aria-[current=page]:bg-tint aria-[current=page]:font-medium"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
