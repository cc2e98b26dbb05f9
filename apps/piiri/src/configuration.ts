import { parseInstant } from '@piiri/domain/shared/instant'
import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import { parsePlainText } from '@piiri/domain/shared/plain-text'
import { parseTimeZone } from '@piiri/domain/shared/time-zone'
import { fileOf } from '@piiri/server/storage/database-url'
import { z } from 'zod'
import { Refusal } from './refusal.ts'

const port = (otherwise: number) =>
  z
    .string()
    .default(String(otherwise))
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'must be a number from 0 to 65535')
    .transform(Number)
const origin = z
  .string()
  .refine(isWebAddress, 'must be an address such as https://piiri.example.org')
  .transform((text) => new URL(text).origin)
/** Stricter than URL, which takes `https://a.example.org;https://b.example.org` for one host. */
function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return /^https?:$/.test(protocol) && /^([a-z0-9.-]+|\[[0-9a-f:.]+\])$/.test(hostname)
}
function nameOfOrganisation(text: string): string | null {
  const parsed = parsePlainText(text, { lines: 'ONE', longest: 100 })
  return parsed.ok ? parsed.value : null
}
/** As it is written in a header: URL writes all else of an address in letters that mean nothing there. */
function licenceAddress(text: string): string | null {
  if (text.length > 500 || !/^https:\/\/\S+$/.test(text) || !isWebAddress(text)) return null
  const { href, username, password } = new URL(text)
  return username === '' && password === '' ? href : null
}
/** Reads one value by a domain function, and says what it should have been. */
const read = <T>(parse: (text: string) => T | null, wanted: string) =>
  z.string().transform((text, context) => {
    const parsed = parse(text.trim())
    if (parsed !== null) return parsed
    context.addIssue({ code: 'custom', message: wanted })
    return z.NEVER
  })
/** Several of them, parted by commas, each once. */
const listOf =
  <T>(parse: (text: string) => T | null) =>
  (text: string): readonly [T, ...T[]] | null => {
    const all = text.split(',').map((part) => parse(part.trim()))
    const [first, ...others] = new Set(all.filter((one) => one !== null))
    return first === undefined || all.includes(null) ? null : [first, ...others]
  }
/** Whether storage can make something of it, which is told apart by how it begins. */
function isDatabaseUrl(text: string): boolean {
  try {
    // A percent sign in a password has to be written as %25: the driver decodes all of it.
    if (/^postgres(ql)?:\/\/./.test(text)) return URL.canParse(text) && decodeURIComponent(text) !== ''
    return /^file:./.test(text) && !fileOf(text).includes('\0')
  } catch {
    return false
  }
}

const variables = z
  .object({
    PIIRI_DATABASE_URL: z
      .string()
      .default('file:./data/piiri.db')
      .refine(isDatabaseUrl, 'must be file:<path> or postgres://<user>:<password>@<host>/<name>'),
    PORT: port(4000),
    HOST: z.string().regex(/^\S+$/, 'must be an address of this machine such as 127.0.0.1').default('127.0.0.1'),
    PIIRI_METRICS_PORT: port(0),
    PIIRI_ORIGIN: origin.optional(),
    PIIRI_ORGANISATION: read(nameOfOrganisation, 'must be a name in one line, of at most 100 characters').optional(),
    PIIRI_OPEN_DATA_LICENCE: read(licenceAddress, 'must be an address that begins with https://').optional(),
    PIIRI_CORS_ORIGINS: z
      .string()
      .default('')
      .transform((text) =>
        text
          .split(',')
          .map((one) => one.trim())
          .filter(Boolean),
      )
      .pipe(
        z.array(z.union([z.literal('*'), origin], 'must be a list of addresses such as https://example.org, or *')),
      ),
    PIIRI_TRUSTED_PROXIES: z
      .string()
      .default('0')
      .refine((text) => /^\d{1,2}$/.test(text), 'must be how many proxies stand in front, from 0 to 99')
      .transform(Number),
    PIIRI_KEYS: z
      .string()
      .refine((text) => !text.includes('\0'), 'must be the path of a file')
      .default('./data/keys.json'),
    PIIRI_TIME_ZONE: read(parseTimeZone, 'must be a time zone such as Europe/Helsinki').prefault('Europe/Helsinki'),
    PIIRI_LANGUAGES: read(listOf(parseLanguageTag), 'must be a list of languages such as fi,en').prefault('fi,en'),
    LOG_LEVEL: z
      .enum(
        ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
        'must be one of fatal, error, warn, info, debug, trace, silent',
      )
      .optional(),
    PIIRI_CLOCK: read(parseInstant, 'must be an instant such as 2026-01-12T09:00:00Z').optional(),
    PIIRI_LOOPBACK_WEBHOOKS: z
      .enum(['true', 'false'], 'must be true or false')
      .default('false')
      .transform((text) => text === 'true'),
    NODE_ENV: z.string().optional(),
  })
  .refine(({ PIIRI_CLOCK, NODE_ENV }) => PIIRI_CLOCK === undefined || NODE_ENV !== 'production', {
    path: ['PIIRI_CLOCK'],
    message: 'must not be set where NODE_ENV is production: it is for demos and tests',
  })
  .refine(({ PIIRI_LOOPBACK_WEBHOOKS, NODE_ENV }) => !PIIRI_LOOPBACK_WEBHOOKS || NODE_ENV !== 'production', {
    path: ['PIIRI_LOOPBACK_WEBHOOKS'],
    message: 'must not be true where NODE_ENV is production: whoever has a key could ask this machine itself',
  })

export type Configuration = z.infer<typeof variables>

/** The configuration that the environment gives. Refuses the first variable that is wrong, by its name; an empty one counts as not set. */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const read = variables.safeParse(given)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new Refusal(`${String(issue?.path[0] ?? 'A variable')} ${issue?.message ?? 'is wrong'}.`, 2)
}
