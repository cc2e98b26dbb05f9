import type { JSX } from 'preact'
import { writePageAddress, type PageAddress } from '../pages/page-address.ts'
import type { Failure } from '../pages/page.ts'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { useSurroundings } from '../shared/surroundings.ts'

type Failed = {
  readonly address: PageAddress
  readonly reason: Failure
  readonly requestId: string | null
}

/** What happened, that nothing was lost, and what to do. */
export function FailedPage({ address, reason, requestId }: Failed): JSX.Element {
  const { failed } = useSurroundings().say
  const what = { UNREACHABLE: failed.unreachable, BUSY: failed.busy, OURS: failed.ours }[reason]
  return (
    <div class="message-page">
      <PageHead title={failed.title} lead={`${what} ${failed.nothingLost}`} />
      <a class="button" href={writePageAddress(address)} data-again>
        <Icon name="rotate-cw" />
        {failed.again}
      </a>
      {requestId !== null && <p class="soft">{failed.number(requestId)}</p>}
    </div>
  )
}
