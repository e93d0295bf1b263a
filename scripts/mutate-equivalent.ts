/** Mutants that no test can notice, since they change nothing that can be observed, and why. */
export const equivalent: readonly {
  readonly file: string
  /** A part of the line that it is on. */
  readonly line: string
  /** What it changes; every change of the line where nothing is said. */
  readonly change?: string
  readonly because: string
}[] = [
  { file: 'fields.ts', line: 'MAX_LAYOUTS', because: 'bounds the memory of a cache' },
  { file: 'fields.ts', line: 'if (known) return known', because: 'what is worked out again is the same' },
  { file: 'fields.ts', line: 'let peak = { height: 0', because: 'heights are compared with each other alone' },
  { file: 'fields.ts', line: 'leaves.length <= 1', change: '<= -> <', because: 'one leaf is its own peak' },
  { file: 'fields.ts', line: 'height: peak.height + 1', because: 'heights are compared with each other alone' },
  {
    file: 'entry.ts',
    line: 'if (found === null) return null',
    change: 'if ( -> if (true ||',
    because: 'what is not read at a glance is read the slow way',
  },
  { file: 'entry.ts', line: 'found[7] === undefined ?', change: '7 -> 8', because: 'a link has both of its members or is none' },
  {
    file: 'json.ts',
    line: 'if (isPlainlyCanonical(text, value))',
    change: 'if ( -> if (false &&',
    because: 'what is not seen at a glance is judged the slow way',
  },
  {
    file: 'json.ts',
    line: 'value === null) return true',
    change: 'true -> false',
    because: 'what is not seen at a glance is judged the slow way',
  },
  { file: 'json.ts', line: 'key <= before', because: 'what is not seen at a glance is judged the slow way, and no object has a key twice' },
  { file: 'json.ts', line: '  return true', change: 'true -> false', because: 'what is not seen at a glance is judged the slow way' },
  {
    file: 'json.ts',
    line: 'if (Array.isArray(value)) return value.every(isInOrder)',
    change: 'if ( -> if (false &&',
    because: 'a list is looked at member by member as an object is, and one of more than ten is judged the slow way',
  },
  { file: 'json.ts', line: 'if (a === b) return 0', because: 'no object has a key twice' },
  { file: 'json.ts', line: 'return a < b ? -1 : 1', change: '1 -> 2', because: 'an order is told by the sign alone' },
  { file: 'json.ts', line: 'return a < b ? -1 : 1', change: '< -> <=', because: 'equal ones have returned before' },
  { file: 'disclosure.ts', line: 'MAX_PROOF = 64', because: 'no record has 2^64 fields: a proof of 64 hashes fits none' },
  {
    file: 'disclosure.ts',
    line: 'value.length <= MAX_PROOF',
    change: '<= -> <',
    because: 'no record has 2^64 fields: a proof of 64 hashes fits none',
  },
  {
    file: 'disclosure.ts',
    line: "if (typeof given !== 'object'",
    change: 'if ( -> if (false &&',
    because: 'what is no object has none of the members',
  },
  { file: 'receipt.ts', line: 'MAX_PROOF', because: 'no log has 2^64 entries: a proof of 64 hashes fits none' },
  { file: 'receipt.ts', line: 'end < 0', change: '< -> <=', because: 'a text that begins with an empty line has no header' },
  { file: 'receipt.ts', line: 'end < 0', change: '0 -> 1', because: 'a text that begins with an empty line has no header' },
  {
    file: 'receipt.ts',
    line: "typeof value !== 'object'",
    change: 'if ( -> if (false &&',
    because: 'what is no object has none of the members',
  },
  {
    file: 'pack-record.ts',
    line: "!('level' in value && 'registers' in value)",
    change: '&& -> ||',
    because: 'what is missing is of no right kind',
  },
  { file: 'walk.ts', line: 'levels[tile.level ?? 0]', change: '0 -> 1', because: 'no tile of hashes is without a level' },
  { file: 'tile-proof.ts', line: 'width > 1 && power', change: '1 -> 2', because: 'a subtree of two is perfect' },
  {
    file: 'tile-proof.ts',
    line: 'if (!first || hashes.length',
    change: 'if ( -> if (false &&',
    because: 'none are not as many as are asked for',
  },
  {
    file: 'tile.ts',
    line: 'if (high === undefined',
    change: 'if ( -> if (false &&',
    because: 'where the high byte is missing, so is the low one',
  },
  {
    file: 'witness.ts',
    line: 'if (!request || !claimed)',
    change: 'if ( -> if (false &&',
    because: 'without a request nothing is claimed',
  },
  { file: 'witness.ts', line: 'Math.max(0, end)', change: '0 -> 1', because: 'what has no end has no first line of such a form' },
]
