import { isFailure, type CancelSessionsInput, type EditScope, type SessionToEdit } from '@piiri/sdk/lean'
import type { Answered, Asking, Sent } from '../people/people-page.ts'
import { troublesOf } from '../people/trouble-of.ts'
import { fieldOfTranslations, languagesIn, translationsIn } from '../people/translated-lines.tsx'
import { undoOnSeries } from './keep-undo.ts'
import { isMeanwhile, meanwhile, scopesOf } from './read-edit.ts'
import { ScopeQuestion } from './scope-question.tsx'
import { countsOf } from './tell-done.ts'
import type { Undo } from './undos.ts'
import { withDone } from './way-back.ts'

/** Calls off, with a reason for all who may know of it; of a Series it asks how far first. */
export async function callOff(asking: Asking, session: SessionToEdit, sent: Sent): Promise<Answered> {
  const { piiri, words } = asking
  if (isMeanwhile(session, sent)) return meanwhile(asking)
  const reason = translationsIn(sent, 'reason')
  const [firstLanguage = ''] = languagesIn(sent, 'reason')
  if (reason.length === 0)
    return {
      is: 'TROUBLE',
      trouble: { status: 422, field: `reason-${firstLanguage}`, message: words.board.trouble.noReason },
    }
  const scopes = scopesOf(session, false)
  const scope = scopes.length === 1 ? scopes[0] : scopes.find((one) => one === sent.text('scope'))
  if (scope === undefined) {
    const foreseen = await Promise.all(
      scopes.map(async (one) => ({
        scope: one,
        result: await piiri.sessions.previewCancel(cancelInput(session, one, reason)),
      })),
    )
    return {
      is: 'PAGE',
      isDesk: true,
      title: words.board.titles.session,
      content: <ScopeQuestion asking={asking} session={session} sent={sent} foreseen={foreseen} isCallingOff />,
    }
  }
  const result = await piiri.sessions.cancel(cancelInput(session, scope, reason), sent.options)
  if (result.__typename === 'Conflict') return meanwhile(asking)
  if (isFailure(result))
    return troublesOf(result, asking, ([name, ...rest]) =>
      name === 'reason' ? fieldOfTranslations(sent, 'reason', rest) : null,
    )
  return after(asking, undoOfCalling(session, scope, result))
}

const cancelInput = (
  session: SessionToEdit,
  scope: EditScope,
  reason: CancelSessionsInput['reason'],
): CancelSessionsInput => ({
  session: session.id,
  scope,
  reason,
  expectedVersion: scope === 'THIS' ? session.version : (session.series?.version ?? null),
})

/** A rule that counts its dates does so from where it was called off; any other holds for all of its Series, which stays in one piece. */
function ruleBack({ originalStart: place }: SessionToEdit, scope: EditScope, recurrence: string | null) {
  const isCounted = recurrence?.includes('COUNT=') === true
  return { place, scope: isCounted ? scope : 'ALL', change: { recurrence }, own: null } as const
}

type Result = Parameters<typeof undoOnSeries>[3]
function undoOfCalling(session: SessionToEdit, scope: EditScope, result: Result): Undo | null {
  const done = { is: 'CALLED_OFF', ...countsOf(result) } as const
  if (scope !== 'THIS')
    return undoOnSeries(session, scope, ruleBack(session, scope, result.formerRecurrence), result, done)
  const now = versionOf(session, result)
  return now === null
    ? null
    : {
        done,
        inverse: { is: 'REINSTATE', session: session.id },
        former: { id: session.id, version: session.version ?? 0 },
        expected: { id: session.id, version: now },
      }
}

/** Gives a Session back that was called off, also in a Break. */
export async function giveBack(asking: Asking, session: SessionToEdit, sent: Sent): Promise<Answered> {
  if (isMeanwhile(session, sent)) return meanwhile(asking)
  const result = await asking.piiri.sessions.reinstate(session.id, sent.options)
  if (result.__typename === 'Conflict') return meanwhile(asking)
  if (isFailure(result)) return troublesOf(result, asking, () => null)
  const [now, reason] = [versionOf(session, result), session.cancellationReasonTranslations]
  // What a Break took is not given back to it by calling off: the end of the Break would not give it back any more.
  const isOfBreak = result.collisions.some(
    ({ break: pause }) => pause !== null && pause.reason === session.cancellationReason,
  )
  if (now === null || reason.length === 0 || isOfBreak) return { is: 'GO', to: withDone(asking, 'given-back') }
  return after(asking, {
    done: { is: 'GIVEN_BACK', ...countsOf(result) },
    inverse: { is: 'CALL_OFF', session: session.id, reason: reason.map(({ language, text }) => ({ language, text })) },
    former: { id: session.id, version: session.version ?? 0 },
    expected: { id: session.id, version: now },
  })
}

const versionOf = (session: SessionToEdit, { changed, orphaned }: Result): number | null =>
  [...changed, ...orphaned].find(({ id }) => id === session.id)?.version ?? null

const after = (asking: Asking, undo: Undo | null): Answered => ({
  is: 'GO',
  to: withDone(
    asking,
    undo === null ? 'called-off' : `did.${asking.undos.keep(asking.viewer.account?.id ?? '', undo)}`,
  ),
})
