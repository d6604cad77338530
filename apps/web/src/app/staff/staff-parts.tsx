import type { Dictionary } from '../../i18n/zh-cn.ts';

const PATHS = {
  overview: '/staff',
  users: '/staff/users',
  messages: '/staff/messages',
  sending: '/staff/sending',
  actions: '/staff/actions',
} as const;

export type StaffPart = keyof typeof PATHS;

const PARTS = Object.keys(PATHS) as StaffPart[];

/** Leads from any page for staff to the others. */
export function StaffParts({
  current,
  isPart,
  text,
}: {
  current: StaffPart;
  isPart: boolean;
  text: Dictionary['staff']['nav'];
}) {
  return (
    <nav aria-label={text.label} className="mb-4 sm:mb-6 lg:sticky lg:top-6 lg:mb-0">
      <ul className="-mx-3 flex flex-wrap gap-1 lg:mx-0 lg:flex-col">
        {PARTS.map((part) => (
          <li key={part}>
            <a
              href={PATHS[part]}
              aria-current={part === current ? (isPart ? 'page' : 'true') : undefined}
              className="flex min-h-11 items-center rounded-lg px-3 text-muted hover:bg-tint hover:text-text [&[aria-current]]:bg-tint [&[aria-current]]:font-medium [&[aria-current]]:text-accent"
            >
              {text[part]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
