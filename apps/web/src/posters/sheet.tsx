import type { ComponentChildren, JSX } from 'preact'
import { QrCode } from '../people/qr-code.tsx'
import { writePageAddress } from '../pages/page-address.ts'
import { wholeProgramme } from '../sessions/programme-query.ts'
import { Mark } from '../shared/mark.tsx'
import type { Surroundings } from '../shared/surroundings.ts'
import type { Size } from './fit-sheets.ts'
import type { Paper } from './poster-query.ts'

type Shape = {
  readonly paper: Paper
  readonly size: Size
  /** For whoever listens: which sheet it is. */
  readonly label: string
  /** MARK: ours, large and cropped. SUN: nobody's. */
  readonly ground: 'MARK' | 'SUN'
  readonly children: ComponentChildren
}

/** A sheet of paper, the same on the screen and from the printer. All on it is measured in hundredths of its width. */
export const Sheet = ({ paper, size, label, ground, children }: Shape): JSX.Element => (
  <section
    class="sheet"
    data-paper={paper}
    data-size={Math.round(size.scale * 100)}
    data-layout={size.layout}
    aria-label={label}
  >
    <div class="sheet-ground">{ground === 'MARK' ? <Mark class="sheet-mark" /> : <Sun />}</div>
    <div class="sheet-inner">{children}</div>
  </section>
)

const Sun = (): JSX.Element => (
  <svg class="sheet-mark" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
    <circle class="sheet-sun" cx="50" cy="50" r="46" />
  </svg>
)

type Foot = {
  /** Where the code leads. */
  readonly address: string
  readonly scan: string
  /** What those without a camera type; null where the sheet tells no address. */
  readonly typed: string | null
  readonly children: ComponentChildren
}

/** At the foot of a sheet: whom to ask, and the code. */
export const SheetFoot = ({ address, scan, typed, children }: Foot): JSX.Element => (
  <footer class="sheet-foot">
    <div class="sheet-ask">{children}</div>
    <div class="sheet-code">
      <div>
        <p class="sheet-scan">{scan}</p>
        {typed !== null && <p class="sheet-address">{typed.replace(/^https?:\/\//, '')}</p>}
      </div>
      <QrCode text={address} label={scan} />
    </div>
  </footer>
)

/** The front page of the programme, in the language of the sheet. */
export const frontPage = ({ origin, language }: Pick<Surroundings, 'origin' | 'language'>): string =>
  `${origin}${writePageAddress({ language, page: 'PROGRAMME', query: wholeProgramme })}`
