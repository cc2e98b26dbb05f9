import { pino, type Logger } from 'pino'
import type { Configuration } from './configuration.ts'

/**
 * The log: JSON lines on standard error, so that standard output has nothing but the answer of a command. On a terminal, where somebody
 * reads, it tells warnings only, unless LOG_LEVEL says otherwise. Written at once: what is said last before an end stays last, and is there
 * though the process is killed.
 */
export const openLog = ({ LOG_LEVEL }: Configuration): Logger =>
  pino(
    { level: LOG_LEVEL ?? (process.stderr.isTTY ? 'warn' : 'info'), base: null },
    pino.destination({ dest: 2, sync: true }),
  )
