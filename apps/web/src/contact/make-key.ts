import { keyWords, makeKeyPair, unlockKey } from '@piiri/sdk/lean'
import type { SealedMessages } from '../messages/sealed.messages.ts'
import { chosenFile, part, whenPressed, wordListOf, wordsOf } from './sealed-page.ts'

type Says = SealedMessages['sealed']['keySays']
const leastLetters = 16

/** Makes a key, saves its file, and lets the key be used once the file was loaded again and opens. */
export function makeKey(page: HTMLElement): void {
  const says: Says = JSON.parse(page.dataset['keyMaker'] ?? '{}') // Written by our own server.
  const otherwise = (error: unknown): string => wordsOf(error, { ...says, offline: says.wrong })
  const field = (id: string): HTMLInputElement => part(page, `#${id}`)
  const publicKey = part<HTMLInputElement>(page, '[data-public-key]')
  const use = part(page, '[data-step=use]')
  let made: string | null = null

  const make = async (): Promise<string | null> => {
    const [first, again] = [field('new-passphrase'), field('new-passphrase-again')]
    if (first.value.length < leastLetters) return says.tooShort
    if (first.value !== again.value) return says.different
    const { key, file } = await makeKeyPair(first.value)
    key.forget() // From here on it is in the file alone: opening that is what is to be tried.
    const words = await keyWords(key.publicKey, await wordListOf(page.dataset['keyLanguage']))
    first.value = ''
    again.value = ''
    made = key.publicKey
    const name = `piiri-key-${words.split(' ').slice(0, 2).join('-')}.json`
    save(name, file)
    part(page, '[data-key-words]').textContent = words
    part(page, '[data-state=make]').textContent = says.made.replace('@', name)
    use.hidden = true
    const check = part(page, '[data-step=check]')
    check.hidden = false
    part(check, 'h2').focus()
    return null
  }
  const check = async (): Promise<string | null> => {
    const text = await chosenFile(field('saved-file'))
    if (text === null) return says.noFile
    const key = await unlockKey(text, field('saved-passphrase').value).catch((error: unknown) => {
      if (error instanceof TypeError && /file of a key/.test(error.message)) return 'NO_KEY' as const
      throw error
    })
    if (key === 'NO_KEY') return says.notAKey
    if (key === null) return says.wrongPassphrase
    key.forget()
    if (key.publicKey !== made) return says.otherFile
    field('saved-passphrase').value = ''
    publicKey.value = key.publicKey
    part(page, '[data-state=check]').textContent = says.checked
    use.hidden = false
    part(use, 'button').focus()
    return null
  }
  const shown = (step: string) => ({
    trouble: part(page, `[data-trouble=${step}]`),
    state: part(page, `[data-state=${step}]`),
    doing: says.making,
  })
  whenPressed(part(page, '[data-make]'), shown('make'), make, otherwise)
  whenPressed(part(page, '[data-check]'), { ...shown('check'), doing: '…' }, check, otherwise)
}

/** Into the folder for downloads. Where that is, and who else looks there, is told beside it. */
function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
