import type { ReactNode } from 'react'

interface Description {
  term: string
  detail: ReactNode
}

/** Terms and what they are. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  return (
    <dl className="divide-y divide-line rounded-sm border border-line bg-surface">
      {items.map(({ term, detail }) => (
        <div
          key={term}
          className="grid grid-cols-[7rem_1fr] items-baseline gap-x-3 px-3 pt-2 pb-[7px] leading-5 sm:grid-cols-[9rem_1fr]"
        >
          <dt className="text-muted">{term}</dt>
          <dd className="min-w-0 wrap-anywhere">{detail}</dd>
        </div>
      ))}
    </dl>
  )
}
