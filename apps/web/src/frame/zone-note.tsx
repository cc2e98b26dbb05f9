import type { Instant } from '@piiri/domain/shared/instant'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { placeOfZone, readersZone } from '../shared/readers-zone.ts'
import { useSurroundings } from '../shared/surroundings.ts'

/** Whose time the times are: said to readers whose device shows another, and to those of whom that cannot be known. */
export function ZoneNote({ times }: { readonly times: readonly Instant[] }): JSX.Element | null {
  const { say, timeZone, now } = useSurroundings()
  const [readers, setReaders] = useState<'UNKNOWN' | 'SAME' | 'OTHER'>('UNKNOWN')
  useEffect(
    () => setReaders(readersZone(timeZone, [now, ...times]) === null ? 'SAME' : 'OTHER'),
    [timeZone, now, ...times],
  )
  const place = placeOfZone(timeZone)
  if (readers === 'SAME') return null
  if (readers === 'OTHER') return <p class="zone-note">{say.zone.differs(place)}</p>
  return (
    <noscript>
      <p class="zone-note">{say.zone.local(place)}</p>
    </noscript>
  )
}
