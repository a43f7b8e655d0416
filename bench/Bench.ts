import type { Browser } from '@playwright/test'
import { head, type Line, lineText } from './Line'
import type { Options } from './options'
import type { Pair } from './pairs'
import { Side } from './Side'

/** What every section works with. */
export class Bench {
  readonly lines: Line[] = []
  private isHeadDue = false

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

  /** Prints that another section begins. */
  begin(section: string): void {
    this.isHeadDue = true
    console.log(`\n${section}`)
  }

  /** Prints a line and keeps it. */
  add(line: Line): void {
    if (this.isHeadDue) console.log(head)
    this.isHeadDue = false
    this.lines.push(line)
    console.log(lineText(line))
  }
}
