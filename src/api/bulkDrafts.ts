import { fromText, toText } from '~/lib/cloneText'
import type { JudgedFile } from '~/rules/bulk/judgeTable'
import { type DraftKey, listDraftName } from './drafts'

/** Version of what is kept; another is not read. */
const version = 1

/** Where rows came from. `name` is the file's, `runId` that of the run that is tried again or taken back. */
export type BulkSource =
  | { kind: 'file'; name: string }
  | { kind: 'pasted' }
  | { kind: 'selection' }
  | { kind: 'retry'; runId: string }
  | { kind: 'revert'; runId: string }

/** Many changes on their way to a plan: what was read, and what somebody has said to it. No persons are in it. */
export interface BulkDraft {
  source: BulkSource
  judged: JudgedFile
  /** Whether somebody goes on without the rows that have problems. */
  isGoingOn: boolean
  /** What was ticked (`true`) and unticked, by the id of the organization. */
  ticks: ReadonlyMap<string, boolean>
  /** For rows that give none of their own. */
  reason: string
  ticket: string
}

/** Whose rows of which listing. */
export type BulkDraftKey = Omit<DraftKey, 'orgId' | 'form'>

/** What was read, with nothing said to it. */
export function newBulkDraft(source: BulkSource, judged: JudgedFile): BulkDraft {
  return { source, judged, isGoingOn: false, ticks: new Map(), reason: '', ticket: '' }
}

/** What this tab kept, so that neither a reload nor a new sign-in loses it; `undefined`: nothing. */
export function readBulkDraft(key: BulkDraftKey): BulkDraft | undefined {
  try {
    const text = sessionStorage.getItem(nameOf(key))
    // Written by this app alone, and only in this version's shape.
    const kept = text === null ? undefined : (fromText(text) as { version: number } & BulkDraft)
    return kept?.version === version ? kept : undefined
  } catch {
    return undefined
  }
}

/** Keeps it, in this tab only; whether there was room. */
export function keepBulkDraft(key: BulkDraftKey, draft: BulkDraft): boolean {
  try {
    sessionStorage.setItem(nameOf(key), toText({ ...draft, version }))
    return true
  } catch {
    return false
  }
}

/** Forgets it. */
export function dropBulkDraft(key: BulkDraftKey): void {
  sessionStorage.removeItem(nameOf(key))
}

function nameOf(key: BulkDraftKey): string {
  return listDraftName(key, 'bulk')
}
