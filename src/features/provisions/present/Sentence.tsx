import { locale } from '~/messages/t'

interface SentenceProps {
  text: string
  /** What holds now, above what is simulated. */
  isFormer?: boolean
}

/** What can be read aloud, in the largest type; every sentence begins on a line of its own. */
export function Sentence({ text, isFormer = false }: SentenceProps) {
  const sentences = [...new Intl.Segmenter(locale(), { granularity: 'sentence' }).segment(text)]
  return (
    <p className={`present-sentence ${isFormer ? 'former' : ''}`}>
      {sentences.map(({ index, segment }) => (
        <span key={index} className="block">
          {segment}
        </span>
      ))}
    </p>
  )
}
