import { expect, test } from 'vitest'
import { judgeBytes } from '~/api/bulkFile/judgeBytes'
import type { CustomerRow } from '~/contract/provisions'
import { bulkColumns, bulkRows } from '~/rules/bulk/bulkTable'
import { exampleProvision, seats } from '~/rules/exampleProvision'
import { csvFile, xlsxFile } from './exportFiles'

const { itemId } = exampleProvision()
const keys = ['standard', 'max_users']

function row(orgId: string, name: string, modified = 5): CustomerRow {
  const orgEntitlements = seats(10, { standard: 8, max_users: 1 })
  const provision = exampleProvision({ purchaserOrgId: orgId, orgEntitlements, modified })
  return { provision, customer: { name } }
}

const rows = bulkRows([
  row('=1+1', '=HYPERLINK("x")'),
  row('0012', 'مدينة "أ", ب'),
  row('0012', 'An older row', 4),
])
const columns = bulkColumns(keys)

test.each([
  ['CSV', () => csvFile(rows, columns)],
  ['Excel', () => xlsxFile(rows, columns, [['How', 'so']])],
])('a %s file for editing is read as it was written', async (_kind, write) => {
  const bytes = await (await write()).arrayBuffer()
  const { wishes, problems } = await judgeBytes(bytes, { itemId, keys })
  expect(problems).toEqual([])
  expect(wishes).toMatchObject(
    rows.map(({ provision, customer }) => ({
      orgId: provision.purchaserOrgId,
      organization: customer?.name,
      baseStamp: 'm5',
      maxUsers: { kind: 'set', value: 10 },
      seats: new Map([
        ['standard', { kind: 'set', value: 8 }],
        ['max_users', { kind: 'set', value: 1 }],
      ]),
    })),
  )
})

test('nothing in it is run, and nothing of persons is in it', async () => {
  const text = await (await csvFile(rows, columns)).text()
  expect(text).toContain(`"'=1+1","'=HYPERLINK(""x"")"`)
  expect(text).not.toMatch(/jsmith/)
})
