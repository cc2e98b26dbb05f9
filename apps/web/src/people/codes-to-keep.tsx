import type { JSX } from 'preact'
import type { PeopleMessages } from '../messages/people.messages.ts'
import { CopyAndPrint } from './passphrase-to-keep.tsx'
import { QrCode } from './qr-code.tsx'
import { untranslated } from './untranslated.ts'

type Shown = {
  readonly totp: { readonly url: string; readonly recoveryCodes: readonly string[] }
  readonly words: PeopleMessages
}

/** What a phone needs to show codes, and what helps where it is lost. */
export function CodesToKeep({ totp: { url, recoveryCodes }, words: { codes, passphrase } }: Shown): JSX.Element {
  const secret = new URL(url).searchParams.get('secret') ?? ''
  return (
    <>
      <section class="panel">
        <h2>{codes.scan}</h2>
        <QrCode text={url} label={codes.scanOf} />
        <p>{codes.secret}</p>
        <p class="secret" {...untranslated}>
          {secret.replace(/.{4}(?=.)/g, '$& ')}
        </p>
      </section>
      <section class="to-print panel">
        <h2>{codes.recovery}</h2>
        <p>{codes.recoveryHelp}</p>
        <ul class="recovery-codes" {...untranslated}>
          {recoveryCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <CopyAndPrint text={recoveryCodes.join('\n')} say={{ ...passphrase, copy: codes.copy }} />
      </section>
    </>
  )
}
