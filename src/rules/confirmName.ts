const drawsNothing = /\p{Default_Ignorable_Code_Point}/gu

/** Whether a name was typed again, letter by letter; how letters are composed and spaced does not count. */
export function isNameAgain(typed: string, name: string): boolean {
  const text = bare(typed)
  return text !== '' && text === bare(name)
}

/** Whether somebody can type a name at all: a character that stands for a hostile one has no key. */
export function canBeTyped(name: string): boolean {
  return bare(name) !== '' && !name.includes('\uFFFD')
}

function bare(text: string): string {
  return text.normalize('NFC').replace(drawsNothing, '').trim().replace(/\s+/g, ' ')
}
