import type { GroupId } from '@piiri/domain/shared/id'
import { accountOf, isOfTheCommunity, partnerOf } from '@piiri/domain/shared/viewer'
import { GraphQLError } from 'graphql'
import type { ProgrammeChangeRow } from '../changes/programme-changes.repository.ts'
import type { Context } from '../schema/context.ts'
import { readLastChange } from '../shared/programme-version.repository.ts'
import type { Listener } from '../changes/change-hub.ts'
import { liveCursor, readLiveCursor, type Place } from './live-cursor.ts'
import { tellChange, type ProgrammeChange } from './tell-change.ts'

/** What is told, and in the name of whom the rest of the answer is read: one context an event, since what was read before may have changed. */
export type Told = { readonly context: Context; readonly value: ProgrammeChange }
export type Wish = { readonly groups: readonly GroupId[] | null; readonly since: string | null }

/** A ping is told so often: whoever hears nothing for longer is cut off. */
const pingMilliseconds = 20_000
/** Whoever takes longer to read what they are told goes on later from their cursor. */
const patienceMilliseconds = 30_000

const refusal = (code: string, message: string): GraphQLError => new GraphQLError(message, { extensions: { code } })

/** Changes of the programme as they happen, first those after `since`. Throws a GraphQLError with a code where it cannot begin or go on. */
export async function listenToProgramme(context: Context, { since, groups }: Wish): Promise<AsyncIterable<Told>> {
  const place = await firstPlace(context, since)
  const { viewer, asker } = context
  const listener = context.changes.listen(
    partnerOf(viewer) ?? accountOf(viewer) ?? `network ${asker.network}`,
    isOfTheCommunity(viewer) ? 'MEMBERS' : 'VISITORS',
  )
  if (listener === 'CLOSING') throw refusal('RATE_LIMITED', 'This process is about to stop. Try again in a moment.')
  if (listener === 'TOO_MANY')
    throw refusal('RATE_LIMITED', 'Too many listen already. Close what you do not need, or try again in a minute.')
  const told = tellAll(context, { listener, place, groups })
  const stop = async (): Promise<IteratorResult<Told>> => {
    listener.stop() // Before the generator, which would wait for the next change first.
    await told.return(undefined)
    return { done: true, value: undefined }
  }
  const iterator = {
    [Symbol.asyncIterator]: () => iterator,
    next: () => told.next(),
    return: stop,
  }
  return iterator
}

async function firstPlace({ keys, clock, read }: Context, since: string | null): Promise<Place> {
  const last = await readLastChange(read)
  if (since === null) return { number: last, at: clock() }
  const place = readLiveCursor(keys, since, clock())
  if (place === 'FOREIGN')
    throw refusal('BAD_REQUEST', '`since` is no cursor of this installation, or not a whole one.')
  // A cursor of the future is one from before a backup was restored.
  if (place === 'EXPIRED' || place.number > last)
    throw refusal('CURSOR_EXPIRED', '`since` is too old. Read the programme anew, and listen without `since`.')
  return place
}

type From = { readonly listener: Listener; readonly place: Place; readonly groups: readonly GroupId[] | null }
async function* tellAll(first: Context, { listener, place: from, groups }: From): AsyncGenerator<Told, void> {
  let place = from
  const ping = (context: Context): Told => ({
    context,
    value: { event: 'PING', session: null, group: null, cursor: liveCursor(context.keys, place) },
  })
  try {
    yield* inTime(ping(first))
    let pingAt = performance.now() + pingMilliseconds
    while (!listener.isOver()) {
      const asOf = first.clock()
      const rows = await listener.after(place.number)
      const last = rows.at(-1)
      if (last !== undefined) {
        yield* tellRows(first, rows, { listener, groups })
        place = last
        continue
      }
      place = { number: place.number, at: asOf } // Until then nothing else was there.
      await listener.wait(Math.max(0, pingAt - performance.now()))
      if (listener.isOver()) return
      if (performance.now() < pingAt) continue
      yield* inTime(ping(await renewed(first)))
      pingAt = performance.now() + pingMilliseconds
    }
  } finally {
    listener.stop()
  }
}

/** Who somebody is is asked again after each that was told: what is others' takes no time that could be told. */
async function* tellRows(
  first: Context,
  rows: readonly ProgrammeChangeRow[],
  { listener, groups }: Omit<From, 'place'>,
): AsyncGenerator<Told, void> {
  let context: Context | null = null
  for (const row of rows) {
    context ??= await renewed(first)
    const told = await tellChange(context, row, groups)
    if (told === null) continue
    yield* inTime({ context, value: { ...told, cursor: liveCursor(context.keys, row) } })
    if (listener.isOver()) return
    context = null // Time has gone by.
  }
}

/** Counted from what was given to what is asked for next: whatever happened meanwhile, nothing tells of it. */
function* inTime(told: Told): Generator<Told, void> {
  const givenAt = performance.now()
  yield told
  if (performance.now() - givenAt > patienceMilliseconds)
    throw refusal('TOO_SLOW', 'What was told was not read in time. Go on from the last cursor.')
}

/** Who they are now: somebody whose sign-in or key has ended hears nothing more. */
async function renewed(context: Context): Promise<Context> {
  const next = await context.again()
  if (next === null) throw refusal('UNAUTHENTICATED', 'This sign-in or key has ended.')
  return next
}
