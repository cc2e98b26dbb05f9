import { execFile } from 'node:child_process'
import {
  mkdirSync,
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
import { readKeys } from './keys-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'piiri-keys-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const inFolder = (...names: string[]): string => join(folder, ...names)
const secretsIn = (name: string) => {
  const { sessionIds, ring } = readKeys(inFolder(name))
  return { sessionIds, ring: ring() }
}
const refusal = (message: RegExp) =>
  expect.objectContaining({ name: 'Refusal', exitCode: 1, message: expect.stringMatching(message) })
const errorOf = (path: string): unknown => {
  try {
    return readKeys(path)
  } catch (error) {
    return error
  }
}

describe('where there is none', () => {
  it('makes one, and the folder for it', () => {
    expect(readKeys(inFolder('deep', 'er', 'keys.json')).sessionIds).toHaveLength(16)
    expect(readdirSync(inFolder('deep', 'er'))).toEqual(['keys.json'])
  })
  it("makes it its owner's alone", () => {
    readKeys(inFolder('keys.json'))
    expect(statSync(inFolder('keys.json')).mode & 0o777).toBe(0o600)
  })
  it('makes another one for each installation', () => {
    const [one, other] = [secretsIn('a.json'), secretsIn('b.json')]
    expect(one.sessionIds).not.toEqual(other.sessionIds)
    expect(one.ring[0].secret).not.toEqual(other.ring[0].secret)
  })
  it('is made once, however many processes start at once', async () => {
    const program = `import { readKeys } from './keys-file.ts'
      console.log(Buffer.from(readKeys(process.argv[1]).sessionIds).toString('hex'))`
    const loader = import.meta.resolve('tsx')
    const read = async (): Promise<string> => {
      const args = ['--import', loader, '--conditions=piiri-source', '--input-type=module', '--eval', program]
      const cwd = fileURLToPath(new URL('.', import.meta.url))
      return (await promisify(execFile)(process.execPath, [...args, inFolder('keys.json')], { cwd })).stdout.trim()
    }
    const all = await Promise.all(Array.from({ length: 4 }, read))
    expect(all).toEqual(all.map(() => Buffer.from(readKeys(inFolder('keys.json')).sessionIds).toString('hex')))
    expect(readdirSync(folder)).toEqual(['keys.json'])
  })
})

it('reads the one that is there, and does not touch it', () => {
  const made = secretsIn('keys.json')
  const before = readFileSync(inFolder('keys.json'), 'utf8')
  expect(secretsIn('keys.json')).toEqual(made)
  expect(readFileSync(inFolder('keys.json'), 'utf8')).toBe(before)
})

describe('one that is broken', () => {
  it.each([
    ['empty', ''],
    ['cut off', '{"version":2,"sessionIds":"AAAAAAAA'],
    ['of another kind', '[]'],
    ['of another version', '{"version":1,"sessionIds":"AAAAAAAAAAAAAAAAAAAAAA"}'],
    ['with a key too short', '{"version":2,"sessionIds":"AAAA"}'],
  ])('is refused and left as it is: %s', (_, text) => {
    writeFileSync(inFolder('keys.json'), text)
    expect(errorOf(inFolder('keys.json'))).toEqual(refusal(/keys\.json is no file of keys\. Restore it from a backup/))
    expect(readFileSync(inFolder('keys.json'), 'utf8')).toBe(text)
  })
  it('is refused without its content', () => {
    writeFileSync(inFolder('keys.json'), 'tops3cret')
    expect(errorOf(inFolder('keys.json'))).toEqual(refusal(/^(?!.*tops3cret)/))
  })
})

// By what is in the way, not by permissions: these tests may run as root, whom no mode stops.
describe('one that cannot be read or written', () => {
  it('is refused where a folder has its name', () => {
    mkdirSync(inFolder('keys.json'))
    expect(errorOf(inFolder('keys.json'))).toEqual(refusal(/keys\.json cannot be read \(EISDIR\)\..+PIIRI_KEYS\.$/))
  })
  it('is refused where a file has the name of its folder', () => {
    writeFileSync(inFolder('data'), '')
    expect(errorOf(inFolder('data', 'keys.json'))).toEqual(
      refusal(/keys\.json cannot be read \(ENOTDIR\)\..+PIIRI_KEYS\.$/),
    )
  })
  it('is refused where a link points nowhere', () => {
    symlinkSync(inFolder('nowhere', 'keys.json'), inFolder('keys.json'))
    expect(errorOf(inFolder('keys.json'))).toEqual(refusal(/keys\.json cannot be written \(EEXIST\)\..+PIIRI_KEYS\.$/))
    expect(readdirSync(folder)).toEqual(['keys.json'])
  })
  it.runIf(process.platform === 'linux')('is refused where nothing can be written', () => {
    expect(errorOf('/proc/keys.json')).toEqual(refusal(/keys\.json cannot be written \(E[A-Z]+\)\..+PIIRI_KEYS\.$/))
  })
})
