import type { ContactPointCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { BackTo } from '../people/back-to.tsx'
import { DeskLinks } from '../people/desk-links.tsx'
import { Form, TextField } from '../people/form.tsx'
import type { Asking } from '../people/people-page.ts'
import { hrefOf } from '../people/people-links.ts'
import { PageHead } from '../shared/page-head.tsx'
import { ConfidentialityFields, FactFields } from './group-facts.tsx'
import { newFacts } from './group-values.ts'
import { TextColumns } from './text-columns.tsx'
import { textsOf } from './written-texts.ts'

type Shown = { readonly asking: Asking; readonly contactPoints: readonly ContactPointCard[] }

/** All that a new Group needs. */
export function NewGroupPage({ asking, contactPoints }: Shown): JSX.Element {
  const { words, surroundings } = asking
  const { groups, facts } = words.planning
  return (
    <div class="people-page">
      <DeskLinks asking={asking} />
      <PageHead title={groups.toNew} lead={groups.newLead} />
      <Form does="create">
        <TextColumns asking={asking} texts={textsOf({ translations: [] }, surroundings.languages)} isNew />
        <TextField name="slug" label={facts.slug} hint={facts.newSlugHint} maxLength={60} />
        <FactFields asking={asking} facts={newFacts} contactPoints={contactPoints} />
        <ConfidentialityFields asking={asking} value="OPEN" mayOpen />
        <TextField name="timeZone" label={facts.timeZone} hint={facts.timeZoneHint} value={surroundings.timeZone} />
        <button class="button" type="submit">
          {groups.create}
        </button>
      </Form>
      <BackTo href={hrefOf(surroundings, 'PLANNED_GROUPS')} words={groups.back} />
    </div>
  )
}
