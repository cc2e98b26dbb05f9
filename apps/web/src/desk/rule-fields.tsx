import { weekdayNames } from '@piiri/domain/shared/format-dates'
import type { LocalDate } from '@piiri/domain/shared/local-date'
import type { JSX } from 'preact'
import { CheckFields } from '../people/check-fields.tsx'
import type { BoardMessages } from '../messages/board.messages.ts'
import { capitalised } from '../sessions/day-words.ts'
import { useSurroundings } from '../shared/surroundings.ts'
import { InputField } from './input-field.tsx'
import { monthlyWords } from './monthly-words.ts'
import { RadioFields } from './radio-fields.tsx'
import { ends, monthlies, oftens, weekdays, type RuleForm } from './rule-form.ts'

type Rule = {
  readonly say: BoardMessages['rule']
  readonly form: RuleForm
  /** The first date, as far as it is known: what counts in a month is told by it. */
  readonly first: LocalDate | null
}

/** How often, on which days and until when: what does not belong to the choice above it is hidden by style. */
export function RuleFields({ say, form, first }: Rule): JSX.Element {
  const { tag } = useSurroundings()
  const names = weekdayNames(tag, 'FULL')
  return (
    <div class="rule-fields">
      <RadioFields
        name="often"
        legend={say.often}
        value={form.often}
        choices={oftens.map((value) => ({ value, words: say.oftens[value] }))}
      />
      <div class="rule-part" data-for="weekly">
        <CheckFields
          name="day"
          legend={say.days}
          chosen={form.days.map(String)}
          choices={weekdays.map((day) => ({ value: String(day), words: capitalised(names[day - 1] ?? '') }))}
        />
        <p class="hint">{say.daysHint}</p>
      </div>
      <div class="rule-part" data-for="monthly">
        <RadioFields
          name="monthly"
          legend={say.monthly}
          value={form.monthly}
          choices={monthlies.map((value) => ({ value, words: monthlyWords(say, tag, first)[value] }))}
        />
      </div>
      <div class="rule-part" data-for="own">
        <InputField type="text" name="own" label={say.own} hint={say.ownHint} value={form.own} />
      </div>
      <div class="rule-part" data-for="ends">
        <RadioFields
          name="ends"
          legend={say.ends}
          value={form.ends}
          choices={ends.map((value) => ({ value, words: say.endings[value] }))}
        />
        <div class="rule-part" data-for="until">
          <InputField type="date" name="until" label={say.until} value={form.until} />
        </div>
        <div class="rule-part" data-for="count">
          <InputField type="number" name="count" label={say.count} min="1" max="500" value={form.count} />
        </div>
      </div>
    </div>
  )
}
