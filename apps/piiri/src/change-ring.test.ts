import { execFile } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeRing } from './change-ring.ts'
import { newKey, newKeys, parseKeys, toText, type WrittenKeys } from './keys-text.ts'

let folder = ''
let path = ''
const written = newKeys()
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'piiri-ring-'))
  path = join(folder, 'keys.json')
  writeFileSync(path, toText(written), { mode: 0o600 })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const read = (): WrittenKeys | null => parseKeys(readFileSync(path, 'utf8'))
const add = (options = {}) => {
  const made = newKey()
  return changeRing(path, (ring) => [...ring, made], options)
}
const modeOf = (file: string): number => statSync(file).mode & 0o777

describe('a ring that is changed', () => {
  it('is what the file has then, with the other keys untouched and nothing beside it', async () => {
    const made = newKey()
    expect(await changeRing(path, (ring) => [made, ...ring])).toEqual([made, ...written.ring])
    expect(read()).toEqual({ ...written, ring: [made, ...written.ring] })
    expect(readdirSync(folder)).toEqual(['keys.json'])
  })
  it('is its owner’s alone, whatever the file was before', async () => {
    chmodSync(path, 0o644)
    await add()
    expect(modeOf(path)).toBe(0o600)
  })
  it.runIf(process.getuid?.() === 0)('belongs to whom it belonged to, though root changes it', async () => {
    chownSync(path, 12_345, 12_346)
    await add()
    const { uid, gid } = statSync(path)
    expect([uid, gid]).toEqual([12_345, 12_346])
  })
  it('stays a link where it was one', async () => {
    const link = join(folder, 'link.json')
    symlinkSync(path, link)
    await changeRing(link, (ring) => [...ring, newKey()])
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(read()?.ring).toHaveLength(2)
  })
  it('is as before where the change fails, and the next one is not kept waiting', async () => {
    const failing = changeRing(path, () => {
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(read()).toEqual(written)
    await add()
    expect(readdirSync(folder)).toEqual(['keys.json'])
  })
})

describe('two that change it at once', () => {
  it('do it one after the other', async () => {
    writeFileSync(`${path}.lock`, '')
    const adding = add()
    expect(read()).toEqual(written)
    rmSync(`${path}.lock`)
    await adding
    expect(read()?.ring).toHaveLength(2)
  })
  it('each keep the other out', async () => {
    await changeRing(path, (ring) => {
      expect(existsSync(`${path}.lock`)).toBe(true)
      return ring
    })
  })
  it('are told where the other one does not end', async () => {
    writeFileSync(`${path}.lock`, '')
    await expect(add({ patienceMs: 0 })).rejects.toMatchObject({
      name: 'Refusal',
      message: expect.stringMatching(/keys\.json\.lock is there: .+ Remove it if nobody does, then try again\.$/),
    })
    expect(read()).toEqual(written)
  })
  it('lose no key, in whichever processes', async () => {
    const program = `import { changeRing } from './change-ring.ts'
      import { newKey } from './keys-text.ts'
      for (let n = 0; n < 10; n++) await changeRing(process.argv[1], (ring) => [newKey(), ...ring], { patienceMs: 60_000 })`
    const loader = import.meta.resolve('tsx')
    const args = ['--import', loader, '--conditions=piiri-source', '--input-type=module', '--eval', program, path]
    const cwd = fileURLToPath(new URL('.', import.meta.url))
    await Promise.all([1, 2, 3].map(() => promisify(execFile)(process.execPath, args, { cwd })))
    expect(read()?.ring).toHaveLength(31)
    expect(read()?.ring.at(-1)).toEqual(written.ring[0])
  })
})

it.each<[string, () => void, RegExp]>([
  ['is missing', () => rmSync(path), /keys\.json cannot be read \(ENOENT\)/],
  ['is broken', () => writeFileSync(path, 'tops3cret'), /^(?!.*tops3cret).*is no file of keys/],
])('refuses a file that %s', async (_, spoil, message) => {
  spoil()
  await expect(add()).rejects.toMatchObject({ name: 'Refusal', message: expect.stringMatching(message) })
  expect(readdirSync(folder).filter((name) => name !== 'keys.json')).toEqual([])
})
