/** Text as it reads, whatever characters it is written with. */

/** Upper-case Latin letters and digits for all that looks like them; marks and invisible characters are gone. */
export function fold(text: string): string {
  if (isAscii(text)) return text.toUpperCase()
  const plain = text.normalize('NFKD').replaceAll(/[\p{M}\p{Cf}\p{Variation_Selector}]/gu, '')
  return Array.from(plain).map(foldSymbol).join('').toUpperCase()
}

/** Letters and digits alone. */
export function squash(folded: string): string {
  return folded.replaceAll(/[^A-Z0-9]+/g, '')
}

function isAscii(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- the range of ASCII begins at zero
  return /^[\u0000-\u007f]*$/.test(text)
}

function foldSymbol(symbol: string): string {
  const code = symbol.codePointAt(0) ?? 0
  if (code < 0x80) return symbol
  if (code >= 0x1_f1_e6 && code <= 0x1_f1_ff) return String.fromCodePoint(code - 0x1_f1_e6 + 65)
  if (code >= 0x1_f1_30 && code <= 0x1_f1_89) return String.fromCodePoint(65 + ((code - 0x1_f1_30) % 32))
  return LOOK_ALIKE.get(symbol) ?? symbol
}

/** Letters of other scripts that look like Latin ones. */
const LOOK_ALIKE: ReadonlyMap<string, string> = new Map(
  [
    ['АВСЕНІЈКМОРЅТХУҮԌԚԜ', 'ABCEHIJKMOPSTXYYGQW'],
    ['авсеніјкморѕтхуүһԁԛԝӏ', 'abcehijkmopstxyyhdqwl'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['αβεικνορτυχϲϳ', 'abeiknoptuxcj'],
    ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprstuvwyz'],
  ].flatMap(([from, to]) => Array.from(from ?? '').map((symbol, index) => [symbol, (to ?? '')[index] ?? symbol] as const)),
)
