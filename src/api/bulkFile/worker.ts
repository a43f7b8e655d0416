import type { FileContext } from '~/rules/bulk/judgeTable'
import { judgeBytes } from './judgeBytes'

/** What is asked of this worker: one file, once. */
export interface FileToJudge {
  content: ArrayBuffer | string
  context: FileContext
}

addEventListener('message', ({ data }: MessageEvent<FileToJudge>) => {
  judgeBytes(data.content, data.context).then(
    (judged) => postMessage(judged),
    // Nobody would hear of a promise that is rejected in here.
    (error: unknown) => reportError(error),
  )
})
