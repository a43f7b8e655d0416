import type { FileContext, JudgedFile } from '~/rules/bulk/judgeTable'
import type { UnreadableWhy } from '~/rules/bulk/problem'
import { startWorker } from './startWorker'
import type { FileToJudge } from './worker'

/** What a file may weigh (bytes); a thousand rows weigh a fiftieth of it. */
const mostBytes = 5_000_000
/** Nothing that people edit takes so long (ms). */
const patience = 30_000

/**
 * Judges a file or a pasted text, apart from the page, which goes on answering. What can't be read is said as a
 * problem. @throws Error when the reader itself can't be loaded, or `signal` is aborted
 */
export async function judgeFile(
  source: Blob | string,
  context: FileContext,
  signal: AbortSignal,
): Promise<JudgedFile> {
  const size = typeof source === 'string' ? source.length : source.size
  if (size > mostBytes) return unreadable('tooLarge')
  const content = typeof source === 'string' ? source : await source.arrayBuffer()
  const worker = startWorker()
  try {
    return await answerOf(worker, { content, context }, signal)
  } finally {
    worker.terminate()
  }
}

function answerOf(worker: Worker, file: FileToJudge, signal: AbortSignal): Promise<JudgedFile> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(unreadable('tooLarge')), patience)
    const settle = (result: () => void) => {
      clearTimeout(timer)
      result()
    }
    signal.addEventListener('abort', () => settle(() => reject(new Error('Given up'))))
    worker.onmessage = ({ data }: MessageEvent<JudgedFile>) => settle(() => resolve(data))
    worker.onerror = ({ message }) => settle(() => reject(new Error(message || 'No reader')))
    worker.postMessage(file, typeof file.content === 'string' ? [] : [file.content])
  })
}

function unreadable(why: UnreadableWhy): JudgedFile {
  return { wishes: [], problems: [{ kind: 'unreadable', why }], rows: 0 }
}
