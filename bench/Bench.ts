import type { Browser } from '@playwright/test'
import type { dists } from './builds'
import { head, type Line, lineText } from './Line'
import type { Options } from './options'
import type { Pair } from './pairs'
import { Side } from './Side'
import type { Tab } from './Tab'

/** What every section works with. */
export class Bench {
  readonly lines: Line[] = []
  private sides: Side[] = []
  private isHeadDue = false

  constructor(
    private readonly browser: Browser,
    readonly options: Options,
  ) {}

  /** A tab of both, each with a world of so many purchasers. */
  async openTabs(total: number): Promise<Pair<Tab>> {
    return {
      ours: await this.openTab('ours', total),
      yardstick: await this.openTab('yardstick', total),
    }
  }

  /** A tab of one, with servers and a portal of its own. */
  async openTab(which: keyof typeof dists, total: number): Promise<Tab> {
    const side = await Side.start(which)
    this.sides.push(side)
    return side.openTab(this.browser, total)
  }

  /** Closes every tab and ends what serves it. */
  async close(): Promise<void> {
    await Promise.all(this.browser.contexts().map((context) => context.close()))
    await Promise.all(this.sides.map((side) => side.close()))
    this.sides = []
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
