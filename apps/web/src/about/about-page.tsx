import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { useSurroundings } from '../shared/surroundings.ts'

export function AboutPage(): JSX.Element {
  const { language, say } = useSurroundings()
  return (
    <div class="about-page">
      <PageHead title={say.frame.about} lead={say.aboutPage.lead} />
      {say.aboutPage.sections.map(({ id, title, paragraphs, links }) => (
        <section key={id} id={id} tabIndex={-1}>
          <h2>{title}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {links && (
            <ul>
              {links.map(({ href, words }) => (
                <li key={href}>
                  <a href={href}>{words}</a>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <a class="onward" href={writePageAddress({ language, page: 'CONTACT' })}>
        {say.frame.contact}
        <Icon name="arrow-right" />
      </a>
    </div>
  )
}
