/** A file of a ContactPoint's key, version 1 (docs/sealed-format.md). Bytes are in base64url. */
export interface KeyFile {
  readonly publicKey: string
  readonly sealedPrivateKey: string
  readonly nonce: string
  readonly salt: string
  readonly opsLimit: number
  readonly memLimitBytes: number
}

const [kind, version] = ['contact key', 1]
/** A file asks for no more work than this, whoever made it: a browser would stand still. */
const [mostOps, mostBytes] = [10, 1024 * 1024 * 1024]

export const writeKeyFile = (file: KeyFile): string => `${JSON.stringify({ piiri: kind, version, ...file }, null, 2)}\n`

/** @throws TypeError for what is no file of a key. */
export const readKeyFile = (text: string): KeyFile => {
  const { piiri, version: of, publicKey, sealedPrivateKey, nonce, salt, opsLimit, memLimitBytes } = objectIn(text)
  const texts = [publicKey, sealedPrivateKey, nonce, salt]
  const isWork = (value: unknown, least: number, most: number): boolean =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
  if (piiri !== kind || texts.some((one) => typeof one !== 'string')) throw new TypeError('This is no file of a key.')
  if (of !== version) throw new TypeError('This file of a key is of a later version.')
  if (!isWork(opsLimit, 1, mostOps) || !isWork(memLimitBytes, 8192, mostBytes))
    throw new TypeError('This file of a key asks for too much work.')
  const [a = '', b = '', c = '', d = ''] = texts.map(String)
  return {
    publicKey: a,
    sealedPrivateKey: b,
    nonce: c,
    salt: d,
    opsLimit: Number(opsLimit),
    memLimitBytes: Number(memLimitBytes),
  }
}

const objectIn = (text: string): Readonly<Record<string, unknown>> => {
  try {
    return Object(JSON.parse(text))
  } catch {
    throw new TypeError('This is no file of a key.')
  }
}
