import { constants, brotliCompress, gzip } from 'node:zlib'
import { promisify } from 'node:util'

export type Encoding = 'br' | 'gzip'
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** The better of the encodings that an `Accept-Encoding` header allows; null where it allows none (RFC 9110 12.5.3). */
export function chooseEncoding(header: string | undefined): Encoding | null {
  const allowed = new Map(
    (header ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
        return [name, !parameters.some((parameter) => /^q\s*=\s*0(\.0*)?$/.test(parameter))] as const
      }),
  )
  return (['br', 'gzip'] as const).find((encoding) => allowed.get(encoding)) ?? null
}

/** A page, made while somebody waits: quickly rather than as small as can be. */
export const compress = (encoding: Encoding, body: Uint8Array): Promise<Uint8Array> =>
  encoding === 'br' ? brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }) : zip(body, { level: 6 })
