import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { decodeText } from './text.ts'

/** What tables in one-byte encodings look like as their programs save them. */

const texts: readonly (readonly [encoding: string, text: string])[] = [
  ['windows-1250', 'Asset;Vlastník;Typ\nServer Kraków;Jiří Nováček;Server'],
  ['windows-1250', 'Zasób;Właściciel\nSerwer w Łodzi;Świętosława Żółkoś'],
  ['windows-1250', 'Eszköz;Tulajdonos\nŐrszerver;Szűcs Győző'],
  ['windows-1250', 'Owner\nJiří Dvořák'],
  ['windows-1251', 'Актив;Владелец\nСервер;Анна Щукина'],
  ['koi8-r', 'Актив;Владелец\nСервер склада;Анна Щукина'],
  ['windows-1253', 'Πόρος;Υπεύθυνος\nΔιακομιστής;Άννα Παπαδοπούλου'],
  ['windows-1254', 'Varlık;Sahibi\nYazıcı;Gülşen Işık'],
  ['windows-1252', 'Wert;Eigentümer\nServer in Köln;Jörg Groß – „Süd“'],
  ['windows-1252', 'Actif;Propriétaire\nSalle d’été;Éloïse Benoît'],
  ['windows-1252', 'Activo;Dueño\nAlmacén;Íñigo Muñoz'],
  ['windows-1252', 'Asset;Owner;Cost\nPump;Ann;£ 1,200'],
  ['macintosh', 'Actif;Propriétaire\nSalle été;Éloïse Benoît'],
]

/** The bytes of a text in an encoding of one byte. */
function encoded(encoding: string, text: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const codes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const))
  return Uint8Array.from(Array.from(text), (sign) => codes.get(sign) ?? assert.fail(`${encoding} has no ${sign}`))
}

describe('a table in an encoding of one byte', () => {
  for (const [encoding, text] of texts)
    it(`reads as it was written: ${encoding}, ${text.split('\n')[0] ?? ''}`, () => {
      assert.equal(decodeText(encoded(encoding, text)), text)
    })
})
