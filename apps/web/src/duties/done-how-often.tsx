import type { JSX } from 'preact'
import type { TakingPartMessages } from '../messages/taking-part.messages.ts'
import type { DoneHowOften as Line } from './count-done.ts'

type Shown = {
  readonly words: Pick<TakingPartMessages, 'duties'>
  readonly often: readonly Line[]
  /** The viewer's own Membership. */
  readonly mine: string | null
}

/** Who has done how often, so that it is shared fairly: told to the Group alone, as all of the rota is. */
export function DoneHowOften({ words: { duties: say }, often, mine }: Shown): JSX.Element {
  return (
    <section>
      <h2>{say.often}</h2>
      <p class="soft">{say.oftenHelp}</p>
      {often.length === 0 && <p>{say.oftenNone}</p>}
      {often.length > 0 && (
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">{say.who}</th>
              <th scope="col">{say.did}</th>
              <th scope="col">{say.coming}</th>
            </tr>
          </thead>
          <tbody>
            {often.map(({ membership, alias, did, coming }) => (
              <tr key={membership}>
                <th scope="row">
                  <bdi>{alias}</bdi>
                  {membership === mine && ` (${say.you})`}
                </th>
                <td>{did}</td>
                <td>{coming}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
