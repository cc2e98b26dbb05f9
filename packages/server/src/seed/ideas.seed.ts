import type { IdeaStatus } from '@piiri/domain/ideas/idea-status'
import type { Text } from '@piiri/domain/shared/text'
import { both } from './words.seed.ts'

type SeedIdea = {
  /** Null: for the whole community. */
  readonly group: 'peers' | 'pro' | 'english' | null
  readonly status: IdeaStatus
  readonly language: 'fi' | 'en'
  readonly title: string
  readonly description: string
  readonly daysAgo: number
  readonly supporters: number
  readonly declineReason?: Text
  readonly tasks?: readonly { readonly title: string; readonly isDone?: boolean }[]
  /** Days from today, and who can: yes and maybe. */
  readonly dates?: readonly {
    readonly inDays: number
    readonly at: string
    readonly hours: number
    readonly yes: number
    readonly maybe: number
  }[]
  /** It became the peer group's next outing. */
  readonly isNextOuting?: true
}

/** What people would like to do: nobody's, and supported by nobody in particular. */
export const ideas: readonly SeedIdea[] = [
  {
    group: null,
    status: 'PROPOSED',
    language: 'fi',
    title: 'Lauluilta',
    description:
      'Lauletaan yhdessä lauluja eri kielillä. Ei tarvitse osata laulaa, riittää, että tykkää. Joku voisi soittaa kitaraa, ja sanat voi heijastaa seinälle.',
    daysAgo: 2,
    supporters: 6,
  },
  {
    group: 'english',
    status: 'PROPOSED',
    language: 'en',
    title: 'A film with subtitles',
    description:
      'One Friday we could watch a film instead of reading the news, and talk about it afterwards. Something funny, please. I can bring popcorn.',
    daysAgo: 4,
    supporters: 3,
  },
  {
    group: 'peers',
    status: 'PROPOSED',
    language: 'en',
    title: 'Recipes from home',
    description:
      'Let us write down the soups and breads that we have cooked here, each in the language it came in. In spring we could print them as a little book.',
    daysAgo: 9,
    supporters: 8,
  },
  {
    group: 'pro',
    status: 'PROPOSED',
    language: 'fi',
    title: 'Hiljainen aamukahvi',
    description: 'Kerran kuussa aamupäivällä, ilman ohjelmaa. Kahvia, ikkuna ja seuraa niille, jotka haluavat.',
    daysAgo: 6,
    supporters: 2,
  },
  {
    group: 'peers',
    status: 'PLANNING',
    language: 'fi',
    title: 'Leivontapäivä',
    description:
      'Leivotaan pullaa ja muuta, mitä kukin osaa, ja viedään osa kotiin. Keittiö on meidän koko päivän, ja lapset voivat tulla mukaan.',
    daysAgo: 16,
    supporters: 9,
    tasks: [
      { title: 'Kysy, saako keittiön koko päiväksi', isDone: true },
      { title: 'Osta jauhot, voi ja kardemumma' },
      { title: 'Tuo vuokia kotoa' },
    ],
    dates: [
      { inDays: 17, at: '12:00', hours: 4, yes: 5, maybe: 2 },
      { inDays: 18, at: '11:00', hours: 4, yes: 3, maybe: 4 },
      { inDays: 24, at: '12:00', hours: 4, yes: 7, maybe: 1 },
    ],
  },
  {
    group: null,
    status: 'PLANNING',
    language: 'en',
    title: 'A walk by the sea',
    description:
      'Along the shore, slowly, with a thermos of tea. The path is flat, so that prams and wheelchairs fit. Whoever wants to can walk in silence.',
    daysAgo: 20,
    supporters: 7,
    tasks: [{ title: 'Try out the path with wheels' }, { title: 'Fill the thermoses' }],
    dates: [
      { inDays: 13, at: '14:00', hours: 2, yes: 4, maybe: 1 },
      { inDays: 20, at: '14:00', hours: 2, yes: 2, maybe: 5 },
    ],
  },
  {
    group: 'peers',
    status: 'SCHEDULED',
    language: 'fi',
    title: 'Yhdessä ulos kaupungista',
    description: 'Pois kaupungista yhdeksi päiväksi. Eväät jaetaan, matkat maksetaan, ja kenenkään ei tarvitse puhua.',
    daysAgo: 40,
    supporters: 11,
    tasks: [{ title: 'Varaa bussi', isDone: true }, { title: 'Pakkaa eväät' }],
    isNextOuting: true,
  },
  {
    group: null,
    status: 'DONE',
    language: 'en',
    title: 'A shelf for books to swap',
    description: 'Take one, leave one, in any language. There is room for it beside the coats.',
    daysAgo: 95,
    supporters: 12,
    tasks: [
      { title: 'Find a shelf', isDone: true },
      { title: 'Carry it up the stairs', isDone: true },
    ],
  },
  {
    group: null,
    status: 'DECLINED',
    language: 'fi',
    title: 'Piano olohuoneeseen',
    description: 'Vanhan pianon saisi lahjaksi. Joku soittaisi aina, kun odotetaan keittoa.',
    daysAgo: 60,
    supporters: 4,
    declineReason: both(
      'Kiitos, tämä ilahdutti meitä. Portaat ovat pianolle liian kapeat, mutta keyboard mahtuisi: ehdotatko sitä?',
      'Thank you, this made us smile. The stairs are too narrow for a piano, but a keyboard would fit: would you propose that?',
    ),
  },
]
