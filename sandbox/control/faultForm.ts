import { type FaultId, faultTable, kindOf } from '../faults/faultTable'

/** Reads the form that arms a fault; what is left empty is left out. What makes no sense is left to the schema. */
export function readFaultForm(fields: Record<string, string>): unknown {
  const { id = '', operation, who, variant, moment, maxUsers, seats } = fields
  const hasAt = isId(id) && kindOf(id).at !== undefined
  return {
    id,
    ...given('operation', operation),
    ...given('who', who?.trim()),
    ...given(hasAt ? 'at' : 'commit', moment),
    ...given('variant', variant),
    ...Object.fromEntries(
      ['nth', 'times', 'delay'].flatMap((name) => {
        const text = fields[name]?.trim() ?? ''
        return text === '' ? [] : [[name, Number(text)]]
      }),
    ),
    ...(id === 'F23' && {
      write: { maxUsers: Number(maxUsers), entitlements: readSeats(seats ?? '') },
    }),
  }
}

function isId(id: string): id is FaultId {
  return Object.hasOwn(faultTable, id)
}

function given(name: string, text: string | undefined): Record<string, string> {
  return text === undefined || text === '' ? {} : { [name]: text }
}

function readSeats(text: string): Record<string, { num: number }> {
  const words = text.split(/[\s,]+/).filter((word) => word !== '')
  return Object.fromEntries(
    words.map((word) => {
      const [key = '', num = ''] = word.split('=')
      return [key, { num: num === '' ? NaN : Number(num) }]
    }),
  )
}
