import type { Runs } from './Runs'

/** While this tab drives a run, the browser asks before it is closed or loaded anew. */
export function guardUnload(runs: Runs): void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault()
  const follow = () => {
    const isDriving = runs.store.all.some(
      (run) => run.state === 'running' && runs.isDrivenHere(run),
    )
    if (isDriving) addEventListener('beforeunload', ask)
    else removeEventListener('beforeunload', ask)
  }
  runs.store.subscribe(follow)
}
