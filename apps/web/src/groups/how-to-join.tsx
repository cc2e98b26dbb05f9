import type { GroupCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { joiningIcons } from '../shared/fact-icons.ts'
import { Icon } from '../shared/icon.tsx'
import { useSurroundings } from '../shared/surroundings.ts'

export function HowToJoin({ joining }: Pick<GroupCard, 'joining'>): JSX.Element {
  const { say } = useSurroundings()
  return (
    <section>
      <h2>{say.group.howToCome}</h2>
      <p class="with-icon">
        <Icon name={joiningIcons[joining]} />
        {say.joinings[joining].long}
      </p>
    </section>
  )
}
