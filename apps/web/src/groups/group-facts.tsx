import { features, type LanguageSupportKind } from '@piiri/domain/groups/group'
import type { ContactPointCard, GroupAsWritten } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { CheckFields } from '../people/check-fields.tsx'
import { ExplainedChoices } from '../people/explained-choices.tsx'
import { ChoiceField, useTried } from '../people/form.tsx'
import type { Asking } from '../people/people-page.ts'
import { ownName } from '../shared/language-names.ts'
import { audiences, joinings, kinds, languageRows, type GroupFacts } from './group-values.ts'
import { languagesToChoose } from './languages-to-choose.ts'

type Shown = {
  readonly asking: Asking
  readonly facts: GroupFacts
  readonly contactPoints: readonly ContactPointCard[]
}

/** What a Group is, for whom, how one comes in, and what there is. */
export function FactFields({ asking, facts, contactPoints }: Shown): JSX.Element {
  const { words, surroundings } = asking
  const say = words.planning.facts
  const { say: shared } = surroundings
  return (
    <>
      <div class="fields-in-row">
        <ChoiceField
          name="kind"
          label={say.kind}
          value={facts.kind}
          choices={kinds.map((value) => ({ value, words: shared.kinds[value] }))}
        />
        <ChoiceField
          name="audience"
          label={say.audience}
          value={facts.audience}
          choices={audiences.map((value) => ({ value, words: shared.audiences[value] }))}
        />
        <ChoiceField
          name="joining"
          label={say.joining}
          value={facts.joining}
          choices={joinings.map((value) => ({ value, words: shared.joinings[value].short }))}
        />
      </div>
      <LanguageFields asking={asking} facts={facts} />
      <CheckFields
        name="features"
        legend={say.features}
        chosen={facts.features}
        choices={features.map((value) => ({ value, words: shared.features[value] }))}
      />
      <ChoiceField
        name="contactPoint"
        label={say.contact}
        value={facts.contactPoint ?? ''}
        choices={[
          { value: '', words: say.noContact },
          ...contactPoints.map(({ id, role }) => ({ value: id, words: role })),
        ]}
      />
    </>
  )
}

/** Which languages are spoken or interpreted, and room for more. */
function LanguageFields({ asking, facts }: Omit<Shown, 'contactPoints'>): JSX.Element {
  const { words, surroundings } = asking
  const say = words.planning.facts
  const tried = useTried()
  const rows = languageRows(facts.languages, surroundings.languages)
  const supports: readonly { readonly value: LanguageSupportKind | ''; readonly words: string }[] = [
    { value: '', words: say.notUsed },
    { value: 'SPOKEN', words: surroundings.say.session.spoken },
    { value: 'INTERPRETED', words: surroundings.say.session.interpreted },
  ]
  const others = languagesToChoose.filter((language) => !rows.some((row) => row.language === language))
  return (
    <fieldset class="translated">
      <legend class="legend">{say.languages}</legend>
      <p class="hint">{say.languagesHint}</p>
      <input type="hidden" name="languages-in" value={rows.map(({ language }) => language).join(' ')} />
      <div class="fields-in-row">
        {rows.map(({ language, kind }) => (
          <ChoiceField
            key={language}
            name={`support-${language}`}
            label={ownName(language)}
            value={kind ?? ''}
            choices={supports}
          />
        ))}
      </div>
      {[1, 2].map((row) => (
        <div key={row} class="fields-in-row">
          <ChoiceField
            name={`more-language-${row}`}
            label={say.another}
            value=""
            choices={[
              { value: '', words: '–' },
              ...others.map((language) => ({ value: language, words: ownName(language) })),
            ]}
          />
          <ChoiceField
            name={`more-support-${row}`}
            label={say.anotherKind}
            value={tried?.text(`more-support-${row}`) ?? 'SPOKEN'}
            choices={supports.filter(({ value }) => value !== '')}
          />
        </div>
      ))}
    </fieldset>
  )
}

type Confidential = {
  readonly asking: Asking
  readonly value: GroupAsWritten['confidentiality']
  readonly mayOpen: boolean
}

/** How much is told to whom, and what changing it does. Only staff makes a Group open that is confidential. */
export function ConfidentialityFields({ asking: { words }, value, mayOpen }: Confidential): JSX.Element {
  const say = words.planning.facts
  if (value === 'CONFIDENTIAL' && !mayOpen)
    return (
      <div class="attention">
        <div>
          <strong>{say.confidentialities.CONFIDENTIAL.short}</strong>
          <p>{say.onlyStaffOpens}</p>
        </div>
      </div>
    )
  return (
    <ExplainedChoices
      name="confidentiality"
      legend={say.confidentiality}
      value={value}
      choices={['OPEN', 'CONFIDENTIAL']}
      words={say.confidentialities}
      hint={value === 'CONFIDENTIAL' ? say.pastToo : mayOpen ? say.placesGo : `${say.notBack} ${say.placesGo}`}
    />
  )
}
