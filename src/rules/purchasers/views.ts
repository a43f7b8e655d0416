import { visibleText } from '~/lib/visibleText'
import { fold } from './searchText'

/** A way to look at a list that somebody named: the search part of an address, without the page. */
export interface View {
  id: string
  name: string
  search: string
}

/** More views than this, and none is found again. */
export const mostViews = 50
/** Longest name of a view, in characters as JavaScript counts them. */
export const longestViewName = 60

/** Why a name will not do. */
export type NameProblem = 'empty' | 'long' | 'taken' | 'full'

/** A name as it is kept: one visible line. */
export function viewName(typed: string): string {
  return visibleText(typed)
}

interface NameLimits {
  taken?: readonly string[]
  renamed?: string
  most?: number
  longest?: number
}

/** Judges a name for a new view, or for the view `renamed`. `taken` holds names that are not views of one's own. */
export function nameProblem(
  typed: string,
  views: readonly Pick<View, 'id' | 'name'>[],
  { taken = [], renamed, most = mostViews, longest = longestViewName }: NameLimits = {},
): NameProblem | undefined {
  const name = viewName(typed)
  if (name === '') return 'empty'
  if (name.length > longest) return 'long'
  const others = views.filter(({ id }) => id !== renamed).map((view) => view.name)
  if ([...others, ...taken].some((other) => fold(other) === fold(name))) return 'taken'
  return renamed === undefined && views.length >= most ? 'full' : undefined
}

/** Whether two search parts say the same, in whichever order. */
export function sameSearch(a: string, b: string): boolean {
  return ordered(a) === ordered(b)
}

function ordered(search: string): string {
  const parameters = new URLSearchParams(search)
  parameters.sort()
  return parameters.toString()
}
