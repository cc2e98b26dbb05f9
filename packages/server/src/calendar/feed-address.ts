import { createHash, randomBytes } from 'node:crypto'

/** Of 32 bytes, in base64url: nobody guesses one, so that a plain hash of it tells nothing. */
export const makeSecret = (): string => randomBytes(32).toString('base64url')
/** Of the text, not of its bytes: base64url spells some of these in several ways, and one address is enough. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** It says neither what it is of nor whose software answers it. */
export const addressOf = (origin: string, secret: string): string => `${origin}/c/${secret}.ics`
const shape = /^\/c\/([\w-]{43})\.ics$/
/** The secret of a path of this form to the letter; null for any other. */
export const secretIn = (path: string): string | null => shape.exec(path)?.[1] ?? null
