import type { JSX } from 'preact'
import { Icon } from '../shared/icon.tsx'
import { useSurroundings } from '../shared/surroundings.ts'

/**
 * Away from here, to the weather. A plain link, at whose end the server ends the sign-in: the browser's part (make-leaving-quick.ts) only makes it faster
 * and cleans up behind it.
 */
export function QuickExit(): JSX.Element {
  const { language, say, reader } = useSurroundings()
  return (
    <>
      <a
        class="quick-exit"
        href={`/s/${language}`}
        rel="nofollow noreferrer"
        data-leave={say.frame.weather}
        data-signed-in={reader === 'VISITOR' ? undefined : ''}
        aria-describedby="leave-how"
      >
        <Icon name="log-out" />
        <span>
          {say.frame.leave} <span class="quick-exit-more">{say.frame.leaveFast}</span>
        </span>
      </a>
      <span id="leave-how" hidden>
        {say.frame.leaveHow}
      </span>
    </>
  )
}
