import { type ComponentType, use } from 'react'
import type { Page } from './router'

/** A page in a file of its own, loaded when somebody comes or is about to. */
export function lazyPage<Name extends string>(
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
): Page {
  let loading: Promise<ComponentType> | undefined
  let loaded: ComponentType | undefined
  const begin = () => (loading ??= load().then((file) => (loaded = file[name])))
  return {
    Page: () => {
      const Loaded = loaded ?? use(begin())
      return <Loaded />
    },
    isLoaded: () => loaded !== undefined,
    preload: async () => {
      await begin().catch(() => (loading = undefined))
    },
    retry: () => {
      loading = undefined
      // A file that is gone for good was replaced by a newer build, which only a new page load knows.
      begin().catch(() => navigator.onLine && location.reload())
    },
  }
}
