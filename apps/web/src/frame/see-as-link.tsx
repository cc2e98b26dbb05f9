import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { Icon } from '../shared/icon.tsx'
import { useSurroundings } from '../shared/surroundings.ts'

/** For staff: to what others are told of a thing. */
export function SeeAsLink({ id }: { readonly id: string }): JSX.Element {
  const { language, say } = useSurroundings()
  return (
    <a class="button button-quiet" href={writePageAddress({ language, page: 'SEE_AS', asked: `id=${id}` })}>
      <Icon name="eye" />
      {say.staff.seeAs}
    </a>
  )
}
