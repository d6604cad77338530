/** The product's mark: a door left ajar. */
export function Mark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 28 28" className="size-7">
      <rect width="28" height="28" rx="7" className="fill-accent" />
      <path
        d="M8 21V8.5A1.5 1.5 0 0 1 9.5 7h9A1.5 1.5 0 0 1 20 8.5V21"
        className="stroke-on-accent"
        fill="none"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <path d="m11.5 10.5 5 2v10l-5-2z" className="fill-on-accent" />
    </svg>
  );
}
