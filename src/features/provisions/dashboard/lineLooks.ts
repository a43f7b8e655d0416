/** Lines a plot can tell apart, each by its colour and its dashes. */
export const lineLooks = [
  { colour: 'text-accent', dash: [] },
  { colour: 'text-danger', dash: [8, 4] },
  { colour: 'text-success', dash: [2, 3] },
  { colour: 'text-warning', dash: [10, 3, 2, 3] },
  { colour: 'text-ink', dash: [4, 2] },
  { colour: 'text-muted', dash: [14, 4] },
] as const
