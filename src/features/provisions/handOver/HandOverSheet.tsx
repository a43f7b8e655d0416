import type { ReactNode } from 'react'
import type { TextsIn } from '~/messages/textsIn'
import type { HandOver } from './handOver'

interface HandOverSheetProps {
  texts: TextsIn
  hand: HandOver
}

/** The sheet that is printed: one page, in its own language and direction. */
export function HandOverSheet({ texts, hand }: HandOverSheetProps) {
  const { t, language, direction } = texts
  return (
    <article
      lang={language}
      dir={direction}
      className="flex max-w-3xl flex-col gap-5 rounded-sm border border-line bg-surface p-6 print:border-0 print:p-0"
    >
      <div>
        <h2 className="text-xl font-semibold">{hand.subject}</h2>
        <p className="text-muted">{hand.organization}</p>
      </div>
      <Part head={t('handOver.have')}>
        <p className="text-lg">{hand.spoken}</p>
        {hand.numbers.length > 0 && (
          <table className="w-full max-w-md border-collapse tabular-nums">
            <tbody>
              {hand.numbers.map(({ key, label, count }) => (
                <tr key={key} className="border-b border-line">
                  <th scope="row" className="py-1 text-start font-normal">
                    <bdi>{label}</bdi>
                  </th>
                  <td className="py-1 text-end">{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Part>
      <Part head={t('handOver.until')}>
        <p>{hand.until}</p>
      </Part>
      <Part head={t('handOver.give')}>
        <ol className="list-decimal ps-6">
          {hand.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Part>
      <Part head={t('handOver.ask')}>
        {hand.contact.map((line) => (
          <p key={line}>
            <bdi>{line}</bdi>
          </p>
        ))}
      </Part>
      <p className="text-sm text-muted">{hand.read}</p>
    </article>
  )
}

function Part({ head, children }: { head: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-lg font-semibold">{head}</h3>
      {children}
    </section>
  )
}
