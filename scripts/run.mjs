import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { quiet } from './quiet-tools.mjs'

/** Runs a program to its end, its output shown; answers its exit code. */
export const run = (command, args, { env = {}, cwd = process.cwd() } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: { ...quiet, ...env }, stdio: 'inherit' })
    child.on('error', (error) => {
      console.error(`${command} cannot be run: ${error.message}`)
      resolve(1)
    })
    child.on('exit', (code, signal) => resolve(code ?? (signal === null ? 1 : 128)))
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal))
  })

/** A program of the workspace's own: `bin('turbo')`. */
export const bin = (name) => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url))
