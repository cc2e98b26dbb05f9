import type { JSX } from 'preact'
import { BackTo } from '../people/back-to.tsx'
import { DeskLinks } from '../people/desk-links.tsx'
import { Form, TextField } from '../people/form.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { TranslatedLines } from '../people/translated-lines.tsx'
import { PageHead } from '../shared/page-head.tsx'
import type { ContactPointValues } from './contact-point-values.ts'

type Shown = { readonly asking: Asking; readonly id: string | null; readonly values: ContactPointValues }

/** What a contact says of itself. Its key is not among it. */
export function ContactPointForm({ asking, id, values }: Shown): JSX.Element {
  const { words, surroundings } = asking
  const say = words.sealed.points
  return (
    <div class="people-page">
      <DeskLinks asking={asking} />
      <PageHead title={id === null ? say.new : say.change} />
      <Form does="save">
        <TranslatedLines name="role" legend={say.role} hint={say.roleHint} values={values.role} maxLength={100} />
        <TranslatedLines
          name="hours"
          legend={say.hours}
          hint={say.hoursHint}
          values={values.hours}
          maxLength={200}
          isRequired={false}
        />
        <TextField
          name="phone"
          label={say.phone}
          hint={say.phoneHint}
          value={values.phone}
          maxLength={20}
          isRequired={false}
        />
        <TextField name="email" label={say.email} value={values.email} maxLength={254} isRequired={false} />
        <TextField
          name="languages"
          label={say.languages}
          hint={say.languagesHint}
          value={values.languages}
          maxLength={200}
          isRequired={false}
        />
        <button class="button" type="submit">
          {say.save}
        </button>
      </Form>
      <BackTo href={hrefOf(surroundings, 'CONTACT_POINTS')} words={say.back} />
    </div>
  )
}
