import { toRfc3339 } from '@piiri/domain/shared/instant'
import type { Demo } from '@piiri/server/seed/plant-accounts'
import { fileOf, serverOf } from '@piiri/server/storage/database-url'
import type { Configuration } from './configuration.ts'
import { factsOfDemo, sayDemo } from './say-what-was-seeded.ts'
import type { Serving } from './serve.ts'

/** What a program reads that has just started Piiri. */
export const factsOf = (
  { address, metricsAddress, wasSeeded }: Serving,
  demo: Demo | null,
  configuration: Configuration,
): object => ({
  address,
  metricsAddress,
  data: whereTheDataIs(configuration),
  wasSeeded,
  ...(demo && factsOfDemo(demo)),
})

/** What somebody reads who has just started Piiri. */
export function sayWhatToOpen(
  { address, pages, metricsAddress, wasSeeded }: Serving,
  demo: Demo | null,
  configuration: Configuration,
): string {
  const { PIIRI_CLOCK, LOG_LEVEL } = configuration
  const entries = [
    ...pages.map((page) => [languageOf(page), `${address}${page}`]),
    ['GraphQL (GraphiQL)', `${address}/graphql`],
    ['Calendar for phones', `${address}/calendar/programme.ics`],
    ...(metricsAddress === null ? [] : [['Metrics', metricsAddress]]),
    ['Data', whereTheDataIs(configuration)],
  ]
  const state = wasSeeded
    ? 'It was empty, and now holds an example: three groups and their programme.'
    : 'It goes on with the data that was there.'
  const lines = [
    `Piiri is open: ${address}`,
    '',
    ...entries.map(([name = '', where = '']) => `  ${`${name}:`.padEnd(21)} ${where}`),
    '',
    `${state} What is public is open to visitors; members and staff sign in with their words.`,
    ...(PIIRI_CLOCK === undefined ? [] : [`Its clock started at ${toRfc3339(PIIRI_CLOCK)}.`]),
    ...(process.stderr.isTTY && LOG_LEVEL === undefined
      ? ['Here it tells warnings only; LOG_LEVEL=info tells all.']
      : []),
    ...(demo !== null ? ['', ...sayDemo(demo).split('\n'), ''] : []),
    'Ctrl+C stops it.',
  ]
  return `\n${lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}\n`
}

/** A file, or a server without user and password. */
const whereTheDataIs = ({ PIIRI_DATABASE_URL: url }: Configuration): string =>
  url.startsWith('file:') ? fileOf(url) : serverOf(url)

/** The language of `/fi/`, in its own words, with a capital. */
function languageOf(page: string): string {
  const tag = page.replaceAll('/', '')
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
  return `${name.charAt(0).toLocaleUpperCase(tag)}${name.slice(1)}`
}
