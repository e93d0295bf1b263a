import type { Answer, Question } from '../conversation.ts'

/** A bot that answers. Knows nothing of attacks and their judgement. */
export interface Target {
  /** Names the target in reports: its kind, address and model. No secret. */
  readonly descriptor: Readonly<Record<string, string>>
  readonly can: Capabilities
  /** Never throws: whatever goes wrong is an answer with a failure. */
  readonly answer: (question: Question, signal: AbortSignal) => Promise<Answer>
  readonly close?: () => Promise<void>
}

/** What a target takes. What it cannot take is not asked and not counted. */
export interface Capabilities {
  /** A system prompt of ours, and with it what we plant. */
  readonly system: boolean
  /** Tools, and results of tools that came before. */
  readonly tools: boolean
  /** Earlier answers that it never gave. */
  readonly history: boolean
}
