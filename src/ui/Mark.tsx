/** The product's picture, as in `public/icon.svg`, drawn without asking for a file. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="20" height="20" aria-hidden>
      <rect width="32" height="32" rx="4" fill="#00619b" />
      <path
        d="M9 6v11h12M9 17v8M21 17v8M9 12h9v5"
        fill="none"
        stroke="#fff"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
