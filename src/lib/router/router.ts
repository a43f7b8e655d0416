import { createBrowserHistory, type HistoryLocation, type RouterHistory } from '@tanstack/history'
import type { ComponentType } from 'react'
import { fillPath, matchPath } from './match'
import type { Pattern, Search, To } from './register'
import { parseSearch, stringifySearch } from './search'

/** What shows a pattern: its component, and how to have its file loaded before it is needed. */
export interface Page {
  Page: ComponentType
  /** Whether its file is here, where it has one of its own. */
  isLoaded?: () => boolean
  /** Loads that file; settles when it is here or cannot be had. */
  preload?: () => Promise<void>
  /** Tries again after its file could not be loaded. */
  retry?: () => void
}

/** The site: pages by pattern, what reads their search parameters, and what is shown for any other address. */
export interface Site {
  pages: Readonly<Partial<Record<Pattern, Page>>>
  searches: Readonly<Partial<Record<string, (search: Search) => object>>>
  notFound: Page
}

/** An address with the page that shows it. */
export interface Place {
  /** Of the entry in the browser's history. */
  key: string
  href: string
  pathname: string
  /** As it stands in the address, `?` first. */
  searchText: string
  hash: string
  params: Readonly<Record<string, string>>
  search: object
  page: Page
  /** Whether the page stays scrolled as it was before. */
  keepsScroll: boolean
}

/** Finds pages for addresses and changes the address. */
export interface Router {
  history: RouterHistory
  /** The page of the address as it is now; what is on screen may still be the one before. */
  latest: () => Place
  hrefOf: <P extends Pattern | '.'>(to: To<P>) => string
  navigate: <P extends Pattern | '.'>(to: To<P>) => void
  /** Begins loading the page of an address. */
  preload: (href: string) => void
}

/** A router over the browser's history. One a page load: it listens for as long as that lives. */
export function createRouter(site: Site): Router {
  const history = createBrowserHistory()
  let latest: Place | undefined
  const read = () => {
    if (latest?.href !== history.location.href || latest.key !== keyOf(history.location)) {
      latest = placeOf(site, history.location)
    }
    return latest
  }
  const hrefOf: Router['hrefOf'] = (to) => {
    if (to.to !== '.') return fillPath(to.to, to.params) + stringifySearch(to.search ?? {})
    const { pathname, search } = read()
    return pathname + stringifySearch(to.search(search as never))
  }
  return {
    history,
    latest: read,
    hrefOf,
    navigate: (to) => {
      const state = { keepsScroll: to.resetScroll === false }
      history[to.replace ? 'replace' : 'push'](hrefOf(to), state)
    },
    preload: (href) => {
      void pageOf(site, new URL(href, location.origin).pathname).page.preload?.()
    },
  }
}

function placeOf(site: Site, location: HistoryLocation): Place {
  const { href, pathname, search: searchText, hash, state } = location
  const { page, params, pattern } = pageOf(site, pathname)
  const search = parseSearch(searchText)
  return {
    ...{ key: keyOf(location), href, pathname, searchText, hash, page, params },
    search: site.searches[pattern]?.(search) ?? search,
    keepsScroll: 'keepsScroll' in state && state.keepsScroll === true,
  }
}

function pageOf(site: Site, pathname: string) {
  for (const [pattern, page] of Object.entries(site.pages) as [Pattern, Page][]) {
    const params = matchPath(pattern, pathname)
    if (params) return { page, params, pattern }
  }
  return { page: site.notFound, params: {}, pattern: '' }
}

function keyOf({ state }: HistoryLocation): string {
  return state.__TSR_key ?? ''
}
