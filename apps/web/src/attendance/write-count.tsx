import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import { isFailure, PiiriError, type CountedSession } from '@piiri/sdk/lean'
import { hrefOf } from '../people/people-links.ts'
import type { Answered, Asking, Sent } from '../people/people-page.ts'
import { troublesOf, wrongFields } from '../people/trouble-of.ts'
import { countedOf, inputOf, stepped, type Step } from './counted-of.ts'

/** Others may count at the same door: a step goes on top of what they have counted meanwhile. */
const mostTries = 6

/** Does the steps of one form, each once, on top of what is counted by now. */
export async function takeSteps(asking: Asking, sent: Sent, from: CountedSession): Promise<CountedSession | Answered> {
  const { piiri } = asking
  const steps = stepsIn(sent)
  let session = from
  for (let tries = 1; ; tries += 1) {
    const input = inputOf(session, stepped(countedOf(session), steps))
    const key = sent.options.idempotencyKey
    try {
      // Each try is another question, with a key of its own that is the same when the form is sent again.
      const result = await piiri.attendance.record(input, {
        idempotencyKey: key === undefined ? key : `${key}-${tries}`,
      })
      if (!isFailure(result)) return result
      if (result.__typename !== 'Conflict' || tries >= mostTries) return troublesOf(result, asking, () => null)
    } catch (error) {
      if (!(error instanceof PiiriError) || !wasDone.has(error.code)) throw error
      return (await piiri.attendance.ofSession(session.id)) ?? session
    }
    session = (await piiri.attendance.ofSession(session.id)) ?? session
  }
}
/** The same form, sent before: what it does is done. */
const wasDone: ReadonlySet<string> = new Set(['ALREADY_DONE', 'IDEMPOTENCY_CONFLICT'])

/** `step` is a button's: `total:1 first:1`; `steps` the script's, which sends several at once. */
function stepsIn(sent: Sent): readonly Step[] {
  const chosen = sent.text('step') || sent.text('steps')
  const another = sent.text('another')
  return chosen
    .split(' ')
    .flatMap((one): readonly Step[] => {
      const [what = '', by = ''] = one.split(':')
      const name =
        what === 'another'
          ? parseLanguageTag(another)
          : what === 'total' || what === 'first'
            ? what
            : parseLanguageTag(what)
      const number = Number(by)
      return name !== null && Number.isInteger(number) && Math.abs(number) <= 500 ? [[name, number]] : []
    })
    .slice(0, 60)
}

/** Takes the place of what was counted, unless somebody else has counted meanwhile. */
export async function writeCount(asking: Asking, sent: Sent, session: CountedSession): Promise<Answered> {
  const { piiri, words, surroundings } = asking
  const numberIn = (field: string): number | null =>
    /^\d{1,4}$/.test(sent.text(field).trim()) ? Number(sent.text(field)) : null
  const named = sent.fields.flatMap(([name]) => (name.startsWith('language-') ? [name] : []))
  const isLeftOut = (field: string): boolean => sent.text(field).trim() === ''
  const isOptional = (field: string): boolean => field !== 'total'
  const wrong = wrongFields(
    asking,
    ...['total', 'firstTimers', ...named].flatMap((field) =>
      numberIn(field) !== null || (isOptional(field) && isLeftOut(field))
        ? []
        : [{ field, message: words.counts.noNumber }],
    ),
  )
  if (wrong !== null) return wrong
  const byLanguage = named.map((name) => ({ language: name.slice('language-'.length), count: numberIn(name) ?? 0 }))
  const result = await piiri.attendance.record(
    {
      session: session.id,
      total: numberIn('total') ?? 0,
      firstTimers: numberIn('firstTimers'),
      byLanguage: byLanguage.filter(({ count }) => count > 0),
      expectedVersion: Number(sent.text('version')) || 0,
    },
    sent.options,
  )
  if (isFailure(result))
    return troublesOf(result, asking, ([part]) => (part === 'total' || part === 'firstTimers' ? part : null))
  return { is: 'GO', to: hrefOf(surroundings, 'COUNTS', { session: session.id, done: 'counted' }) }
}
