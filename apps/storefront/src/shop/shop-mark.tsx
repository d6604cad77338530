/** The shop's mark: a front with its awning. */
export function ShopMark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 28 28" className="mark">
      <rect width="28" height="28" rx="7" />
      <path d="M6 12.5 8 7h12l2 5.5M7.5 13v8h13v-8M12 21v-4.5h4V21" />
    </svg>
  );
}
