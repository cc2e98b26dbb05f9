/** What PIIRI_DATABASE_URL means, without loading a driver. */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DatabaseError } from './errors.ts'

/** The path in `file:./data/piiri.db`, `file:///srv/piiri.db` or a bare path. */
export const fileOf = (url: string): string => {
  if (/^[a-z][a-z+.-]+:\/\//i.test(url) && !url.startsWith('file://')) {
    throw new DatabaseError(
      'invalid',
      `PIIRI_DATABASE_URL must begin with file: or postgres://, not ${url.split(':')[0]}:`,
    )
  }
  if (url.includes(':memory:')) {
    throw new DatabaseError('invalid', 'PIIRI_DATABASE_URL must name a file: two connections cannot share :memory:')
  }
  return resolve(url.startsWith('file://') ? fileURLToPath(url) : url.replace(/^file:/, ''))
}

/** `127.0.0.1:5432/piiri`: a URL without user and password. */
export const serverOf = (url: string): string => {
  try {
    const { host, pathname } = new URL(url)
    return `${host || 'localhost'}${pathname}`
  } catch {
    return 'PIIRI_DATABASE_URL'
  }
}
