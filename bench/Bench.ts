import type { Browser } from '@playwright/test'
import { type Line, lineText } from './Line'
import type { Options } from './options'
import type { Pair } from './pairs'
import { Side } from './Side'

/** What every section works with. */
export class Bench {
  readonly lines: Line[] = []

  constructor(
    readonly browser: Browser,
    readonly options: Options,
  ) {}

  /** Serves both, each with a world of so many purchasers. */
  async start(total: number): Promise<Pair<Side>> {
    return {
      ours: await Side.start(this.browser, 'ours', total),
      yardstick: await Side.start(this.browser, 'yardstick', total),
    }
  }

  /** Prints a line and keeps it. */
  add(line: Line): void {
    this.lines.push(line)
    console.log(lineText(line))
  }
}
