// Bringing stories in: files may be dropped on the form, how much was sent is told, and how far the library is. Everything here is
// also a form and a page; without this file the page works by those.

const form = /** @type {HTMLFormElement | null} */ (document.querySelector('[data-bring]'));
const told = /** @type {HTMLElement | null} */ (document.querySelector('[data-told]'));
const taking = /** @type {HTMLElement | null} */ (document.querySelector('[data-taking]'));

if (form && told) {
  const input = /** @type {HTMLInputElement} */ (form.querySelector('input[type=file]'));
  form.addEventListener('dragover', (event) => event.preventDefault());
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer?.files.length) {
      input.files = event.dataTransfer.files;
      send(form, told);
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(form, told);
  });
}
if (taking) void follow(taking);

/** @param {HTMLFormElement} form @param {HTMLElement} told */
function send(form, told) {
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.setRequestHeader('Accept', 'application/json');
  request.responseType = 'json';
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    if (total) told.textContent = `Sending: ${Math.floor((loaded / total) * 100)} %`;
  });
  request.addEventListener('load', () => {
    if (request.status === 200) location.assign(`/take-in/${request.response.id}`);
    else told.textContent = request.response?.error ?? 'It was not taken in. Send it again.';
  });
  request.addEventListener('error', () => {
    told.textContent = 'What was sent broke off. Send it again: what is there already is passed over.';
  });
  request.send(new FormData(form));
}

/** @param {HTMLElement} place */
async function follow(place) {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    try {
      const answer = await fetch(location.pathname, { headers: { Accept: 'application/json' } });
      const { says, ended } = await answer.json();
      place.textContent = says;
      if (ended) return location.reload();
    } catch {
      place.textContent = 'The library does not answer just now.';
    }
  }
}
