// Passkeys, and the code of an invitation from behind the '#' of its link. Everything else works without.
const token = () => document.querySelector('input[name="csrf-token"]').value;

async function ask(path, body) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'X-CSRF-Token': token(), 'Content-Type': 'application/json', 'Accept': 'application/json' },
    body: JSON.stringify(body ?? {}),
  });
  if (answer.redirected) {
    location.assign(answer.url);
    return new Promise(() => {});
  }
  const read = await answer.json();
  if (!answer.ok) throw new Error(read.detail);
  return read;
}

async function addPasskey(label) {
  const options = PublicKeyCredential.parseCreationOptionsFromJSON(await ask('/account/passkeys/options'));
  const credential = await navigator.credentials.create({ publicKey: options });
  return ask('/account/passkeys', { credential: credential.toJSON(), label });
}

async function usePasskey(next) {
  const options = PublicKeyCredential.parseRequestOptionsFromJSON(await ask('/sign-in/passkey/options'));
  const credential = await navigator.credentials.get({ publicKey: options });
  return ask('/sign-in/passkey', { credential: credential.toJSON(), next });
}

function offer(id, action) {
  const area = document.getElementById(id);
  if (!area || !window.PublicKeyCredential?.parseCreationOptionsFromJSON) return;
  area.hidden = false;
  const said = area.querySelector('[role="status"]');
  area.querySelector('button').addEventListener('click', async () => {
    said.textContent = '';
    try {
      location.assign((await action(area)).next);
    } catch (failure) {
      said.textContent = failure.name === 'NotAllowedError'
        ? 'No passkey was used. Try again, or go on another way.'
        : failure.message;
    }
  });
}

offer('use-passkey', () => usePasskey(document.getElementById('next')?.value ?? ''));
offer('add-passkey', (area) => addPasskey(area.querySelector('input').value));

const invitation = document.getElementById('invitation');
if (invitation && location.hash.length > 1) {
  invitation.value = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
}
