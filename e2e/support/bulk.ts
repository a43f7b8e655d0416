import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import * as sheets from '@e965/xlsx'
import { parcels } from './seats'
import { signIn } from './signIn'

/** Address of bulk changes of a listing. */
export function bulkPath(itemId = parcels): string {
  return `/listings/${itemId}/bulk`
}

/** Signs in where a file can be chosen. */
export async function openBulk(page: Page): Promise<void> {
  await signIn(page, 'seller_admin', bulkPath())
  await expect(page.getByText('Choose a file')).toBeVisible()
}

/** Chooses a file with these rows of cells, or with these bytes. */
export async function chooseFile(page: Page, content: string[][] | Buffer, name = 'changes.csv') {
  const buffer = Buffer.isBuffer(content)
    ? content
    : Buffer.from(content.map((row) => row.join(',')).join('\r\n'))
  await page.getByLabel('Choose a file').setInputFiles({ name, mimeType: '', buffer })
}

/** Saves the list of `parcels` for editing; the bytes of the file. */
export async function saveForEditing(page: Page, kind: 'CSV' | 'Excel'): Promise<Buffer> {
  await page.getByRole('button', { name: /^Export \d+ rows/ }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: `Save ${kind} for editing` }).click()
  return readFile(await (await saving).path())
}

/** Cells of the first sheet of a workbook or of a CSV file, as a spreadsheet reads them, heads first. */
export function cellsOf(file: Buffer): string[][] {
  // A CSV file is read as text, a workbook as bytes.
  const isWorkbook = file.subarray(0, 2).toString() === 'PK'
  const book = isWorkbook
    ? sheets.read(file)
    : sheets.read(file.toString('utf8'), { type: 'string', raw: true })
  const [sheet] = Object.values(book.Sheets)
  if (!sheet) throw new Error('There is no sheet.')
  return sheets.utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '', raw: false })
}

/** Reads a workbook, changes cells of its first sheet (`D5`), and writes it again, as a spreadsheet does. */
export function editWorkbook(file: Buffer, cells: Record<string, number>): Buffer {
  const book = sheets.read(file)
  const [sheet] = Object.values(book.Sheets)
  for (const [place, v] of Object.entries(cells)) if (sheet) sheet[place] = { t: 'n', v }
  return Buffer.from(sheets.write(book, { type: 'buffer', compression: true }) as Buffer)
}

/** What a plan counts. */
export async function expectCounts(page: Page, counts: Record<string, number>): Promise<void> {
  const list = page.getByRole('term').filter({ hasText: 'rows in all' }).locator('xpath=../..')
  for (const [label, value] of Object.entries(counts)) {
    const figure = list.locator('div').filter({ has: page.getByText(label, { exact: true }) })
    await expect(figure.getByRole('definition')).toHaveText(String(value))
  }
}

/** A group of a plan. */
export function group(page: Page, name: string): Locator {
  return page.getByRole('region', { name: new RegExp(`^${name}`) })
}
