/** The part of rolldown's look at a module that is needed here. */
interface Lookup {
  getModuleInfo: (id: string) => { importedIds: readonly string[] } | null
}

let library: Set<string> | undefined

/**
 * Names one file for all of the ArcGIS library that `src/api/identity.ts` needs at once. Left alone, the
 * build cuts it into many, along what the library may load later, and they compress worse. `null`: as usual.
 */
export function oneLibraryFile(id: string, lookup: Lookup): string | null {
  library ??= reachable(lookup)
  return library.has(id) ? 'arcgis' : null
}

function reachable(lookup: Lookup): Set<string> {
  const start = new URL('../src/api/identity.ts', import.meta.url).pathname
  const seen = new Set<string>()
  const waiting = [...(lookup.getModuleInfo(start)?.importedIds ?? [])]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id) || !id.includes('/node_modules/')) continue
    seen.add(id)
    waiting.push(...(lookup.getModuleInfo(id)?.importedIds ?? []))
  }
  return seen
}
