import { visibleText } from '~/lib/visibleText'

/** Text from outside: its direction is its own, nothing hides in it, and long words break. */
export function ForeignText({ text }: { text: string }) {
  return <bdi dir="auto">{visibleText(text)}</bdi>
}
