import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import {
  isFailure,
  type AddDuty,
  type EditScope,
  type LeaveDuty,
  type RemoveDuty,
  type TakeDuty,
} from '@piiri/sdk/lean'
import { hrefOfRota, signInFirst } from '../people/people-links.ts'
import { notFound, type Answered, type Asking, type PeoplePage, type Sent } from '../people/people-page.ts'
import { troubleOf, troublesOf, wrongFields } from '../people/trouble-of.ts'
import { instantOf } from '../shared/told-times.ts'
import { dutyKinds } from './duty-names.tsx'
import { dutyScopes } from './duty-scopes.ts'
import { loadRota, type Rota } from './load-rota.ts'
import { RemoveDutyPage } from './remove-duty-page.tsx'
import { RotaOfMonth } from './rota-of-month.tsx'

/** Who does what at the dates of a Group: for those in it, and for staff. To all others there is no such page. */
export const rotaPage: PeoplePage = {
  async show(asking) {
    if (asking.viewer.account === null) return signInFirst(asking)
    const rota = await loadRota(asking)
    if (rota === null) return notFound
    const removing = asking.query.get('remove')
    const at = removing === null ? null : dutyIn(rota, removing)
    if (removing !== null && (at === null || !rota.group.viewerCanEdit)) return notFound
    return {
      is: 'PAGE',
      title: asking.words.duties.tab,
      content: at === null ? <RotaOfMonth asking={asking} rota={rota} /> : <RemoveDutyPage asking={asking} {...at} />,
      times: rota.sessions.flatMap(({ start, end }) => [instantOf(start), instantOf(end)]),
    }
  },

  async act(asking, sent) {
    const { piiri, viewer } = asking
    if (viewer.account === null) return signInFirst(asking)
    const rota = await loadRota(asking)
    if (rota === null) return notFound
    const id = sent.text('id')
    switch (sent.does) {
      case 'take':
        return after(asking, 'duty-taken', await piiri.duties.take(id, sent.options))
      case 'leave':
        return after(asking, 'duty-left', await piiri.duties.leave(id, sent.options))
      case 'remove':
        return after(asking, 'duty-removed', await piiri.duties.remove({ id, scope: scopeIn(sent) }, sent.options))
      case 'ask':
        return ask(asking, sent)
      default:
        return { is: 'GO', to: hereOf(asking) }
    }
  },
}

const dutyIn = ({ sessions }: Pick<Rota, 'sessions'>, id: string) => {
  const session = sessions.find(({ duties }) => duties.some((one) => one.id === id))
  const duty = session?.duties.find((one) => one.id === id)
  return session === undefined || duty === undefined ? null : { session, duty }
}

const scopeIn = (sent: Sent): EditScope => dutyScopes.find((scope) => scope === sent.text('scope')) ?? 'THIS'

function hereOf({ address, query, surroundings }: Asking, done?: string): string {
  const on = query.get('on')
  const asked = { ...(on !== null && { on }), ...(done !== undefined && { done }) }
  return address.page === 'ROTA' ? hrefOfRota(surroundings, address.slug, asked) : ''
}

type Result = TakeDuty['takeDuty'] | LeaveDuty['leaveDuty'] | RemoveDuty['removeDuty']
const after = (asking: Asking, done: string, result: Result): Answered =>
  isFailure(result) ? troubleOf(result, asking) : { is: 'GO', to: hereOf(asking, done) }

async function ask(asking: Asking, sent: Sent): Promise<Answered> {
  const { piiri, words } = asking
  const kind = dutyKinds.find((one) => one === sent.text('kind')) ?? 'OTHER'
  const neededCount = Number(sent.text('neededCount'))
  const wrong = wrongFields(
    asking,
    ...(Number.isInteger(neededCount) && neededCount >= 1 && neededCount <= 50
      ? []
      : [{ field: 'neededCount', message: words.duties.noNumber }]),
  )
  if (wrong !== null) return wrong
  const written = {
    session: sent.text('id'),
    scope: scopeIn(sent),
    kind,
    language: parseLanguageTag(sent.text('language')),
    title: sent.text('title').trim() || null,
    neededCount,
  }
  const result: AddDuty['addDuty'] = await piiri.duties.add(written, sent.options)
  if (isFailure(result)) return troublesOf(result, asking, ([part]) => (part === 'session' ? null : (part ?? null)))
  return { is: 'GO', to: hereOf(asking, 'duty-added') }
}
