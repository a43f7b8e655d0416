import type { Plugin } from 'vite'

const part = /^@esri\/calcite-components\/dist\/components\//
const instead = '\0without-dialog'

/**
 * Leaves out what the ArcGIS library would load to open a sign-in dialog of its own. It is never opened:
 * signing in is a redirect (see docs/decisions/0015). The library itself stays as it is.
 */
export function withoutDialog(): Plugin {
  return {
    name: 'without-dialog',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      return part.test(source) && importer?.includes('/@arcgis/core/') ? instead : undefined
    },
    load(id) {
      if (id !== instead) return undefined
      return "throw new Error('The dialog of the ArcGIS library is not part of this app.')\nexport {}"
    },
  }
}
