import { expect, type Page } from '@playwright/test'

/** What was copied, pasted where anybody may paste: the app itself may not read it. */
export async function clipboard(page: Page): Promise<string> {
  const blank = await page.context().newPage()
  await blank.setContent('<textarea></textarea>')
  const field = blank.getByRole('textbox')
  await field.focus()
  await blank.keyboard.press('Control+v')
  await expect(field).not.toHaveValue('')
  const text = await field.inputValue()
  await blank.close()
  return text
}
