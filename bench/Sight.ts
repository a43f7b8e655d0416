/** Where on a page things are that a person looks at, as CSS selectors. */
export interface Sight {
  /** The name in each row of data, first row first. */
  rowName: string
  status: string
  heading: string
  /** What a status line says once all rows are here: source of a regular expression. */
  complete: string
  /** What a status line says until then, whatever else another says: likewise. */
  loading: string
}

/** What the page is to show, as far as it is said; a text of several is enough. */
export interface Expected {
  /** What the first row is called: any of these. */
  firstRow?: readonly string[]
  /** What a status line says: source of a regular expression. */
  status?: string
  /** What is in the heading of the page. */
  heading?: string
}
