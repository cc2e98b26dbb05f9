import type { ContactPointCard, GroupAsWritten } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { Form, TextField } from '../people/form.tsx'
import { isStaffViewer } from '../people/is-staff-viewer.ts'
import type { Asking } from '../people/people-page.ts'
import { ConfidentialityFields, FactFields } from './group-facts.tsx'
import { GroupParts } from './group-parts.tsx'
import { factsOf } from './group-values.ts'

type Shown = {
  readonly asking: Asking
  readonly group: GroupAsWritten
  readonly contactPoints: readonly ContactPointCard[]
}

/** What a Group is besides what it says of itself. */
export function GroupFactsPage({ asking, group, contactPoints }: Shown): JSX.Element {
  const { words } = asking
  const say = words.planning.facts
  return (
    <GroupParts asking={asking} group={group} part="facts" lead={say.lead}>
      <Form does="facts">
        <input type="hidden" name="version" value={group.version ?? ''} />
        <FactFields asking={asking} facts={factsOf(group)} contactPoints={contactPoints} />
        <ConfidentialityFields asking={asking} value={group.confidentiality} mayOpen={isStaffViewer(asking.viewer)} />
        <TextField name="slug" label={say.slug} hint={say.slugHint} value={group.slug} maxLength={60} />
        <button class="button" type="submit">
          {words.member.save}
        </button>
      </Form>
    </GroupParts>
  )
}
