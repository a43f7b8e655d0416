/** What spreadsheets call a column, counted from 1: `A`, `Z`, `AA`. */
export function columnName(n: number): string {
  const rest = Math.floor((n - 1) / 26)
  return (rest > 0 ? columnName(rest) : '') + String.fromCharCode(65 + ((n - 1) % 26))
}
