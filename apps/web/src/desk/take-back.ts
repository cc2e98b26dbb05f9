import { isFailure, type EditSessionsResult, type SessionsEditDone, type UpdateSeriesResult } from '@piiri/sdk/lean'
import type { Answered, Asking, Sent } from '../people/people-page.ts'
import { troubleOf } from '../people/trouble-of.ts'
import { trouble } from './read-edit.ts'
import { restoreDates } from './restore-dates.ts'
import { restoreOwn } from './restore-own.ts'
import type { KeptUndo } from './undos.ts'
import { withDone } from './way-back.ts'

/** Does what a note's button offers: takes back what was done, unless somebody has gone on from it. */
export async function takeBack(asking: Asking, sent: Sent): Promise<Answered> {
  const { undos, viewer, words } = asking
  const account = viewer.account?.id ?? ''
  const undo = undos.find(account, sent.text('id'))
  if (undo === null) return trouble(words.board.trouble.undoGone)
  const result = await perform(asking, undo, sent)
  if (result === null || result.__typename === 'Conflict') return trouble(words.board.trouble.undoMeanwhile)
  if (isFailure(result)) return troubleOf(result, asking)
  const dates = await datesBack(asking, undo, result)
  if (dates !== null && isFailure(dates)) return troubleOf(dates, asking)
  const own = await ownBack(asking, undo)
  if (own !== null && isFailure(own)) return troubleOf(own, asking)
  const versions = [own, dates, result].flatMap((one) => (one === null ? [] : [...one.series, ...one.changed]))
  undos.drop(account, undo.id, versions.find(({ id }) => id === undo.expected.id)?.version ?? undo.expected.version)
  return { is: 'GO', to: withDone(asking, `undone.${undo.below ?? ''}`) }
}

/** Of the Series that has the rule again, which may be another by now. */
function datesBack(
  asking: Asking,
  { inverse, expected }: KeptUndo,
  { changed }: SessionsEditDone,
): Promise<UpdateSeriesResult | null> {
  if (inverse.is !== 'EDIT' || inverse.dates === null) return Promise.resolve(null)
  const now = changed.find(({ id }) => id === inverse.session)
  return restoreDates(asking, now?.series?.id ?? expected.id, inverse.dates)
}

const ownBack = (asking: Asking, { inverse }: KeptUndo): Promise<EditSessionsResult | null> =>
  inverse.is === 'EDIT' && inverse.own !== null ? restoreOwn(asking, inverse.own) : Promise.resolve(null)

/** Null where what it is about has moved on. */
async function perform(
  { piiri }: Asking,
  { inverse, expected: { version } }: KeptUndo,
  { options }: Sent,
): Promise<EditSessionsResult | UpdateSeriesResult | null> {
  switch (inverse.is) {
    case 'EDIT': {
      const { session, scope, change } = inverse
      return piiri.sessions.edit({ session, scope, change, expectedVersion: version }, options)
    }
    case 'CALL_OFF': {
      const { session, reason } = inverse
      return piiri.sessions.cancel({ session, scope: 'THIS', reason, expectedVersion: version }, options)
    }
    case 'DATES': {
      const { series: id, addDates, leaveOutDates } = inverse
      return piiri.series.update({ id, addDates, leaveOutDates, expectedVersion: version }, options)
    }
    case 'REINSTATE': {
      const now = await piiri.sessions.toEdit(inverse.session)
      return now?.version === version ? piiri.sessions.reinstate(inverse.session, options) : null
    }
  }
}
