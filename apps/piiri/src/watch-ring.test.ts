import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readKeys } from './keys-file.ts'
import { newKey, newKeys, toText, type WrittenKeys } from './keys-text.ts'

let folder = ''
let path = ''
const written = newKeys()
const [added, another] = [newKey(), newKey()]
let elapsed = 0
const warnings: string[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'piiri-ring-'))
  path = join(folder, 'keys.json')
  elapsed = 0
  warnings.length = 0
  put(written)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** As another process does it. */
function put(keys: WrittenKeys): void {
  writeFileSync(`${path}.new`, toText(keys))
  renameSync(`${path}.new`, path)
}
const withRing = (...ring: WrittenKeys['ring']): WrittenKeys => ({ ...written, ring })
const watched = () => readKeys(path, { elapsed: () => elapsed, warn: (message) => void warnings.push(message) })
const idsOf = ({ ring }: ReturnType<typeof readKeys>) => ring().map(({ id }) => id)
const [first] = written.ring

describe('a file of keys that another process changed', () => {
  it('is seen after a second, and its keys are those that were written', () => {
    const keys = watched()
    put(withRing(added, first))
    elapsed = 999
    expect(idsOf(keys)).toEqual([first.id])
    elapsed = 1000
    expect(keys.ring()).toEqual(
      [added, first].map(({ id, secret }) => ({ id, secret: Buffer.from(secret, 'base64url') })),
    )
  })
  it('is seen again and again, also where a key goes', () => {
    const keys = watched()
    const rings: readonly WrittenKeys['ring'][] = [[added, first], [another, added, first], [another]]
    for (const ring of rings) {
      put({ ...written, ring })
      elapsed += 1000
      expect(idsOf(keys)).toEqual(ring.map(({ id }) => id))
    }
  })
  it('is seen where it was written over in its place, as an editor does', () => {
    const keys = watched()
    elapsed += 1000
    expect(idsOf(keys)).toEqual([first.id])
    writeFileSync(path, toText(withRing(added, first)))
    elapsed += 1000
    expect(idsOf(keys)).toEqual([added.id, first.id])
  })
})

describe('the ring stays as it was, with one warning that tells nothing of the file, while it', () => {
  it.each<[string, () => void]>([
    ['is gone', () => rmSync(path)],
    ['is no JSON', () => writeFileSync(path, 'tops3cret')],
    ['has no ring', () => writeFileSync(path, JSON.stringify({ ...written, ring: [] }))],
    ['is another installation’s', () => put({ ...newKeys(), ring: [added] })],
  ])('%s', (_, spoil) => {
    const keys = watched()
    spoil()
    for (let look = 0; look < 3; look++) {
      elapsed += 1000
      expect(idsOf(keys)).toEqual([first.id])
    }
    expect(warnings).toEqual(['the file of keys cannot be used as it is now: the keys read before stay in use'])
    put(withRing(added, first))
    elapsed += 1000
    expect(idsOf(keys)).toEqual([added.id, first.id])
    spoil()
    elapsed += 1000
    expect(idsOf(keys)).toEqual([added.id, first.id])
    expect(warnings).toHaveLength(2)
  })
})
