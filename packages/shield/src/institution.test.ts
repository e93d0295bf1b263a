import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { institutions } from './institution.ts'

const NAMED: readonly (readonly [text: string, name: string])[] = [
  ["His school is St Jude's Primary, class 4", "St Jude's Primary"],
  ['she goes to Marsh Lane Nursery on Mondays', 'Marsh Lane Nursery'],
  ['seen at Royal Devon Hospital last night', 'Royal Devon Hospital'],
  ["elle est à l'école Jules Ferry depuis mai", 'école Jules Ferry'],
  ['paziente dell ospedale San Camillo', 'ospedale San Camillo'],
  ['alumna del Colegio Santa Ana de Jesús', 'Colegio Santa Ana de Jesús'],
  ['er besucht die Grundschule am Weinberg seit 2024', 'Grundschule am Weinberg'],
  ['дочке 6 лет, поликлиника №5', 'поликлиника №5'],
  ['лежит в больнице «Медиклин» второй день', 'больнице «Медиклин»'],
  ['oğlum Atatürk İlkokulu öğrencisi', 'Atatürk İlkokulu'],
  ['今年三岁，就诊于协和医院，银行卡', '协和医院'],
  ['息子は桜丘小学校に通っています', '桜丘小学校'],
  ['아들이 한빛초등학교에 다녀요', '한빛초등학교'],
]
const NONE = [
  'my son has school tomorrow',
  'Is the hospital open?',
  'The School is closed',
  'die Schule ist aus und das Krankenhaus weit',
  'l école est fermée',
  'la escuela no contesta',
  'детский сад закрыт',
  '医院在哪里',
  '附近医院',
  '病院に行きました',
  '근처 병원',
]

describe('institutions', () => {
  for (const [text, name] of NAMED)
    it(`finds ${name}`, () => {
      assert.deepEqual(
        institutions(text).map(({ start, end }) => text.slice(start, end)),
        [name],
      )
    })
  for (const text of NONE)
    it(`finds none in: ${text}`, () => {
      assert.deepEqual(
        institutions(text).map(({ start, end }) => text.slice(start, end)),
        [],
      )
    })
})
