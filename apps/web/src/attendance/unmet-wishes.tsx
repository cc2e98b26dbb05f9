import type { UnmetNeeds } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import type { Asking } from '../people/people-page.ts'
import { capitalised } from '../sessions/day-words.ts'
import { nameIn } from '../shared/language-names.ts'

type Shown = { readonly asking: Asking; readonly unmet: NonNullable<UnmetNeeds> }

/** For which languages somebody who interprets is missing. */
export function UnmetWishes({ asking: { words, surroundings }, unmet }: Shown): JSX.Element {
  const say = words.statistics
  return (
    <section>
      <h2 id="unmet">{say.unmet}</h2>
      <p class="soft">{say.unmetHelp}</p>
      {unmet.length === 0 && <p>{say.unmetNone}</p>}
      {unmet.length > 0 && (
        <table class="numbers" aria-labelledby="unmet">
          <thead>
            <tr>
              <th scope="col">{say.language}</th>
              <th scope="col">{say.wishes}</th>
            </tr>
          </thead>
          <tbody>
            {unmet.map(({ language, wishes }) => (
              <tr key={language}>
                <th scope="row">{capitalised(nameIn(surroundings.language, language))}</th>
                <td>{wishes ?? <span class="not-told">{say.notTold}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
