import assert from 'node:assert/strict'
import { createHash, createHmac, randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { ensureLogins, LoginError, scramVerifier } from './logins.ts'

let instance: TestInstance
let folder: string

before(async () => {
  instance = await openTestInstance()
  folder = mkdtempSync(join(tmpdir(), 'assay-logins-'))
})
after(async () => {
  rmSync(folder, { recursive: true, force: true })
  await instance.close()
})

describe('the verifier of a password', () => {
  it('is that of RFC 7677, section 3', () => {
    const [, stored = '', server = ''] =
      /\$([^:$]+):([^:$]+)$/.exec(scramVerifier('pencil', Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64'))) ?? []
    const nonce = 'rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0'
    const message = `n=user,r=rOprNGfwEbeRWgbNEkqO,r=${nonce},s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096,c=biws,r=${nonce}`
    const sign = (key: string): Buffer => createHmac('sha256', Buffer.from(key, 'base64')).update(message).digest()
    assert.equal(sign(server).toString('base64'), '6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=')
    const proof = Buffer.from('dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=', 'base64')
    const clientKey = sign(stored).map((byte, index) => byte ^ (proof[index] ?? 0))
    assert.equal(createHash('sha256').update(clientKey).digest('base64'), stored)
  })
})

describe('the logins of a data folder', () => {
  it('are made once, with passwords in a file that only we can read, and own nothing', async () => {
    const logins = await ensureLogins(instance.connection, folder)
    assert.deepEqual(await ensureLogins(instance.connection, folder), logins)
    assert.equal(statSync(join(folder, 'logins.json')).mode & 0o777, 0o600)
    assert.deepEqual(JSON.parse(readFileSync(join(folder, 'logins.json'), 'utf8')), logins)
    const { rows } = await instance.sql(
      `select rolinherit as inherits, rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls as may,
         (select array_agg(roleid::regrole::text) from pg_auth_members where member = pg_roles.oid) as groups
       from pg_roles where rolname = any($1) order by rolname`,
      [[logins.app.user, logins.accounts.user]],
    )
    assert.deepEqual(rows, [
      { inherits: false, may: false, groups: ['assay_app'] },
      { inherits: true, may: false, groups: ['assay_accounts'] },
    ])
  })

  it('cannot be made by an owner who may make none, who is told what to do', async () => {
    const user = `o${randomUUID().replaceAll('-', '')}`
    await instance.sql(`create role ${user} login`)
    const other = mkdtempSync(join(folder, 'other-'))
    await assert.rejects(ensureLogins({ ...instance.connection, user }, other), LoginError)
    await instance.sql(`drop role ${user}`)
  })
})
