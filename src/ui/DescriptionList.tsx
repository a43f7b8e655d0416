import type { ReactNode } from 'react'

interface Description {
  term: string
  detail: ReactNode
}

/** Terms and what they are. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  return (
    <dl className="grid grid-cols-[minmax(7rem,auto)_1fr] gap-x-4 gap-y-2 rounded-sm border border-line bg-surface p-4">
      {items.map(({ term, detail }) => (
        <div key={term} className="contents">
          <dt className="text-muted">{term}</dt>
          <dd className="min-w-0">{detail}</dd>
        </div>
      ))}
    </dl>
  )
}
