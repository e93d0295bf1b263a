import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { street } from './street.ts'

const CASES: readonly (readonly [text: string, ...expected: string[]])[] = [
  ['Gänsemarkt 36, 20354 Hamburg', 'Gänsemarkt 36, 20354 Hamburg'],
  ['in der Lindenstraße 5a, bitte', 'Lindenstraße 5a'],
  ['Berliner Straße 12 und Hauptstr. 7', 'Berliner Straße 12', 'Hauptstr. 7'],
  ["12 rue de l'Église et 3 bis, avenue Victor Hugo", "12 rue de l'Église", '3 bis, avenue Victor Hugo'],
  ['Calle Mayor 5, Via Garibaldi 12, Keizersgracht 123', 'Calle Mayor 5', 'Via Garibaldi 12', 'Keizersgracht 123'],
  ['Adres: Bağdat Cad. No:120 D:5 Kadıköy', 'Bağdat Cad. No:120 D:5'],
  ['Mechelininkatu 12 as 4', 'Mechelininkatu 12'],
  ['mieszkam ul. Polna 8/12, 30-001 Kraków', 'ul. Polna 8/12, 30-001 Kraków'],
  ['ул. Лесная, д. 9, кв. 71', 'ул. Лесная, д. 9, кв. 71'],
  ['Petőfi utca 8.', 'Petőfi utca 8'],
  ['Marktstraat 8, 1411 CX Naarden', 'Marktstraat 8, 1411 CX Naarden'],
  ['No: 12, D: 5, ring: 3, u. 4'],
  ['unterwegs 5 Stunden, Supermarkt, via e-mail 3, Ring 0, rue'],
]

describe('streets', () => {
  for (const [text, ...expected] of CASES)
    it(JSON.stringify(text), () =>
      assert.deepEqual(
        street
          .find(text)
          .toSorted((one, other) => one.start - other.start)
          .map(({ start, end }) => text.slice(start, end)),
        expected,
      ),
    )
})
