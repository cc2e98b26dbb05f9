import type { Serving } from './serve.ts'

/** What somebody reads who has just started Piiri. */
export function sayWhatToOpen({ address, metricsAddress, wasSeeded }: Serving): string {
  const lines = [
    '',
    `  Piiri is open:        ${address}`,
    `  GraphQL (GraphiQL):   ${address}/graphql`,
    `  Calendar for phones:  ${address}/calendar/programme.ics`,
    ...(metricsAddress === null ? [] : [`  Metrics:              ${metricsAddress}`]),
    '',
    wasSeeded
      ? '  It was empty, and now holds an example: three groups and their programme.'
      : '  It goes on with the data that was there.',
    '  All of it is open to visitors; there is nothing to sign in to yet.',
    '  Ctrl+C stops it.',
    '',
  ]
  return lines.join('\n')
}
