import { isFailure, type AddBreakResult } from '@piiri/sdk/lean'
import { notFound, type Answered, type Asking, type Sent } from '../people/people-page.ts'
import { hrefOf } from '../people/people-links.ts'
import { fieldOfTranslations, translationsIn } from '../people/translated-lines.tsx'
import { troublesOf, wrongDates } from '../people/trouble-of.ts'
import { versionIn } from '../people/version-in.ts'
import { removeBreak } from './remove-break.tsx'
import { fieldOfSeason, seasonIn } from './season-form.tsx'
import { heldOf, readSeason } from './season-sessions.ts'

/** What the forms of Seasons do: for staff. */
export async function actOnSeasons(asking: Asking, sent: Sent): Promise<Answered> {
  const { surroundings, query } = asking
  const id = query.get('season')
  if (sent.does === 'create') return create(asking, sent)
  if (id === null) return { is: 'GO', to: hrefOf(surroundings, 'SEASONS') }
  switch (sent.does) {
    case 'change':
      return change(asking, sent, id)
    case 'copy':
      return copy(asking, sent, id)
    case 'publish':
      return publish(asking, sent, id)
    case 'unpublish':
      return takeBack(asking, sent, id)
    case 'add-break':
      return addBreak(asking, sent, id)
    case 'add-holidays':
      return addHolidays(asking, sent, id)
    case 'remove-break':
      return removeBreak(asking, sent, id)
    default:
      return { is: 'GO', to: hrefOf(surroundings, 'SEASONS', { season: id }) }
  }
}

const toSeason = (
  { surroundings }: Asking,
  season: string,
  done: string,
  more: Readonly<Record<string, string>> = {},
): Answered => ({
  is: 'GO',
  to: hrefOf(surroundings, 'SEASONS', { season, done, ...more }),
})

async function create(asking: Asking, sent: Sent): Promise<Answered> {
  const wrong = wrongDates(sent, asking)
  if (wrong !== null) return wrong
  const result = await asking.piiri.seasons.create(seasonIn(sent), sent.options)
  if (isFailure(result)) return troublesOf(result, asking, fieldOfSeason(sent))
  return toSeason(asking, result.id, 'season-created')
}

async function change(asking: Asking, sent: Sent, id: string): Promise<Answered> {
  const wrong = wrongDates(sent, asking)
  if (wrong !== null) return wrong
  const result = await asking.piiri.seasons.update({ id, input: seasonIn(sent), ...versionIn(sent) }, sent.options)
  return isFailure(result) ? troublesOf(result, asking, fieldOfSeason(sent)) : toSeason(asking, id, 'season-changed')
}

async function copy(asking: Asking, sent: Sent, from: string): Promise<Answered> {
  const wrong = wrongDates(sent, asking)
  if (wrong !== null) return wrong
  const result = await asking.piiri.seasons.copy({ from, input: seasonIn(sent) }, sent.options)
  if (isFailure(result)) return troublesOf(result, asking, fieldOfSeason(sent))
  return toSeason(asking, result.id, 'season-copied', { beside: from })
}

async function publish(asking: Asking, sent: Sent, id: string): Promise<Answered> {
  const result = await asking.piiri.seasons.publish({ id, ...versionIn(sent) }, sent.options)
  return isFailure(result) ? troublesOf(result, asking, () => null) : toSeason(asking, id, 'season-published')
}

async function takeBack(asking: Asking, sent: Sent, id: string): Promise<Answered> {
  const result = await asking.piiri.seasons.unpublish(id, sent.options)
  return isFailure(result) ? troublesOf(result, asking, () => null) : toSeason(asking, id, 'season-taken-back')
}

async function addBreak(asking: Asking, sent: Sent, season: string): Promise<Answered> {
  const wrong = wrongDates(sent, asking)
  if (wrong !== null) return wrong
  const reason = translationsIn(sent, 'reason')
  const input = { season, from: sent.text('from'), to: sent.text('to'), reason }
  const fieldOf = ([part, ...rest]: readonly string[]): string | null =>
    part === 'reason' ? fieldOfTranslations(sent, 'reason', rest) : (part ?? null)
  const done = sent.text('again') === '' ? 'break-added' : 'break-back'
  return counted(asking, season, done, fieldOf, () => asking.piiri.seasons.addBreak(input, sent.options))
}

async function addHolidays(asking: Asking, sent: Sent, season: string): Promise<Answered> {
  const region = sent.text('region').trim().toUpperCase()
  const publicHolidaysOf = [sent.text('country'), region].filter((part) => part !== '').join('-')
  const fieldOf = (): string => (region === '' ? 'country' : 'region')
  return counted(asking, season, 'holidays-added', fieldOf, () =>
    asking.piiri.seasons.addBreak({ season, publicHolidaysOf }, sent.options),
  )
}

/** Says how many Sessions it has called off. */
async function counted(
  asking: Asking,
  id: string,
  done: string,
  fieldOf: (path: readonly string[]) => string | null,
  add: () => Promise<AddBreakResult>,
): Promise<Answered> {
  const before = await readSeason(asking.piiri, id)
  if (before === null) return notFound
  const result = await add()
  if (isFailure(result)) return troublesOf(result, asking, fieldOf)
  const after = await readSeason(asking.piiri, id)
  const taken = heldOf(before.sessions).length - heldOf(after?.sessions ?? []).length
  return toSeason(asking, id, done, { n: String(Math.max(0, taken)) })
}
