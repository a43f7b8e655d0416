import type { CustomerRow, Provision } from '~/contract/provisions'
import { exampleProvision } from '~/rules/exampleProvision'
import type { Page, ReadPage } from './readWhole'

/** The n-th purchaser of a listing, changed at minute n; for tests. */
export function exampleRow(n: number, differences: Partial<Provision> = {}): CustomerRow {
  const id = String(n).padStart(5, '0')
  const at = 1_700_000_000_000 + n * 60_000
  return {
    provision: exampleProvision({
      purchaserOrgId: `Org${id}`,
      created: at,
      modified: at,
      ...differences,
    }),
    customer: { name: `Name ${id}` },
  }
}

/** Purchasers 1 to `count`. */
export function exampleRows(count: number): CustomerRow[] {
  return Array.from({ length: count }, (_, n) => exampleRow(n + 1))
}

/** What a test lets a portal say beside the truth. */
type Lie = (page: Page, start: number) => Partial<Page>

/** A portal with one list; for tests. */
export class ExampleList {
  /** What was asked for: `1`, `101`, `modified 1`. */
  readonly asked: string[] = []
  lie: Lie = () => ({})
  /** Does something before the n-th page is answered, from 1. */
  before: (n: number) => void = () => undefined
  private now = 0

  constructor(
    public rows: readonly CustomerRow[],
    private readonly size = 100,
  ) {}

  readonly readPage: ReadPage = async (start, sort) => {
    const n = this.asked.push(sort === 'orgname' ? String(start) : `${sort} ${String(start)}`)
    const askedAt = ++this.now
    await Promise.resolve()
    this.before(n)
    const sorted = this.rows.toSorted((a, b) =>
      sort === 'orgname'
        ? nameIn(a).localeCompare(nameIn(b))
        : (b.provision.modified ?? 0) - (a.provision.modified ?? 0),
    )
    const total = sorted.length
    const next = start + this.size
    const page: Page = {
      ...{ rows: sorted.slice(start - 1, next - 1), unreadable: 0, total, askedAt },
      nextStart: next <= total ? next : -1,
      readAt: ++this.now,
    }
    return { ...page, ...this.lie(page, start) }
  }

  /** Puts rows in, in place of those of the same purchasers. */
  put(...news: CustomerRow[]): void {
    const ids = new Set(news.map(idOf))
    this.rows = [...this.rows.filter((row) => !ids.has(idOf(row))), ...news]
  }

  /** Takes the n-th purchasers away. */
  remove(...numbers: number[]): void {
    const ids = new Set(numbers.map((n) => idOf(exampleRow(n))))
    this.rows = this.rows.filter((row) => !ids.has(idOf(row)))
  }
}

/** Ids of the organizations of rows, sorted. */
export function idsOf(rows: readonly CustomerRow[]): string[] {
  return rows.map(idOf).sort()
}

function idOf({ provision }: CustomerRow): string {
  return provision.purchaserOrgId
}

function nameIn({ customer }: CustomerRow): string {
  return customer?.name ?? ''
}
