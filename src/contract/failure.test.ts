import { describe, expect, it } from 'vitest'
import { readFailure } from './failure'

describe('readFailure', () => {
  it('finds the usual error body', () => {
    const error = { code: 400, messageCode: 'CONT_0001', message: 'Item is missing.', details: [] }
    expect(readFailure({ error })).toEqual(error)
  })

  it('finds an error whose members are null or missing', () => {
    expect(readFailure({ error: { code: 498, message: null, details: null } })).toEqual({
      code: 498,
      message: null,
      details: null,
    })
    expect(readFailure({ error: {} })).toEqual({})
  })

  it('finds the members that OAuth adds', () => {
    const error = { code: 400, error: 'invalid_request', error_description: 'no code' }
    expect(readFailure({ error })).toEqual(error)
  })

  it.each([
    { code: 500, message: 'Trouble', status: 'failure' },
    { code: 200, message: null, status: 'failure' },
    { code: 503 },
  ])('finds an error without an envelope: %j', (body) => {
    expect(readFailure(body)).toMatchObject({ code: body.code })
  })

  it.each([{ success: false }, { success: false, error: 'in words' }])(
    'finds a failure that gives no error: %j',
    (body) => {
      expect(readFailure(body)).toEqual({})
    },
  )

  it.each([
    {},
    { success: true },
    { code: 200 },
    { itemId: 'a', status: 'active' },
    [],
    null,
    'text',
  ])('finds none in %j', (body) => {
    expect(readFailure(body)).toBeUndefined()
  })
})
