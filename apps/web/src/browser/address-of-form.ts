import { readPageAddress, writePageAddress } from '../pages/page-address.ts'

/** Where a form of filters leads, as it is filled in now: the same address that it would be sent to. */
export function addressOfForm(form: HTMLFormElement): string | null {
  const url = new URL(form.action)
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') url.searchParams.append(name, value)
  const address = readPageAddress(url)
  return address === null ? null : writePageAddress(address)
}
