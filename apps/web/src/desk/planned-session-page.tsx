import { isFailure, type EditScope, type SessionToEdit } from '@piiri/sdk/lean'
import { plansSomething } from '../people/plans-something.ts'
import { signInFirst } from '../people/people-links.ts'
import { notFound, type Answered, type Asking, type PeoplePage, type Sent } from '../people/people-page.ts'
import { PlannedPlaces } from '../registrations/planned-places.tsx'
import { writePageAddress } from '../pages/page-address.ts'
import { troubleOf, troublesOf } from '../people/trouble-of.ts'
import { callOff, giveBack } from './call-off.tsx'
import { EditSession } from './edit-session.tsx'
import { fieldOfPath } from './field-of-path.ts'
import { undoOfEdit } from './keep-undo.ts'
import { mayPlanGroup } from './may-plan-group.ts'
import { isMeanwhile, meanwhile, readEdit, type WantedEdit } from './read-edit.ts'
import { ScopeQuestion, type Foreseen } from './scope-question.tsx'
import { Typed } from './typed.tsx'
import { wayBack, withDone } from './way-back.ts'

/** A Session as those who plan it change it, call it off and give it back. To all others there is no such page. */
export const plannedSessionPage: PeoplePage = {
  async show(asking) {
    if (asking.viewer.account === null) return signInFirst(asking)
    const session = await sessionOf(asking)
    if (session === null) return notFound
    const { venues, registrations } = asking.piiri
    const [all, places] = await Promise.all([venues.list(), registrations.atSession(session.id)])
    return page(
      asking,
      <>
        <EditSession asking={asking} session={session} venues={all} />
        {places !== null && <PlannedPlaces asking={asking} session={places} />}
      </>,
    )
  },

  async act(asking, sent) {
    const session = await sessionOf(asking)
    if (session === null) return notFound
    switch (sent.does) {
      case 'edit':
      case 'move':
        return edit(asking, session, sent)
      case 'call-off':
        return callOff(asking, session, sent)
      case 'release':
        return release(asking, sent)
      case 'give-back':
        return giveBack(asking, session, sent)
      default:
        return { is: 'GO', to: wayBack(asking) }
    }
  },
}

/** Frees somebody's place. */
async function release(asking: Asking, sent: Sent): Promise<Answered> {
  const result = await asking.piiri.registrations.release(sent.text('id'), sent.options)
  if (isFailure(result)) return troubleOf(result, asking)
  const path = writePageAddress({ ...asking.address, asked: 'done=place-freed' })
  return { is: 'GO', to: path }
}

async function sessionOf({ piiri, viewer, address }: Asking): Promise<SessionToEdit | null> {
  if (address.page !== 'PLANNED_SESSION' || !plansSomething(viewer)) return null
  const session = await piiri.sessions.toEdit(address.id)
  return session !== null && mayPlanGroup(viewer, session.group.id) ? session : null
}

const page = ({ words }: Asking, content: Extract<Answered, { readonly is: 'PAGE' }>['content']): Answered => ({
  is: 'PAGE',
  isDesk: true,
  title: words.board.titles.session,
  content,
})

/** Asks how far it is to go, where it may go farther than this one; does it once that is told. */
async function edit(asking: Asking, session: SessionToEdit, sent: Sent): Promise<Answered> {
  if (sent.text('again') !== '') {
    if (isMeanwhile(session, sent)) return meanwhile(asking)
    const venues = await asking.piiri.venues.list()
    return page(
      asking,
      <Typed sent={sent}>
        <EditSession asking={asking} session={session} venues={venues} />
      </Typed>,
    )
  }
  const wanted = readEdit(asking, session, sent)
  if ('is' in wanted) return wanted
  if (Object.keys(wanted.change).length === 0) return { is: 'GO', to: withDone(asking, 'nothing') }
  const [only, ...others] = wanted.scopes
  const scope = others.length === 0 ? only : wanted.scopes.find((one) => one === sent.text('scope'))
  return scope === undefined ? ask(asking, session, sent, wanted) : apply(asking, session, sent, { wanted, scope })
}

async function ask(
  asking: Asking,
  session: SessionToEdit,
  sent: Sent,
  { scopes, change }: WantedEdit,
): Promise<Answered> {
  const foreseen = await Promise.all(
    scopes.map(async (scope): Promise<Foreseen> => ({
      scope,
      result: await asking.piiri.sessions.preview({
        session: session.id,
        scope,
        change,
        expectedVersion: versionFor(session, scope),
      }),
    })),
  )
  // What is wrong with it however far it goes is said at its field.
  const failures = foreseen.flatMap(({ result }) => (result !== null && isFailure(result) ? [result] : []))
  const [failure] = failures
  if (failure?.__typename === 'Conflict') return meanwhile(asking)
  if (failure !== undefined && failures.length === foreseen.length && sent.does === 'edit')
    return troublesOf(failure, asking, (path) => fieldOfPath(sent, path))
  return page(asking, <ScopeQuestion asking={asking} session={session} sent={sent} foreseen={foreseen} />)
}

type Wanted = { readonly wanted: WantedEdit; readonly scope: EditScope }
async function apply(asking: Asking, session: SessionToEdit, sent: Sent, { wanted, scope }: Wanted): Promise<Answered> {
  const { piiri, undos, viewer } = asking
  const expectedVersion = versionFor(session, scope)
  const result = await piiri.sessions.edit(
    { session: session.id, scope, change: wanted.change, expectedVersion },
    sent.options,
  )
  if (result.__typename === 'Conflict') return meanwhile(asking)
  if (isFailure(result)) return troublesOf(result, asking, (path) => fieldOfPath(sent, path))
  const undo = undoOfEdit(session, scope, wanted, result)
  return {
    is: 'GO',
    to: withDone(asking, undo === null ? 'nothing' : `did.${undos.keep(viewer.account?.id ?? '', undo)}`),
  }
}

const versionFor = (session: SessionToEdit, scope: EditScope): number | null =>
  scope === 'THIS' ? session.version : (session.series?.version ?? null)
