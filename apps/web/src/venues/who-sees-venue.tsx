import { conceal, disclose } from '@piiri/domain/shared/disclosure'
import { idFrom } from '@piiri/domain/shared/id'
import { parseTimeZone } from '@piiri/domain/shared/time-zone'
import { visitor, type Viewer } from '@piiri/domain/shared/viewer'
import type { VenueDisclosure } from '@piiri/domain/venues/venue'
import { venuePolicy, type Venue } from '@piiri/domain/venues/venue.policy'
import type { JSX } from 'preact'
import { useTried } from '../people/form.tsx'
import type { Asking } from '../people/people-page.ts'
import { useSurroundings, type Surroundings } from '../shared/surroundings.ts'
import { degreesIn, valuesIn, type VenueValues } from './venue-values.ts'

const id = <Kind extends 'acc' | 'grp' | 'ven'>(kind: Kind) => idFrom(kind, new Uint8Array(16))
const meets = id('grp')
/** Three people as the policy knows them. */
const viewers: Readonly<Record<'visitor' | 'member' | 'groupMember', Viewer>> = {
  visitor,
  member: { kind: 'MEMBER', account: id('acc'), groups: [] },
  groupMember: { kind: 'MEMBER', account: id('acc'), groups: [{ group: meets, role: 'PARTICIPANT' }] },
}

/** What each of three people would be told of a place as it is typed: the policy itself says so. */
export function WhoSeesVenue({
  asking: { words },
  values,
}: {
  readonly asking: Asking
  readonly values: VenueValues
}): JSX.Element {
  const surroundings = useSurroundings()
  const tried = useTried()
  const typed = tried === null ? values : valuesIn(tried)
  const say = words.planning.venues
  return (
    <section class="who-sees" data-live-part>
      <h2>{say.example}</h2>
      <p class="soft">{say.exampleHelp}</p>
      <ul>
        {(['visitor', 'member', 'groupMember'] as const).map((who) => (
          <li key={who} class="panel">
            <h3>{say.viewers[who]}</h3>
            <Told lines={linesFor(viewers[who], typed, surroundings)} say={say} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type Lines = { readonly name: string; readonly lines: readonly string[]; readonly isAddressTold: boolean }

const Told = ({
  lines,
  say,
}: {
  readonly lines: Lines | null
  readonly say: Asking['words']['planning']['venues']
}): JSX.Element => {
  if (lines === null) return <p class="soft">{say.toldNothing}</p>
  return (
    <>
      <p>
        <strong>{lines.name === '' ? say.withoutName : lines.name}</strong>
        {lines.lines.map((line) => (
          <span key={line} class="place-line">
            {line}
          </span>
        ))}
      </p>
      {!lines.isAddressTold && <p class="soft">{say.addressNotTold}</p>}
    </>
  )
}

/** Null for whom the place does not exist. */
function linesFor(
  viewer: Viewer,
  values: VenueValues,
  surroundings: Pick<Surroundings, 'language' | 'say' | 'timeZone'>,
): Lines | null {
  const told = disclose(boxOf(values, surroundings), viewer)
  if (told === null) return null
  const inOwn = (text: Venue['name'] | null): string =>
    text?.[surroundings.language] ?? Object.values(text ?? {})[0] ?? ''
  const town = [told.postalCode, told.city].filter(Boolean).join(' ')
  const coordinates = told.latitude === null || told.longitude === null ? null : `${told.latitude}, ${told.longitude}`
  return {
    name: inOwn(told.name),
    lines: [
      told.address,
      town,
      told.district,
      inOwn(told.directions),
      coordinates,
      told.access.map((one) => surroundings.say.access[one]).join(', '),
    ].filter((line): line is string => line !== null && line !== ''),
    isAddressTold: values.address === '' || told.address !== null,
  }
}

function boxOf(values: VenueValues, { timeZone }: Pick<Surroundings, 'timeZone'>) {
  const text = (all: VenueValues['name']): Record<string, string> =>
    Object.fromEntries(all.map(({ language, text: written }) => [language, written]))
  const orNull = (line: string): string | null => (line === '' ? null : line)
  const degrees = (line: string): number | null => {
    const read = degreesIn(line)
    return Number.isNaN(read) ? null : read
  }
  const venue: Venue = {
    type: 'Venue',
    id: id('ven'),
    name: text(values.name),
    disclosure: values.disclosure,
    address: orNull(values.address),
    postalCode: orNull(values.postalCode),
    city: orNull(values.city),
    country: orNull(values.country),
    district: orNull(values.district),
    latitude: degrees(values.latitude),
    longitude: degrees(values.longitude),
    directions: values.directions.length === 0 ? null : text(values.directions),
    access: values.access,
    timeZone: parseTimeZone(values.timeZone) ?? timeZone,
    version: null,
  }
  const facts: { disclosure: VenueDisclosure; groups: readonly (typeof meets)[] } = {
    disclosure: values.disclosure,
    groups: [meets],
  }
  return conceal(venuePolicy, venue, facts)
}
