import { expectAccessible } from './support/accessible'
import {
  alder,
  list,
  present,
  Search,
  sentence,
  start,
  startButton,
  title,
} from './support/presented'
import { fill, review } from './support/seats'
import { fillPortalPage, signIn } from './support/signIn'
import { expect, test } from './support/story'

test('the card before, and whatever can befall a presentation', async ({
  page,
  context,
  portal,
  faults,
}) => {
  test.slow()
  faults.expectConsole(/status of|ERR_|CORS/)
  await portal.reset('marked')
  await signIn(page, 'seller_admin', list)
  const search = await Search.beginOnList(page, context)

  await page.goto(present)
  await expect(startButton(page)).not.toHaveAttribute('aria-disabled')
  await search.expectNobody('card', { isKept: true })
  const other = await context.newPage()
  await other.goto('/')
  await other.getByRole('button', { name: 'Sign in with ArcGIS' }).click()
  await expect(other.getByRole('button', { name: 'Account' })).toBeVisible()
  await expect(startButton(page)).toHaveAccessibleDescription(/Close the other tabs/)
  await search.expectNobody('card while another tab is open', { isKept: true })
  await other.close()
  await expect(startButton(page)).not.toHaveAttribute('aria-disabled')
  await start(page)
  await expectAccessible(page, title)
  const late = await context.newPage()
  await late.goto(list)
  await expect(late.getByRole('heading', { level: 1 })).toHaveText(/goes on in another tab/)
  await expectAccessible(late)
  await late.close()

  portal.freeze()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Loading' })).toBeAttached()
  await search.expectNobody('loading')
  portal.thaw()
  await expect(page.getByText(sentence)).toBeVisible()
  for (const [state, id, words] of [
    ['error', 'F11', 'ArcGIS did not answer'],
    ['refused', 'F17', 'Your role'],
  ] as const) {
    await portal.arm({ id, operation: 'customersList', times: 20 })
    await page.reload()
    await expect(page.getByRole('alert')).toContainText(words)
    await search.expectNobody(state)
    await portal.disarm()
  }
  await page.reload()
  await expect(page.getByText(sentence)).toBeVisible()
  await context.setOffline(true)
  await expect(page.getByText('You are offline.')).toBeVisible()
  await search.expectNobody('offline')
  await context.setOffline(false)

  await page.getByRole('button', { name: 'What if…' }).click()
  await page.setViewportSize({ width: 360, height: 740 })
  await search.expectNobody('narrow')
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await search.expectNobody('narrow and dark')
  await page.evaluate(() => (document.documentElement.dir = 'rtl'))
  await search.expectNobody('from right to left')
  await page.setViewportSize({ width: 1280, height: 860 })
  await page.goto(`${present}/history`)
  await expect(page.getByRole('heading', { name: /not part of the presentation/ })).toBeVisible()
  await search.expectNobody('not part of it')
  await page.getByRole('link', { name: 'Back to the presentation' }).click()
  await expect(page.getByText(sentence)).toBeVisible()

  await page.getByRole('link', { name: 'Allow one change…' }).click()
  await page.getByRole('button', { name: 'Allow one change' }).click()
  // What was typed before the purchaser looked on is not for their eyes.
  await expect(page.getByRole('textbox', { name: 'Reason' })).toHaveValue('')
  await fill(page, { 'Standard seats': '+4' })
  await portal.setClock(Date.now() + 9 * 3_600_000)
  await page.getByRole('button', { name: 'Review change' }).click()
  await expect(page.getByText('Your session has ended', { exact: true })).toBeVisible()
  await search.expectNobody('session ended')
  expect(await portal.ledger('provisionOrgEntitlements')).toHaveLength(0)
  expect(search.states).toHaveLength(11)
})

test('nobody is there: one change is asked for again, then all is locked; what was put away comes back to the next tab', async ({
  page,
  context,
  portal,
}) => {
  await portal.reset('marked')
  await page.clock.install()
  await signIn(page, 'seller_admin', `${alder}/edit`)
  await fill(page, { 'Standard seats': '+7', Reason: 'Pays late' })
  await page.goto(list)
  const search = await Search.beginOnList(page, context)
  await page.goto(present)
  await expect(startButton(page)).not.toHaveAttribute('aria-disabled')
  await start(page)
  await page.getByRole('link', { name: 'Allow one change…' }).click()
  await page.getByRole('button', { name: 'Allow one change' }).click()
  await fill(page, { 'Standard seats': '+4' })
  await review(page)
  await page.clock.fastForward('05:01')
  await expect(page.getByRole('button', { name: 'Allow one change' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send to ArcGIS' })).toHaveCount(0)
  await search.expectNobody('asked again')
  await page.getByRole('button', { name: 'Allow one change' }).click()
  await expect(page.getByRole('textbox', { name: 'Standard seats' })).toHaveValue('+4')
  await page.clock.fastForward('09:05')
  await expect(page.getByText('Locks in a minute')).toBeVisible()
  await page.clock.fastForward('01:00')
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
  await search.expectNobody('locked')
  const asked = (await portal.ledger()).length
  await page.reload()
  await expect(page.getByRole('button', { name: 'Sign in with ArcGIS' })).toBeVisible()
  await search.expectNobody('locked, and loaded again')
  expect(await portal.ledger()).toHaveLength(asked)
  await page.getByRole('button', { name: 'Sign in with ArcGIS' }).click()
  await fillPortalPage(page, 'seller_admin')
  await expect(page.getByRole('button', { name: 'Allow one change' })).toBeVisible()
  await search.expectNobody('unlocked')
  expect(await portal.ledger('provisionOrgEntitlements')).toHaveLength(0)

  // A tab that goes in the middle of it takes nothing with it.
  const next = await context.newPage()
  await page.close()
  await next.goto(list)
  await next.getByRole('button', { name: 'Sign in with ArcGIS' }).click()
  await expect(next.getByRole('link', { name: 'All 200', exact: true })).toBeVisible()
  const again = await Search.begin(next, context)
  expect(await again.found()).toMatchObject({ 'database seatkeeper.lists': 199 })
  await next.goto(`${alder}/edit`)
  await expect(next.getByRole('textbox', { name: 'Standard seats' })).toHaveValue('+7')
  await expect(next.getByRole('textbox', { name: 'Reason' })).toHaveValue('Pays late')
})
