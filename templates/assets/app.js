// Small kindnesses. Every page does its work without them, and none of them may be in the way of typing.

/** A draft saves itself every four seconds when something changed. Files and passwords are never part of it. */
function keepDraft(form) {
  const status = form.querySelector('[data-draft-status]');
  const typed = () => {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string' && form.elements[name]?.type !== 'password') body.append(name, value);
    return body.toString();
  };
  let saved = typed();
  let leaving = false;

  async function save() {
    const body = typed();
    if (leaving || body === saved) return;
    try {
      const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
      const answer = await fetch(form.dataset.draft, { method: 'PUT', headers, body });
      if (answer.ok) {
        saved = body;
        const time = new Date().toLocaleTimeString(document.documentElement.lang, {
          timeStyle: 'short',
          timeZone: 'Europe/Paris',
        });
        tell(status.dataset.saved.replace('{time}', time));
      } else if (answer.status === 401) tell(status.dataset.expired, status.dataset.signIn);
    } catch {
      tell(status.dataset.offline);
    }
  }

  function tell(words, signIn) {
    status.textContent = words;
    if (!signIn) return;
    const link = Object.assign(document.createElement('a'), {
      href: '/sign-in',
      target: '_blank',
      textContent: signIn,
    });
    status.append(' ', link);
  }

  setInterval(save, 4000);
  // A preview opens beside, and Back brings the page again: typing goes on, and so must saving.
  form.addEventListener('submit', (sent) => (leaving = sent.submitter?.formTarget !== '_blank'));
  addEventListener('pageshow', () => (leaving = false));
  document.addEventListener('visibilitychange', () => document.hidden && save());
}

/** A second press while the first is under way would do the act twice: two cases, two prints. */
function sendOnce() {
  addEventListener('submit', (sent) => {
    const form = sent.target;
    if (sent.submitter?.formTarget === '_blank' || form.method === 'get') return;
    if (form.dataset.sent) return sent.preventDefault();
    form.dataset.sent = 'yes';
    // A line that broke leaves the page as it is: one may try again.
    setTimeout(() => delete form.dataset.sent, 10_000);
  });
  // Back brings the page again, as it was left.
  addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
  });
}

/** A long work tells how far it is; when it is over, the page that says so is fetched anew. */
function follow(section) {
  const bar = section.querySelector('progress');
  const ask = async () => {
    try {
      const answer = await fetch(section.dataset.progress, { headers: { accept: 'application/json' } });
      if (!answer.ok) return setTimeout(() => location.reload(), 5000); // The page itself knows what to say.
      const { status, progress } = await answer.json();
      if (!['queued', 'running'].includes(status)) return location.reload();
      if (progress) show(progress);
    } catch {
      // The network went away for a moment: the next question will tell.
    }
    setTimeout(ask, 1000);
  };
  function show({ step, done, total, place }) {
    for (const words of section.querySelectorAll('[data-step]')) words.hidden = words.dataset.step !== step;
    section.querySelector('[data-far]').textContent = total ? `${done} / ${total}` : '';
    const line = section.querySelector('[data-place]');
    line.textContent = place ? line.dataset.place.replace('{place}', place + 1) : '';
    if (total) Object.assign(bar, { max: total, value: done });
    else bar.removeAttribute('value');
  }
  ask();
}

/** `/` goes to the search, unless somebody is writing. */
function goToSearch(event) {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, textarea, select, [contenteditable]')) return;
  const search = document.querySelector('[data-search]');
  if (!search) return;
  event.preventDefault();
  search.focus();
}

/** A day in words beside its field, as the page writes it when it is drawn: "dimanche 3 mai 2026". */
function tellDay({ target }) {
  const words = target.parentElement?.querySelector('[data-day]');
  if (!words || target.type !== 'date') return;
  const { lang } = document.documentElement;
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
  const format = new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', parts);
  const told = Number.isNaN(target.valueAsNumber) ? '' : format.format(target.valueAsNumber);
  words.textContent = lang === 'fr' ? told.replace(/ 1 /, ' 1er ') : told;
}

/** One more of a group, or one less, without a turn by the server. Names and ids carry the row's number. */
function repeat(list) {
  const path = list.dataset.repeat;
  const name = path.replace(/\.(\w+)/g, '[$1]');
  const id = `f-${path.replaceAll('.', '-')}`;
  const rows = () => [...list.querySelectorAll(':scope > [data-row]')];
  let next = rows().length;

  function number(row, to) {
    const renumbered = (value) => {
      if (value.startsWith(`${name}[`)) return value.slice(name.length).replace(/^\[\d+\]/, `${name}[${to}]`);
      if (value.startsWith(`${path}.`)) return value.slice(path.length).replace(/^\.\d+/, `${path}.${to}`);
      return value.replace(new RegExp(`\\b${id}-\\d+`, 'g'), `${id}-${to}`);
    };
    for (const part of [row, ...row.querySelectorAll('*')])
      for (const attribute of part.attributes) attribute.value = renumbered(attribute.value);
  }

  list.addEventListener('click', (event) => {
    const button = event.target.closest('button[name="_add"], button[name="_remove"]');
    if (!button || button.closest('[data-repeat]') !== list) return;
    const last = rows().at(-1);
    if (button.name === '_add' && last) {
      const row = last.cloneNode(true);
      number(row, next++);
      clear(row);
      last.after(row);
      row.querySelector('input:not([type=hidden]), select, textarea')?.focus();
    } else if (button.name === '_remove' && rows().length > 1) {
      button.closest('[data-row]').remove();
    } else return; // The first and the last of a list are the server's to draw.
    event.preventDefault();
    rows().forEach((row, index) => {
      const shown = row.querySelector('[data-row-number]');
      if (shown) shown.textContent = index + 1;
    });
  });
}

function clear(row) {
  for (const field of row.querySelectorAll('input, select, textarea')) {
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = false;
    else if (field.tagName === 'SELECT') field.selectedIndex = 0;
    else field.value = '';
    field.removeAttribute('aria-invalid');
  }
  row.querySelectorAll('[data-day]').forEach((words) => (words.textContent = ''));
  row.querySelectorAll('.wrong-words').forEach((words) => words.remove());
  row.querySelectorAll('.wrong').forEach((field) => field.classList.remove('wrong'));
}

document.querySelectorAll('form[data-draft]').forEach(keepDraft);
document.querySelectorAll('[data-progress]').forEach(follow);
document.querySelectorAll('[data-repeat]').forEach(repeat);
document.querySelector('[data-focus]')?.focus();
document.addEventListener('keydown', goToSearch);
sendOnce();
document.addEventListener('input', tellDay);
