import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { anExample, aSession, times } from '../../test/example/database.ts'
import * as repo from '../../test/example/repository.ts'
import { session } from '../../test/example/tables.ts'
import { DatabaseError } from './errors.ts'
import { dialect, q, type Direction } from './kit.ts'
import { all, type Params } from './query.ts'
import { toWords } from './search.ts'

describe(`queries on ${dialect}`, () => {
  it('creates, reads, updates and removes; nulls, json and instants come back as they went', async () => {
    const { db } = await anExample()
    const rows: Readonly<Record<string, Partial<repo.NewSession>>> = {
      full: {
        venueId: 'v',
        start: '2026-09-01T10:00',
        details: { note: 'ä"\'' },
        cancelled: false,
        changedAt: 1_790_000_000_123,
      },
      empty: {},
      string: { details: '123' },
    }
    for (const [id, more] of Object.entries(rows)) {
      expect(await db.write((tx) => repo.addSession(tx, aSession(id, more)))).toBe(1)
      expect(await repo.sessionById(db.read, { id })).toStrictEqual({
        ...aSession(id, more),
        startKey: aSession(id, more).start ?? '9999',
      })
    }
    expect(await db.write((tx) => repo.cancelSession(tx, { id: 'full', cancelled: true }))).toBe(1)
    expect((await repo.sessionById(db.read, { id: 'full' }))?.cancelled).toBe(true)
    expect(await db.write((tx) => repo.cancelSession(tx, { id: 'full', cancelled: null }))).toBe(1)
    expect((await repo.sessionById(db.read, { id: 'full' }))?.cancelled).toBe(null)
    for (const id of Object.keys(rows)) expect(await db.write((tx) => repo.removeSession(tx, { id }))).toBe(1)
    expect(await repo.sessionById(db.read, { id: 'full' })).toBeUndefined()
  })

  it('names faults and constraints alike on both engines', async () => {
    const { db } = await anExample()
    const add = (id: string, more: object) => db.write((tx) => repo.addSession(tx, aSession(id, more)))
    await add('u', {})
    await expect(add('u', {})).rejects.toMatchObject({ fault: 'unique', constraint: 'session_pkey' })
    await expect(add('r', { groupId: 'nowhere' })).rejects.toMatchObject({ fault: 'reference' })
    await expect(add('n', { changedAt: null })).rejects.toMatchObject({ fault: 'invalid' })
    const registers = () => db.write((tx) => repo.addRegistration(tx, { groupId: 'g', person: 'p', at: 1 }))
    await registers()
    await expect(registers()).rejects.toMatchObject({ fault: 'unique', constraint: 'registration_group_id_person_pk' })
    const fewer = db.write((tx) => repo.addGroup(tx, { id: 'few', name: 'x', places: -1, open: true }))
    await expect(fewer).rejects.toMatchObject({ fault: 'invalid', constraint: 'course_group_places' })
  })

  it('names a unique index by its name', async () => {
    const { db } = await anExample()
    await db.write((tx) => repo.putWords(tx, { id: 'a', words: '' }))
    const twice = db.write((tx) => repo.addDoc(tx, { id: 'a', words: '' }))
    await expect(twice).rejects.toMatchObject({ fault: 'unique', constraint: 'search_doc_id_unique' })
  })

  it('cannot write through read', async () => {
    const { db } = await anExample()
    // @ts-expect-error a reader is not a tx
    await expect(repo.addVenue(db.read, { id: 'read', name: 'x' })).rejects.toBeInstanceOf(DatabaseError)
    expect(await repo.venueById(db.read, { id: 'read' })).toBeUndefined()
  })

  it.each<Direction>(['FORWARD', 'BACKWARD'])(
    'pages %s by (start, id) with undated rows last, each once',
    async (direction) => {
      const { db } = await anExample()
      await db.write(async (tx) => {
        for (let at = 0; at < 25; at++) {
          await repo.addSession(
            tx,
            aSession(`s${String((at * 7) % 25).padStart(2, '0')}`, {
              start: at % 3 === 0 ? null : `2026-09-0${1 + (at % 4)}T10:00`,
              venueId: at % 2 ? 'v' : null,
              cancelled: at % 5 === 0,
            }),
          )
        }
      })
      const shape = { direction, seen: repo.seenBy(true) }
      const seen: Awaited<ReturnType<typeof repo.sessionPage>> = []
      for (let cursor = direction === 'FORWARD' ? { start: '', id: '' } : { start: '~', id: '' }; ;) {
        const page = await repo.sessionPage(db.read, shape, { ...cursor, limit: 4 })
        const last = page.at(-1)
        if (!last) break
        seen.push(...page)
        cursor = { start: last.startKey, id: last.id }
      }
      if (direction === 'BACKWARD') seen.reverse()
      const keyOf = ({ start, id }: (typeof seen)[number]) => `${start ?? '9'} ${id}`
      expect(seen).toHaveLength(25)
      expect(seen.map(keyOf)).toEqual(seen.map(keyOf).sort())
      expect(seen.filter(({ venue }) => venue === null)).toHaveLength(13)
      expect(seen[0]?.group).toStrictEqual({ id: 'g', name: 'Ryhmä', open: true })
      expect(seen.filter(({ cancelled }) => cancelled === true)).toHaveLength(5)
    },
  )

  it('looks up 1,000 ids in one statement', async () => {
    let statements = 0
    const { db } = await anExample({ onStatement: () => void statements++ })
    await db.write(async (tx) => {
      for (const id of ['s7', 's400', 'other']) await repo.addSession(tx, aSession(id))
    })
    statements = 0
    const found = await repo.sessionsByIds(db.read, { ids: times(1000, (index) => `s${index}`) })
    expect(found.map(({ id }) => id).sort()).toEqual(['s400', 's7'])
    expect(statements).toBe(1)
    expect(await repo.sessionsByIds(db.read, { ids: [] })).toEqual([])
  })

  it('takes a filter that is given and leaves out one that is not, with one text', async () => {
    const { db } = await anExample()
    await db.write(async (tx) => {
      await repo.addSession(tx, aSession('a', { venueId: 'v', languageTags: 'fi en-GB', features: 0b011 }))
      await repo.addSession(tx, aSession('b', { languageTags: 'en', features: 0b110 }))
      await repo.addSession(tx, aSession('c'))
    })
    const all = { venueIds: null, languages: null, features: 0, groupIds: null }
    const like = async (filter: Partial<Parameters<typeof repo.sessionsLike>[1]>) =>
      (await repo.sessionsLike(db.read, { ...all, ...filter })).map(({ id }) => id).join('')
    expect(await like({})).toBe('abc')
    expect(await like({ venueIds: ['v', 'w'] })).toBe('a')
    expect(await like({ venueIds: [] })).toBe('')
    expect(await like({ languages: ['en', 'sv'] })).toBe('b')
    expect(await like({ languages: ['en-GB', 'en'] })).toBe('ab')
    expect(await like({ languages: ['e', 'GB', 'fi en-GB extra'] })).toBe('')
    expect(await like({ features: 0b010 })).toBe('ab')
    expect(await like({ features: 0b011, groupIds: ['g'] })).toBe('a')
    expect(await like({ groupIds: ['other'] })).toBe('')
  })

  it('finds words without regard to case and accents', async () => {
    const { db } = await anExample()
    await db.write(async (tx) => {
      await repo.putWords(tx, { id: 'a', words: toWords('Ryhmä', 'Øresund-kerho') })
      await repo.putWords(tx, { id: 'b', words: toWords('Straße 3e5, RYHMÄT') })
      await repo.putWords(tx, { id: 'c', words: '' })
      await repo.putWords(tx, { id: 'b', words: toWords('Straße 3e5, RYHMÄT', 'uusi') })
    })
    const find = async (text: string) => (await repo.found(db.read, { text, limit: 10 })).map(({ id }) => id)
    expect(await find('ryhma')).toEqual(['a', 'b'])
    expect(await find('RYHMÄT')).toEqual(['b'])
    expect(await find('oresund kerho')).toEqual(['a'])
    expect(await find('strasse uus')).toEqual(['b'])
    expect(await find('3e5')).toEqual(['b'])
    for (const nothing of ['', ' "*\'& :', 'ryhmä NOT kerho']) expect(await find(nothing)).toEqual([])
  })

  it('orders text by bytes', async () => {
    const { db } = await anExample()
    await db.write(async (tx) => {
      for (const id of ['Z', 'a', 'ä', 'B']) await repo.addSession(tx, aSession(id))
    })
    const ordered = all((p: Params<{ from: string }>) =>
      q.select({ id: session.id }).from(session).where(eq(session.groupId, p.from)).orderBy(session.id),
    )
    expect((await ordered(db.read, { from: 'g' })).map(({ id }) => id)).toEqual(['B', 'Z', 'a', 'ä'])
  })

  it('says which parameter has no value', async () => {
    const { db } = await anExample()
    // @ts-expect-error the id is missing
    await expect(repo.venueById(db.read, {})).rejects.toThrow('no value for the parameter id')
  })
})
