import { useEffect, useRef, useState } from 'react'
import { type BulkDraft, newBulkDraft } from '~/api/bulkDrafts'
import { visibleText } from '~/lib/visibleText'
import type { FileContext } from '~/rules/bulk/judgeTable'

/** Judges a file or a pasted text in a worker, one at a time; what it comes to is handed on. */
export function useJudge(context: FileContext, onJudged: (draft: BulkDraft) => void) {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  const judge = async (source: File | string) => {
    running.current?.abort()
    const own = new AbortController()
    running.current = own
    setState('busy')
    try {
      const { judgeFile } = await import('~/api/bulkFile/judgeFile')
      const judged = await judgeFile(source, context, own.signal)
      setState('idle')
      const isText = typeof source === 'string'
      onJudged(
        newBulkDraft(
          isText ? { kind: 'pasted' } : { kind: 'file', name: visibleText(source.name) },
          judged,
        ),
      )
    } catch {
      if (!own.signal.aborted) setState('failed')
    }
  }
  return { state, judge: (source: File | string) => void judge(source) }
}
