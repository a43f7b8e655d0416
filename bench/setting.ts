import { cpus, loadavg } from 'node:os'

/** When and where figures were measured, in one line. */
export function setting(chromium: string): string {
  const processors = cpus()
  const date = new Date().toISOString().slice(0, 10)
  const model = processors[0]?.model.trim() ?? 'processor not known'
  const load = loadavg()[0]?.toFixed(1) ?? '?'
  return `measured on ${date}, ${processors.length} × ${model}, load ${load}, Chromium ${chromium}, Node ${process.versions.node}`
}
