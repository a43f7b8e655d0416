/** The part of rolldown's look at a module that is needed here. */
interface Lookup {
  getModuleInfo: (id: string) => { importedIds: readonly string[] } | null
}

let library: Set<string> | undefined

/**
 * Names two files for all of the ArcGIS library that `src/api/identity.ts` needs at once: what the others
 * stand on, and they. Left alone, the build cuts it into many, along what the library may load later, and
 * they compress worse. `null`: as usual.
 */
export const libraryFiles = [
  (id: string, lookup: Lookup) => (isLibrary(id, lookup) && isBase.test(id) ? 'arcgisBase' : null),
  (id: string, lookup: Lookup) => (isLibrary(id, lookup) ? 'arcgis' : null),
]

const isBase = /\/@arcgis\/core\/core\//

function isLibrary(id: string, lookup: Lookup): boolean {
  library ??= reachable(lookup)
  return library.has(id)
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
