export { createBot, type Bot, type BotOptions } from './bot.ts'
export { flaws } from './flaws.ts'
export { obfuscations } from './obfuscation.ts'
export { botTarget, serveBot, type Served } from './serve.ts'
