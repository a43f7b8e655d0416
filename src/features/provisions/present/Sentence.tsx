interface SentenceProps {
  sentences: readonly string[]
  /** What holds now, above what is simulated. */
  isFormer?: boolean
}

/** What can be read aloud, in the largest type; every sentence begins on a line of its own. */
export function Sentence({ sentences, isFormer = false }: SentenceProps) {
  return (
    <p className={`present-sentence ${isFormer ? 'former' : ''}`}>
      {sentences.map((sentence) => (
        <span key={sentence} className="block">
          {sentence}{' '}
        </span>
      ))}
    </p>
  )
}
