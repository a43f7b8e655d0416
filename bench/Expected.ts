/** What the page is to show, as far as it is said; a text of several is enough. */
export interface Expected {
  /** What the first row is called: any of these. */
  firstRow?: readonly string[]
  /** What a status line says: source of a regular expression. */
  status?: string
  /** What is in the heading of the page. */
  heading?: string
}
