import * as z from 'zod/mini'
import { type DraftKey, draftName } from './drafts'

const Fields = z.record(z.string(), z.string())

/** What was typed to grant or withdraw access, by field; nobody's name is among it. */
export type AccessFields = z.output<typeof Fields>

export type AccessForm = 'grant' | 'withdraw'

/** What this tab kept, so that signing in again loses nothing; empty when there is none. */
export function readAccessDraft(form: AccessForm, key: DraftKey): AccessFields {
  try {
    const text = sessionStorage.getItem(draftName(key, form)) ?? '{}'
    const fields = Fields.safeParse(JSON.parse(text))
    return fields.success ? fields.data : {}
  } catch {
    return {}
  }
}

/** Keeps what is typed, in this tab only. */
export function keepAccessDraft(form: AccessForm, key: DraftKey, fields: AccessFields): void {
  try {
    sessionStorage.setItem(draftName(key, form), JSON.stringify(fields))
  } catch {
    // A full storage costs the draft only when the page is left; the form itself still has it.
  }
}

/** Forgets it, once it is sent or discarded. */
export function dropAccessDraft(form: AccessForm, key: DraftKey): void {
  sessionStorage.removeItem(draftName(key, form))
}
