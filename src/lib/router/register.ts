/**
 * The site's addresses, told by the app (declaration merging): `paths` has its patterns, `searches` reads
 * what may stand behind the question mark of some of them.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled in by the app
export interface Register {}

type Known<Key extends string, Else> = Register extends Record<Key, infer Value> ? Value : Else

type Paths = Known<'paths', Record<string, string>>
type Searches = Known<'searches', Record<string, (search: Search) => Search>>

/** What stands behind the question mark, as values. */
export type Search = Record<string, unknown>

/** A pattern of the site: `/listings/$itemId`. */
export type Pattern = Paths[keyof Paths]

type Names<P> = P extends `${string}$${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : P extends `${string}$${infer Name}`
    ? Name
    : never

/** The values of a pattern's parameters. */
export type Params<P> = Record<Names<P>, string>

/** What the search parameters of a pattern say. */
export type SearchOf<P> = P extends keyof Searches
  ? Searches[P] extends (search: Search) => infer Read
    ? Read
    : never
  : Search

interface Manner {
  /** Takes the place of the entry in the browser's history that is there. */
  replace?: boolean | undefined
  /** `false`: the page stays scrolled as it is. */
  resetScroll?: boolean | undefined
}

/** The page that is there, with other search parameters. */
export interface ToSame extends Manner {
  to: '.'
  params?: undefined
  search: (before: never) => object
}

/** A page of the site, with all that its pattern needs. */
export type ToPage<P> = Manner & {
  to: P
  search?: SearchOf<P> | undefined
} & ([Names<P>] extends [never] ? { params?: undefined } : { params: Params<P> })

/** Where a link or a call leads. */
export type To<P extends Pattern | '.'> = P extends '.' ? ToSame : ToPage<P>
