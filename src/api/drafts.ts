import * as z from 'zod/mini'
import { isPresenting } from './presenting'

const Draft = z.object({
  maxUsers: z.string(),
  seats: z.record(z.string(), z.string()),
  reason: z.string(),
  ticket: z.string(),
  /** The change whose old numbers the form was filled with. */
  revertOf: z.optional(z.string()),
  /** The proposal whose numbers the form was filled with. */
  proposal: z.optional(z.string()),
})

/** What was typed into the form of one purchaser, as typed. `seats` is by entitlement key. */
export type Draft = z.output<typeof Draft>

/** Whose form: a draft is only ever shown to the person who typed it. */
export interface DraftKey {
  username: string
  itemId: string
  orgId: string
  /** Drafts of an opened proposal, and of one that is being made, are kept apart: neither costs what was typed elsewhere. */
  form?: 'proposal' | 'propose' | undefined
}

const prefix = 'seatkeeper.draft '

const nameOf = ({ username, itemId, orgId, form }: DraftKey) =>
  `${prefix}${username} ${itemId} ${orgId}${form === undefined ? '' : ` ${form}`}`

/** Where another form of the same person about the same purchaser is kept. */
export function draftName(key: DraftKey, form: string): string {
  return `${nameOf(key)} ${form}`
}

/** Where a form about many purchasers of one listing is kept. */
export function listDraftName({ username, itemId }: Omit<DraftKey, 'orgId'>, form: string): string {
  return `${prefix}${username} ${itemId} ${form}`
}

/** What this tab kept, so that signing in again loses nothing; `undefined` when there is none. */
export function readDraft(key: DraftKey): Draft | undefined {
  try {
    const draft = Draft.safeParse(JSON.parse(sessionStorage.getItem(nameOf(key)) ?? 'null'))
    return draft.success ? draft.data : undefined
  } catch {
    return undefined
  }
}

/** Keeps what is typed, in this tab only. */
export function keepDraft(key: DraftKey, draft: Draft): void {
  try {
    sessionStorage.setItem(nameOf(key), JSON.stringify(draft))
  } catch {
    // A full storage costs the draft only when the page is left; the form itself still has it.
  }
}

/** Forgets it, once it is discarded. */
export function dropDraft(key: DraftKey): void {
  sessionStorage.removeItem(nameOf(key))
}

const sentPrefix = 'seatkeeper.sent '

/** Forgets it, once it is sent; one that was put away for a presentation does not come back either. */
export function dropSentDraft(key: DraftKey): void {
  dropDraft(key)
  if (!isPresenting()) return
  try {
    // Not in this tab alone: another may bring back what this one has put away.
    localStorage.setItem(sentPrefix + nameOf(key), 'yes')
  } catch {
    // Where nothing can be stored, the draft comes back.
  }
}

/** Whether a draft of this name was sent in the presentation that ends. */
export function wasSent(name: string): boolean {
  return localStorage.getItem(sentPrefix + name) !== null
}

/** What was sent need not be known any more, once everything is back. */
export function forgetSent(): void {
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith(sentPrefix)) localStorage.removeItem(name)
  }
}

/** Forgets every draft of this tab. */
export function dropDrafts(): void {
  forgetSent()
  for (const name of Object.keys(sessionStorage)) {
    if (name.startsWith(prefix)) sessionStorage.removeItem(name)
  }
}
