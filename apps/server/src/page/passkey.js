// Passkeys in the browser. Loaded by the sign-in page and the account page.
const button = document.getElementById('passkey')
const message = document.getElementById('passkey-message')

if (button && window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  button.hidden = false
  button.addEventListener('click', () => run().catch(show))
}

async function run() {
  const purpose = button.dataset.purpose ?? 'sign-in'
  const { ticket, options } = await send(`/passkey/${purpose}/start`, {})
  const credential =
    purpose === 'add'
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
  const name = document.getElementById('passkey-name')?.value ?? ''
  await send(`/passkey/${purpose}/finish`, { ticket, name, response: credential.toJSON() })
  location.assign(purpose === 'add' ? '/account' : (button.dataset.next ?? '/'))
}

async function send(path, body) {
  const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const answer = await response.json()
  if (answer.code === 'PROVE_AGAIN') location.assign('/account/prove?next=account')
  if (!response.ok) throw new Error(answer.title ?? 'this did not work')
  return answer
}

function show(error) {
  message.textContent = error.name === 'NotAllowedError' ? message.dataset.nothing : error.message
  message.hidden = false
}
