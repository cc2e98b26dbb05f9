import { randomUUID } from 'node:crypto'
import {
  chownSync,
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf, noKeys, parseKeys, textOf, toText, type WrittenKeys } from './keys-text.ts'
import { Refusal } from './refusal.ts'

type Ring = WrittenKeys['ring']
/** How long another change is waited for, which takes milliseconds. */
const patience = 5000

/**
 * Changes the ring of a file of keys, and is its owner's alone again (mode 0600). Whoever reads it finds it as it was or as it is, also
 * after a power cut. Two that change it at once do it one after the other, each what the other one left.
 */
export async function changeRing(
  path: string,
  change: (ring: Ring) => Ring,
  { patienceMs = patience }: { readonly patienceMs?: number } = {},
): Promise<Ring> {
  const file = realPathOf(path)
  return locked(`${file}.lock`, patienceMs, () => {
    const written = parseKeys(textOf(file) ?? '')
    if (written === null) throw noKeys(path)
    const ring = change(written.ring)
    replace(file, toText({ ...written, ring }))
    return ring
  })
}

/** A link to it stays a link. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path)
  } catch (error) {
    throw new Refusal(`${path} cannot be read (${codeOf(error)}). Name the file of keys in PIIRI_KEYS.`)
  }
}

async function locked<T>(lock: string, patienceMs: number, work: () => T): Promise<T> {
  for (const end = performance.now() + patienceMs; !take(lock); await sleep(20))
    if (performance.now() > end)
      throw new Refusal(`${lock} is there: somebody else changes the keys. Remove it if nobody does, then try again.`)
  try {
    return work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** False where it is taken. */
function take(lock: string): boolean {
  try {
    closeSync(openSync(lock, 'wx', 0o600))
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw cannotWrite(lock, error)
  }
}

function replace(file: string, text: string): void {
  const mine = `${file}.${randomUUID()}`
  try {
    writeFileSync(mine, text, { mode: 0o600, flag: 'wx', flush: true })
    const { uid, gid } = statSync(file)
    chownSync(mine, uid, gid) // An administrator may do this for the user that serves.
    renameSync(mine, file)
    flushFolder(dirname(file)) // What is sealed from now on needs the new one.
  } catch (error) {
    throw cannotWrite(file, error)
  } finally {
    rmSync(mine, { force: true })
  }
}

function flushFolder(folder: string): void {
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

const cannotWrite = (file: string, error: unknown): Refusal =>
  new Refusal(`${file} cannot be written (${codeOf(error)}). Do this as the user that it belongs to.`)
