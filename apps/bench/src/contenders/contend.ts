import { ours, startContender, type Contender } from './start-contender.ts'

/** How a contender is started. */
export type Start = Parameters<typeof startContender>

/** Starts contenders, lets `work` measure them, and stops them whatever comes. */
export async function contend<K extends string, T>(
  starts: Readonly<Record<K, Start>>,
  work: (contenders: Readonly<Record<K, Contender>>) => Promise<T>,
): Promise<T> {
  const started: [string, Contender][] = []
  try {
    for (const [name, start] of Object.entries<Start>(starts)) started.push([name, await startContender(...start)])
    return await work(Object.fromEntries(started) as Record<K, Contender>) // One for each key of `starts`.
  } finally {
    await Promise.all(started.map(([, contender]) => contender.stop()))
  }
}

/** Piiri on a database, and how many writes a second it does meanwhile. */
export const piiriAt = (url: string, writesPerSecond = 0): Start => [
  ours('piiri'),
  [String(writesPerSecond)],
  { PIIRI_DATABASE_URL: url },
]
export const piiriOn = (file: string, writesPerSecond = 0): Start => piiriAt(`file:${file}`, writesPerSecond)
