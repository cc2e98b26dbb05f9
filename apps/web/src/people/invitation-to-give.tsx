import type { InvitationCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { dayInWords } from './member-list.tsx'
import type { Asking } from './people-page.ts'
import { hrefOf, hrefOfMembers } from './people-links.ts'
import { CopyAndPrint, NumberedWords } from './passphrase-to-keep.tsx'
import { QrCode } from './qr-code.tsx'

type Shown = { readonly asking: Asking; readonly slug: string; readonly invitation: InvitationCard }

/**
 * An invitation, the one time that it is shown: as words, as a link and as a card to print. The card does not name the group: whoever finds it learns
 * nothing of it. In the link the words stand behind `#`, which browsers send to no server.
 */
export function InvitationToGive({ asking, slug, invitation }: Shown): JSX.Element {
  const { words, surroundings } = asking
  const say = words.invited
  const secret = invitation.words ?? ''
  const address = `${surroundings.origin}${hrefOf(surroundings, 'INVITATION')}`
  const link = `${address}#${encodeURIComponent(secret.replaceAll(' ', '-'))}`
  const until = dayInWords(asking, invitation.expiresAt)
  return (
    <div class="people-page narrow">
      <PageHead title={say.title} lead={say.lead}>
        <p class="page-of">
          {invitation.group.title} · {words.roles[invitation.role].toLowerCase()}
        </p>
      </PageHead>
      <section class="to-print invitation-card panel">
        <h2>{say.cardTitle}</h2>
        <p>{say.cardHelp}</p>
        <p class="card-address">{say.orType(address)}</p>
        <NumberedWords words={secret} />
        <div class="card-code">
          <QrCode text={link} label={say.scanOf} />
          <div>
            <p>{say.scan}</p>
            <p class="soft">{say.until(until)}</p>
          </div>
        </div>
        <CopyAndPrint text={link} say={{ ...say, print: words.passphrase.print }} />
      </section>
      <p>
        <a class="button" href={hrefOfMembers(surroundings, slug)}>
          {say.goOn}
          <Icon name="arrow-right" />
        </a>
      </p>
    </div>
  )
}
