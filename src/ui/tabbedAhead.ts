let isAhead = false

/** What makes a place the stop for Tab that its form will be, while the form is on its way. */
export const tabStop = {
  tabIndex: 0,
  onFocus: () => {
    isAhead = true
  },
  // Not heard when the form takes its place.
  onBlur: () => {
    isAhead = false
  },
}

/** Whether the focus was waiting there when the form came; told once. */
export function takeTabbedAhead(): boolean {
  const was = isAhead
  isAhead = false
  return was
}
