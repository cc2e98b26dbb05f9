import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { Mark } from '../shared/mark.tsx'
import { useSurroundings } from '../shared/surroundings.ts'

export function SiteFooter(): JSX.Element {
  const { language, say } = useSurroundings()
  return (
    <footer class="site-footer">
      <Mark class="footer-mark" />
      <div class="site-footer-inner">
        {say.frame.privacy.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>
          <a href={`${writePageAddress({ language, page: 'ABOUT' })}#privacy`}>{say.frame.morePrivacy}</a>
        </p>
      </div>
    </footer>
  )
}
