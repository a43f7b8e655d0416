import { t } from '~/messages/t'
import { type Intent, isAccess } from '~/provisioning/intent'

/** What is under way, as a heading. */
export function underWayTitle(intent: Intent): string {
  return isAccess(intent) ? t('underway.access') : t('underway.title')
}
