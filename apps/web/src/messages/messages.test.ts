import { describe, expect, it } from 'vitest'
import { messages as enOfAll } from './en.messages.ts'
import { messages as fiOfAll } from './fi.messages.ts'
import { peopleMessages as enOfPeople } from './people.en.messages.ts'
import { peopleMessages as fiOfPeople } from './people.fi.messages.ts'

const en = { ...enOfAll, people: enOfPeople }
const fi = { ...fiOfAll, people: fiOfPeople }

/** Every text of a catalogue with its path; functions are asked for one and for several. */
function textsOf(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function')
    return [1, 12].map((given) => [`${path}(${given})`, String(value(given, given))] as const)
  return Object.entries(Object(value)).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`))
}
const all = [...textsOf(fi, 'fi'), ...textsOf(en, 'en')]

describe('the words of the pages', () => {
  it('are there in both languages, for the same things', () => {
    const paths = (catalogue: unknown) => textsOf(catalogue).map(([path]) => path)
    expect(paths(fi)).toEqual(paths(en))
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('are calm: no exclamation mark, and nobody says oops', () => {
    expect(all.filter(([, text]) => /!|\boops|\bups\b|\bhups/i.test(text))).toEqual([])
  })

  it('are neither a translation that was forgotten nor one language in the other', () => {
    const same = textsOf(fi).filter(([path, text]) =>
      textsOf(en).some((other) => other[0] === path && other[1] === text),
    )
    const isAddressOfAll = (path: string, text: string) => path.endsWith('.href') && !text.includes('language=')
    expect(same.filter(([path, text]) => !path.endsWith('.id') && !isAddressOfAll(path, text))).toEqual([])
    expect(textsOf(en).filter(([, text]) => /[äö]/.test(text))).toEqual([])
  })

  it('promise nothing that browsers, networks or a missing script do not keep', () => {
    const leaving = all.filter(([path]) => /leaveHow|sections\.2\.paragraphs/.test(path)).map(([, text]) => text)
    expect(leaving.filter((text) => /Esc/.test(text) && /JavaScript/.test(text))).toHaveLength(4)
    const privacy = all.filter(([path]) => path.includes('sections.1')).map(([, text]) => text)
    expect(privacy.filter((text) => /private window|Yksityinen ikkuna/.test(text))).toHaveLength(2)
    expect(all.filter(([, text]) => /nobody else learns|leave nothing in|jää meiltä mitään/i.test(text))).toEqual([])
  })

  it('count in words that fit', () => {
    expect([fi.programme.count(0), fi.programme.count(1), fi.programme.count(2)]).toEqual([
      '0 tapaamista',
      '1 tapaaminen',
      '2 tapaamista',
    ])
    expect([en.programme.count(0), en.programme.count(1), en.programme.count(2)]).toEqual([
      '0 sessions',
      '1 session',
      '2 sessions',
    ])
  })
})
