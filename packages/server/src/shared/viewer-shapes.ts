import { parseId } from '@piiri/domain/shared/id'
import type { Rule } from '@piiri/domain/shared/policy'
import { scopes, visitor, type Role, type Viewer } from '@piiri/domain/shared/viewer'
import { conditionSql, type ConditionSql, type FactColumns } from '../storage/condition-sql.ts'

const somebody = parseId('acc', '')
const inSomeGroup = (role: Role): Viewer => ({
  kind: 'MEMBER',
  account: somebody,
  groups: [{ group: parseId('grp', ''), role }],
})
/** One viewer of each kind of DOMAIN.md's table: what a rule answers differs by kind, its values by person. */
const viewers: readonly Viewer[] = [
  visitor,
  { kind: 'PARTNER', partner: parseId('par', ''), scopes: [] },
  { kind: 'PARTNER', partner: parseId('par', ''), scopes },
  { kind: 'MEMBER', account: somebody, groups: [] },
  inSomeGroup('PARTICIPANT'),
  inSomeGroup('FACILITATOR'),
  { kind: 'STAFF', account: somebody, staffRole: 'COORDINATOR' },
]

/** Every text that a rule's condition can become in a query, each once. */
export const shapesOf = <F>(rule: Rule<F>, columns: FactColumns<F>, prefix?: string): readonly ConditionSql[] =>
  shapesTogether((viewer) => ({ only: conditionSql(rule.allows(viewer), columns, prefix) })).map(({ only }) => only)

/** The same of several conditions in one query: what they become for one viewer of each kind, each once. */
export function shapesTogether<S extends Readonly<Record<string, ConditionSql>>>(
  of: (viewer: Viewer) => S,
): readonly S[] {
  const keyOf = (shapes: S): string =>
    Object.values(shapes)
      .map(({ key }) => key)
      .join(' ')
  return [...new Map(viewers.map(of).map((shapes) => [keyOf(shapes), shapes])).values()]
}
