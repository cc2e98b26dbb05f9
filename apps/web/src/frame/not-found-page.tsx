import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { useSurroundings } from '../shared/surroundings.ts'
import { wholeProgramme } from '../sessions/programme-query.ts'

export function NotFoundPage(): JSX.Element {
  const { language, say } = useSurroundings()
  return (
    <div class="message-page">
      <PageHead title={say.notFound.title} lead={say.notFound.help} />
      <a class="button" href={writePageAddress({ language, page: 'PROGRAMME', query: wholeProgramme })}>
        <Icon name="calendar-days" />
        {say.notFound.toProgramme}
      </a>
    </div>
  )
}
