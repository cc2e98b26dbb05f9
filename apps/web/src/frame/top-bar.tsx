import type { JSX } from 'preact'
import { writePageAddress, type PageAddress } from '../pages/page-address.ts'
import { Icon } from '../shared/icon.tsx'
import { Mark } from '../shared/mark.tsx'
import { useSurroundings } from '../shared/surroundings.ts'
import { wholeProgramme } from '../sessions/programme-query.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { QuickExit } from './quick-exit.tsx'

type Top = {
  /** Null where the address is nobody's. */
  readonly address: PageAddress | null
  /** With nothing on it that leads elsewhere, but for the way out. */
  readonly isOnce: boolean
}

/** On top of every page. */
export function TopBar({ address, isOnce }: Top): JSX.Element {
  const { language, say, reader } = useSurroundings()
  const { frame } = say
  const home = writePageAddress({ language, page: 'PROGRAMME', query: wholeProgramme })
  const links = [
    { href: home, words: frame.programme, holds: ['PROGRAMME', 'SESSION'] },
    ...(['GROUPS', 'MATERIALS', 'CONTACT', 'ABOUT'] as const).map((page) => ({
      href: writePageAddress({ language, page }),
      words: { GROUPS: frame.groups, MATERIALS: frame.materials, CONTACT: frame.contact, ABOUT: frame.about }[page],
      holds: {
        GROUPS: ['GROUPS', 'GROUP', 'MEMBERS'],
        MATERIALS: ['MATERIALS', 'GROUP_MATERIALS'],
        CONTACT: ['CONTACT'],
        ABOUT: ['ABOUT'],
      }[page],
    })),
  ]
  if (isOnce) return <OnceBar />
  const plans = reader === 'PLANNER' || reader === 'STAFF'
  const own = { language, page: reader === 'VISITOR' ? 'SIGN_IN' : 'CIRCLE', asked: '' } as const
  const here = (href: string): 'page' | 'true' =>
    address !== null && writePageAddress(address) === href ? 'page' : 'true'
  return (
    <header class="top-bar">
      <div class="top-bar-inner">
        <a class="home" href={home}>
          <Mark class="home-mark" />
          <span class="home-name">Piiri</span>
        </a>
        <nav class="site-nav" aria-label={frame.navigation}>
          <ul>
            {links.map(({ href, words, holds }) => (
              <li key={href}>
                <a href={href} aria-current={address !== null && holds.includes(address.page) ? here(href) : undefined}>
                  {words}
                </a>
              </li>
            ))}
            {reader !== 'VISITOR' && <IdeasItem address={address} />}
            {plans && <DeskItem address={address} />}
          </ul>
        </nav>
        <a class="own-link" href={writePageAddress(own)} aria-current={address?.page === own.page ? 'page' : undefined}>
          <Icon name="user-round" />
          {reader === 'VISITOR' ? frame.signIn : frame.circle}
        </a>
        <LanguageSwitch address={address} />
        <QuickExit />
      </div>
    </header>
  )
}

const ofDesk: ReadonlySet<PageAddress['page']> = new Set([
  'BOARD',
  'PLANNED_SESSION',
  'PLANNED_SERIES',
  'NEW_SERIES',
  'SEASONS',
  'PLANNED_GROUPS',
  'PLANNED_MATERIALS',
  'VENUES',
])

/** For those who are signed in, where there is room for it; their circle leads there too. To others it tells only how to come along. */
function IdeasItem({ address }: Pick<Top, 'address'>): JSX.Element {
  const { language, say } = useSurroundings()
  const here = address?.page === 'IDEAS' ? 'page' : address?.page === 'IDEA' ? 'true' : undefined
  return (
    <li class="site-nav-desk">
      <a href={writePageAddress({ language, page: 'IDEAS', asked: '' })} aria-current={here}>
        {say.frame.ideas}
      </a>
    </li>
  )
}

/** To the desk, for those who plan, where there is room for it; the reader's circle leads there too. */
function DeskItem({ address }: Pick<Top, 'address'>): JSX.Element {
  const { language, say } = useSurroundings()
  const isHere = address !== null && ofDesk.has(address.page)
  return (
    <li class="site-nav-desk">
      <a href={writePageAddress({ language, page: 'BOARD', asked: '' })} aria-current={isHere ? 'true' : undefined}>
        {say.frame.desk}
      </a>
    </li>
  )
}

const OnceBar = (): JSX.Element => (
  <header class="top-bar">
    <div class="top-bar-inner">
      <p class="home">
        <Mark class="home-mark" />
        <span class="home-name">Piiri</span>
      </p>
      <QuickExit />
    </div>
  </header>
)
