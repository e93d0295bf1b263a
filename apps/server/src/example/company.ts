import { perform, type State } from '@assay/isms'
import type { Actor } from '../actor.ts'
import { commit, type Command } from '../commit.ts'
import { commitOnPaper, type Press } from '../export/paper.ts'
import { registerNamed } from '../store/register-named.ts'
import { uuidv7 } from '../uuid.ts'

const DAY = 86_400_000

/** A row to create: a name by which others point to it, and its state. */
export type Row = readonly [string, State]

/** A decision to take: on whom, with what, and by whom. */
export interface Deed {
  readonly alias: string
  readonly input: State
  readonly by: string
}

interface Founding {
  readonly press: Press
  readonly actor: Actor
  /** Milliseconds since 1970: the day on which the example is looked at. */
  readonly today: number
  /** The people of the company as they act, by alias. */
  readonly members: ReadonlyMap<string, Actor>
}

/** An example company that comes to be: records are written on past days, by the people who would have done it. */
export class Company {
  readonly #founding: Founding
  readonly #ids = new Map<string, string>()

  constructor(founding: Founding) {
    this.#founding = founding
  }

  /** Creates records of a register, so many days ago. */
  async create(register: string, daysAgo: number, rows: readonly Row[]): Promise<void> {
    const definition = registerNamed(register)
    const commands = rows.map(([alias, state]): Command => {
      const newId = uuidv7(this.#at(daysAgo))
      this.#ids.set(alias, newId)
      const decide: Command['decide'] = () => ({ state: definition.schema.parse(state), event: `${register}.create` })
      return { register: definition, id: null, newId, version: null, way: 'system', reads: [], draft: state, decide }
    })
    await this.#commit(daysAgo, 'ines', commands)
  }

  /** Changes fields of one record. */
  async update(register: string, daysAgo: number, [alias, patch]: Row): Promise<void> {
    const decide: Command['decide'] = (record) => ({ state: { ...record?.state, ...patch }, event: `${register}.update` })
    await this.#commit(daysAgo, 'ines', [
      { register: registerNamed(register), id: this.id(alias), version: null, way: 'system', reads: [], decide },
    ])
  }

  /** Takes decisions by a command of a register, `risk.accept`: those of one person together. */
  async command(name: string, daysAgo: number, deeds: readonly Deed[]): Promise<void> {
    const [register = '', verb = ''] = name.split('.')
    const definition = registerNamed(register)
    const command = definition.commands[verb]
    if (!command) throw new Error(`there is no command ${name}`)
    const { asksPast } = command
    for (const [by, several] of Map.groupBy(deeds, (deed) => deed.by)) {
      const asked = several.map(({ alias, input }): Command => {
        const decide: Command['decide'] = (record, context) => {
          if (!record) throw new Error(`${alias} is not there`)
          return perform(definition, verb, { record, input, context })
        }
        const { reads, keeps } = command
        return { register: definition, id: this.id(alias), version: null, way: 'command', reads, input, asksPast, keeps, decide }
      })
      if (command.keeps) for (const one of asked) await this.#print(daysAgo, by, one)
      else await this.#commit(daysAgo, by, asked)
    }
  }

  /** The record of somebody's membership. */
  member(alias: string): string {
    const id = this.#founding.members.get(alias)?.member
    if (id === undefined || id === null) throw new Error(`${alias} is no member`)
    return id
  }

  /** The id of a record by its alias. */
  id(alias: string): string {
    const id = this.#ids.get(alias)
    if (id === undefined) throw new Error(`the example has no ${alias}`)
    return id
  }

  /** The ids of several aliases without blanks, parted by blanks. */
  idList(aliases: string): string[] {
    return aliases
      .split(' ')
      .filter(Boolean)
      .map((alias) => this.id(alias))
  }

  /** The day so many days ago; a negative number lies ahead. */
  day(daysAgo: number): string {
    return new Date(this.#at(daysAgo)).toISOString().slice(0, 10)
  }

  async #commit(daysAgo: number, by: string, commands: readonly Command[]): Promise<void> {
    await commit(this.#pressOn(daysAgo), this.#actorCalled(by), commands)
  }

  async #print(daysAgo: number, by: string, command: Command): Promise<void> {
    await commitOnPaper(this.#pressOn(daysAgo), this.#actorCalled(by), command)
  }

  #pressOn(daysAgo: number): Press {
    return { ...this.#founding.press, now: () => this.#at(daysAgo) }
  }

  #actorCalled(alias: string): Actor {
    const { members, actor } = this.#founding
    return members.get(alias) ?? actor
  }

  #at(daysAgo: number): number {
    return this.#founding.today - daysAgo * DAY
  }
}
