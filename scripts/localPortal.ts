import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'
import { atPortal, parseConfig } from './servedConfig'

/** Lets the development server answer `/config.json` with the portal of `PORTAL_URL`. */
export function localPortal(): Plugin {
  return {
    name: 'local-portal',
    apply: 'serve',
    configureServer({ middlewares, config }) {
      middlewares.use('/config.json', (_, response, next) => {
        readFile(`${config.publicDir}/config.json`, 'utf8')
          .then((text) => {
            const file = atPortal(parseConfig(text), process.env['PORTAL_URL'])
            response.setHeader('Content-Type', 'application/json')
            response.end(JSON.stringify(file))
          })
          .catch(next)
      })
    },
  }
}
