/** The first 16 bytes in the form of a UUID (version 8, RFC 9562): what they are made of is ours to say. */
export function uuidOfBytes(made: Buffer): string {
  const bytes = Buffer.from(made.subarray(0, 16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
