import { isFailure, type SeasonToPlan } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { Form } from '../people/form.tsx'
import { plannedGroups } from '../groups/planned-groups.ts'
import { PeopleIcon } from '../people/people-icon.tsx'
import { notFound, type Answered, type Asking, type Sent } from '../people/people-page.ts'
import type { Translation } from '../people/translated-lines.tsx'
import { troublesOf } from '../people/trouble-of.ts'
import { SeasonPlan } from './season-plan.tsx'
import { heldOf, readSeason } from './season-sessions.ts'

type Break = SeasonToPlan['breaks'][number]

/** Removes a Break, says how many Sessions are back, and offers to add it again. */
export async function removeBreak(asking: Asking, sent: Sent, season: string): Promise<Answered> {
  const { piiri, words } = asking
  const before = await readSeason(piiri, season)
  const pause = before?.season.breaks.find(({ id }) => id === sent.text('id'))
  if (before === null) return notFound
  const reason = pause === undefined ? [] : await reasonsOf(asking, season, pause.id)
  const result = await piiri.seasons.removeBreak(sent.text('id'), sent.options)
  if (isFailure(result)) return troublesOf(result, asking, () => null)
  const after = await readSeason(piiri, season)
  if (after === null) return notFound
  const back = Math.max(0, heldOf(after.sessions).length - heldOf(before.sessions).length)
  const note = (
    <div class="done-note" role="status" tabIndex={-1} autofocus>
      <PeopleIcon name="check" />
      <span>{words.planning.done['break-removed'](back)}</span>
      {pause !== undefined && <AddAgain asking={asking} pause={pause} reason={reason} />}
    </div>
  )
  return {
    is: 'PAGE',
    title: words.planning.seasons.tab,
    content: <SeasonPlan asking={asking} plan={after} groups={await plannedGroups(asking)} note={note} />,
  }
}

/** Why nothing is on, in each language that pages come in. */
async function reasonsOf({ piiri, surroundings }: Asking, season: string, id: string): Promise<readonly Translation[]> {
  const told = await Promise.all(
    surroundings.languages.map(async (language) => {
      const read = await piiri.seasons.get(season, { language })
      return { language, text: read?.breaks.find((one) => one.id === id)?.reason ?? '' }
    }),
  )
  return told.filter(({ text }) => text !== '')
}

type Removed = { readonly asking: Asking; readonly pause: Break; readonly reason: readonly Translation[] }

const AddAgain = ({ asking: { words }, pause, reason }: Removed): JSX.Element => (
  <Form does="add-break" class="form-plain">
    <input type="hidden" name="again" value="1" />
    <input type="hidden" name="from" value={pause.from} />
    <input type="hidden" name="to" value={pause.to} />
    <input type="hidden" name="reason-in" value={reason.map(({ language }) => language).join(' ')} />
    {reason.map(({ language, text }) => (
      <input key={language} type="hidden" name={`reason-${language}`} value={text} />
    ))}
    <button class="button button-quiet" type="submit">
      {words.planning.undo}
    </button>
  </Form>
)
