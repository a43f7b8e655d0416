/** Opens a dialog for as long as it is in the page; taken out while open, it would not give the focus back. */
export function openModal(dialog: HTMLDialogElement | null) {
  dialog?.showModal()
  return () => dialog?.close()
}
