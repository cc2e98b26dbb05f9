import { DatabaseError } from '@piiri/server/storage/errors'
import { describe, expect, it } from 'vitest'
import { lineOf, Refusal } from './refusal.ts'

describe('the line that tells what went wrong', () => {
  it('is the message of a refusal', () =>
    expect(lineOf(new Refusal('Port 4000 is taken.'))).toBe('Port 4000 is taken.'))
  it('is the message of the database, without the word that programs read', () => {
    expect(lineOf(new DatabaseError('busy', 'busy: database is locked'))).toBe('database is locked')
  })
  it('keeps a message of the database that begins with no such word', () => {
    const message = 'the database /srv/piiri.db is damaged: restore a backup'
    expect(lineOf(new DatabaseError('unavailable', message))).toBe(message)
  })
  it('is one line, whatever the database says', () => {
    expect(lineOf(new DatabaseError('other', 'other: syntax error\n  at line 3'))).toBe('syntax error')
  })
  it.each([new TypeError('x is not a function'), 'a text', undefined])(
    'is none for what nobody expected: %s',
    (error) => {
      expect(lineOf(error)).toBeNull()
    },
  )
})
it('ends the program with 1 unless told otherwise', () => {
  expect([new Refusal('a').exitCode, new Refusal('b', 2).exitCode]).toEqual([1, 2])
})
