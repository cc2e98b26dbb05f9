import { dayOf, parseLocalDateTime } from '@piiri/domain/shared/local-date-time'
import type { EditScope, SessionChange, SessionToEdit } from '@piiri/sdk/lean'
import type { BoardMessages } from '../messages/board.messages.ts'
import type { Answered, Asking, Sent, Trouble } from '../people/people-page.ts'
import { changeOf } from './change-of.ts'
import { readRule } from './read-rule.ts'
import { readValues, type ValuesTrouble } from './read-values.ts'
import { textOfRule, type RuleForm } from './rule-form.ts'
import { differing, ruleFormOf, valuesOfSession } from './session-values.ts'
import type { ValueName } from './value-names.ts'

/** What somebody wants to be otherwise with a Session, and how far that may go. */
export type WantedEdit = {
  readonly change: SessionChange
  readonly names: readonly ValueName[]
  readonly isRuleChanged: boolean
  readonly scopes: readonly EditScope[]
}

/** What is sent by the form, or by a move on the board, against what is there now. */
export function readEdit(asking: Asking, session: SessionToEdit, sent: Sent): WantedEdit | Answered {
  if (isMeanwhile(session, sent)) return meanwhile(asking)
  if (sent.does === 'move') return readMove(asking, session, sent)
  const values = readValues(sent)
  if ('field' in values) return { is: 'TROUBLE', trouble: troubleOfValues(asking.words.board.trouble, values) }
  const names = differing(values, valuesOfSession(session))
  const rule = readRule(sent)
  const isRuleChanged = session.series !== null && sent.text('often') !== '' && !isSameRule(rule, ruleFormOf(session))
  const recurrence = isRuleChanged ? { recurrence: textOfRule(rule, dayOf(values.start)) } : {}
  return {
    change: { ...changeOf(values, names), ...recurrence },
    names,
    isRuleChanged,
    scopes: scopesOf(session, isRuleChanged),
  }
}

function readMove({ words }: Asking, session: SessionToEdit, sent: Sent): WantedEdit | Answered {
  const start = parseLocalDateTime(sent.text('start'))
  if (start === null) return trouble(words.board.trouble.notMoved)
  const isSame = start === session.localStart
  return {
    change: isSame ? {} : { start },
    names: isSame ? [] : ['start'],
    isRuleChanged: false,
    scopes: scopesOf(session, false),
  }
}

/** A single date is changed by itself, unless it is to come again. A rule is of more than one. */
export function scopesOf({ series }: SessionToEdit, isRuleChanged: boolean): readonly EditScope[] {
  if (series?.recurrence == null) return [isRuleChanged ? 'ALL' : 'THIS']
  return isRuleChanged ? ['THIS_AND_FOLLOWING', 'ALL'] : ['THIS', 'THIS_AND_FOLLOWING', 'ALL']
}

/** Versions that stand in the form are those that it was read at. */
export const isMeanwhile = (session: SessionToEdit, sent: Sent): boolean =>
  sent.text('version') !== String(session.version) ||
  sent.text('series-version') !== String(session.series?.version ?? '')

export const meanwhile = ({ words }: Asking): Answered => ({
  is: 'TROUBLE',
  trouble: { status: 422, message: words.board.trouble.meanwhile, field: null, meanwhile: words.trouble.meanwhile },
})
export const trouble = (message: string): Answered => ({
  is: 'TROUBLE',
  trouble: { status: 422, message, field: null },
})

export function troubleOfValues(say: BoardMessages['trouble'], { field, is }: ValuesTrouble): Trouble {
  return {
    status: 422,
    field,
    message: { MISSING: say.missing, BEFORE_BEGIN: say.beforeBegin, NO_NUMBER: say.noNumber }[is],
  }
}

/** Only what the choice leaves visible counts. */
const isSameRule = (one: RuleForm, other: RuleForm): boolean =>
  JSON.stringify(visible(one)) === JSON.stringify(visible(other))
const visible = (form: RuleForm): readonly unknown[] => [
  form.often,
  ['WEEKLY', 'BIWEEKLY'].includes(form.often) && form.days,
  form.often === 'MONTHLY' && form.monthly,
  form.often === 'OWN' ? form.own.trim() : null,
  !['ONCE', 'OWN'].includes(form.often) && [
    form.ends,
    form.ends === 'ON' && form.until,
    form.ends === 'AFTER' && form.count,
  ],
]
