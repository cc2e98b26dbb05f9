import type { Feature } from '@piiri/domain/groups/group'
import { both } from './words.seed.ts'

/** Guests of the peer group's coming Tuesdays, in this order. */
export const guests = [
  {
    title: both('Juristi oikeusaputoimistosta', 'A lawyer from a legal aid office'),
    topic: both('Vuokralaisen oikeudet', 'Your rights as a tenant'),
    organisation: both('Oikeusaputoimisto', 'Legal aid office'),
  },
  {
    title: both('Seksuaalineuvoja', 'A sexual counsellor'),
    topic: both('Mitä minä haluan: halusta ja rajoista', 'What I want: about desire and limits'),
    organisation: null,
  },
  {
    title: both('Sosiaaliturvan neuvoja', 'A welfare adviser'),
    topic: both('Tuet ja hakemukset selkokielellä', 'Benefits and forms in plain words'),
    organisation: both('Kaupungin neuvontapiste', 'The city’s advice desk'),
  },
] as const

/** Outings of the peer group: days from today, hours on the clock, how many fit in. */
export const outings: readonly {
  readonly inDays: number
  readonly at: string
  readonly hours: number
  readonly capacity: number
  readonly topic: ReturnType<typeof both>
  readonly features: readonly Feature[]
}[] = [
  {
    inDays: 10,
    at: '11:00',
    hours: 5,
    capacity: 12,
    topic: both('Retki metsään: nuotio ja eväät', 'A day in the forest: a fire and packed lunch'),
    features: ['HOMEMADE_MEAL', 'TRAVEL_PAID'],
  },
  {
    inDays: 24,
    at: '13:00',
    hours: 2,
    capacity: 15,
    topic: both('Museokäynti, opastus kahdella kielellä', 'A museum visit, guided in two languages'),
    features: ['INTERPRETING', 'TRAVEL_PAID'],
  },
  {
    inDays: 38,
    at: '12:00',
    hours: 2,
    capacity: 8,
    topic: both('Tutustutaan terveyspalveluihin', 'Getting to know the health services'),
    features: ['INTERPRETING'],
  },
]

export const reasons = {
  teacherAway: both(
    'Opettaja on matkoilla. Materiaalit ovat verkossa, nähdään ensi viikolla.',
    'The teacher is travelling. The materials are online; see you next week.',
  ),
  movedLater: both('Aloitamme tällä kertaa tuntia myöhemmin.', 'This time we start an hour later.'),
  repairs: both('Talossa on putkiremontti.', 'The pipes of the house are being repaired.'),
  yearsEnd: both('Joulun ja vuodenvaihteen tauko', 'Closed over Christmas and New Year'),
  summerBreak: both('Kesätauko', 'Summer break'),
}
