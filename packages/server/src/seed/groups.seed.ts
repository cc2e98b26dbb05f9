import type { NewGroup } from '../groups/store-group.ts'
import { both } from './words.seed.ts'

type SeedGroup = Omit<
  NewGroup,
  'id' | 'languages' | 'timeZone' | 'contactPointId' | 'lastConfirmedOn' | 'isArchived'
> & { readonly spoken: readonly string[]; readonly interpreted: readonly string[] }

/** The three groups of the first deployment. */
export const groups = {
  peers: {
    slug: 'multicultural-peer-group',
    kind: 'PEER_GROUP',
    title: both('Monikulttuurinen vertaisryhmä', 'Multicultural peer group'),
    summary: both(
      'Syödään yhdessä ja jutellaan, joka tiistai. Tervetuloa juuri sellaisena kuin olet.',
      'A shared meal and good company every Tuesday. Come as you are.',
    ),
    description: both(
      `Aloitamme lämpimällä ruoalla, jonka vertaistyöntekijät kokkaavat. Sen jälkeen jutellaan, kuunnellaan vieraita tai vain ollaan.

Ryhmä on kaikille, jotka tekevät tai ovat tehneet seksityötä tai eroottista työtä. Sinun ei tarvitse kertoa nimeäsi eikä mitään, mitä et halua.

- Työntekijät auttavat tulkkauksessa: kerro, mitä kieltä puhut.
- Vieraat kertovat seksuaalisuudesta, oikeuksista ja sosiaaliturvasta.
- Välillä lähdetään metsään, museoon tai tutustumaan kaupungin palveluihin.

Tule milloin vain kello 14 ja 16 välillä. Ilmoittautua ei tarvitse.`,
      `We start with a warm meal cooked by peer workers. Then we talk, listen to guests, or simply sit together.

The group is for everybody who does or has done sex or erotic work. You don't need to tell us your name, or anything else you would rather keep to yourself.

- Workers help with interpreting: tell us which language you speak.
- Guests talk about sexuality, about rights and about welfare.
- Sometimes we go to the forest, to a museum, or to see what services the city has.

Come any time between 14 and 16. There is no need to sign up.`,
    ),
    audience: 'COMMUNITY',
    confidentiality: 'OPEN',
    joining: 'DROP_IN',
    features: ['HOMEMADE_MEAL', 'INTERPRETING'],
    spoken: ['fi', 'en'],
    interpreted: ['th', 'ru', 'es'],
  },
  pro: {
    slug: 'pro-group',
    kind: 'SELF_HELP',
    title: both('PRO-ryhmä', 'PRO-Group'),
    summary: both(
      'Luottamuksellinen oma-apuryhmä, jota vertaiset vetävät.',
      'A confidential self-help group, led by peers.',
    ),
    description: both(
      `Ryhmässä puhutaan omista asioista omilla sanoilla. Mitä täällä puhutaan, jää tänne. Ulkopuolisia ei ole paikalla.

Ryhmään voi tulla yhteisön jäsen, joka pärjää suomeksi tai englanniksi.

Ajan ja paikan kerromme vain niille, jotka tulevat. Ota ensin yhteyttä, niin jutellaan siitä, sopiiko ryhmä sinulle.`,
      `Here we talk about our own lives in our own words. What is said stays here. There are no outsiders.

The group is for people in the community who get by in Finnish or English.

We tell the time and place only to those who come. Get in touch first, and we will talk about whether the group suits you.`,
    ),
    audience: 'COMMUNITY',
    confidentiality: 'CONFIDENTIAL',
    joining: 'CONTACT_FIRST',
    features: [],
    spoken: ['fi', 'en'],
    interpreted: [],
  },
  english: {
    slug: 'english-study-group',
    kind: 'STUDY',
    title: both('Englannin opiskeluryhmä', 'English study group'),
    summary: both(
      'Puhutaan englantia ajankohtaisista asioista, omassa tahdissa.',
      'Speaking English about what is going on in the world, at your own pace.',
    ),
    description: both(
      `Ryhmää ohjaa vapaaehtoinen opettaja. Valitsemme yhdessä aiheen, luemme lyhyen jutun ja keskustelemme.

Kenenkään englanti ei ole liian huonoa. Virheet kuuluvat asiaan.

Materiaalit löytyvät verkosta, joten voit jatkaa kotona tai tulla mukaan kesken kauden.`,
      `A volunteer teacher leads the group. We choose a topic together, read something short, and talk about it.

Nobody's English is too poor. Mistakes are part of it.

The materials are online, so you can go on at home, or join in the middle of a season.`,
    ),
    audience: 'COMMUNITY',
    confidentiality: 'OPEN',
    joining: 'DROP_IN',
    features: [],
    spoken: ['en', 'fi'],
    interpreted: [],
  },
} as const satisfies Record<string, SeedGroup>

export const materials = [
  {
    title: 'Small talk: fifty questions',
    url: 'https://example.org/english/small-talk',
    language: 'en',
    topic: 'Speaking',
    licence: 'CC BY 4.0',
  },
  {
    title: 'Reading the news slowly',
    url: 'https://example.org/english/slow-news',
    language: 'en',
    topic: 'Reading',
    licence: 'CC BY-SA 4.0',
  },
  {
    title: 'Englannin aikamuodot selkeästi',
    url: 'https://example.org/english/aikamuodot',
    language: 'fi',
    topic: 'Kielioppi',
    licence: 'CC BY 4.0',
  },
  {
    title: 'Words for the doctor’s and the office',
    url: 'https://example.org/english/services',
    language: 'en',
    topic: 'Everyday words',
    licence: null,
  },
] as const
