/** The sign of Laurel. */
export function Brand() {
  return (
    <svg className="brand-leaf" viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6" />
      <path d="M6 18C6 10 10 6 18 6c0 8-4 12-12 12Z" />
      <path className="vein" d="M6 18 14 10" />
    </svg>
  );
}
