import { FRENCH, INCIDENT, PERSON, TIGRINYA, TRANSLATOR } from './told.js';
import type { Walker } from './walker.js';

/** From Today to the page of a new case. @returns its reference */
export async function openCase(walker: Walker): Promise<string> {
  await walker.follow('/cases');
  await walker.follow('/cases/new');
  await walker.enter({ ...INCIDENT, ...PERSON, channel: 'field', summary: 'Un résumé inventé.' });
  await walker.send('/cases/new');
  const [, ref] = /^\/cases\/(HRO-[0-9A-Z]{5})$/.exec(walker.path) ?? [];
  if (!ref) throw new Error(`opening a case led to ${walker.path}`);
  return ref;
}

export async function recordConsents(walker: Walker, ref: string): Promise<void> {
  await walker.follow(`/cases/${ref}/consents`);
  const personId = await walker.onlyChoice('personId');
  const answers = { 'answers[store]': 'given', 'answers[file_criminal]': 'given' };
  await walker.enter({ personId, ...answers, on: '2026-05-03', mode: 'oral', language: 'ti' });
  await walker.send(`/cases/${ref}/consents`);
}

/** @returns the path of the testimony */
export async function takeTestimony(walker: Walker, ref: string): Promise<string> {
  await walker.follow(`/cases/${ref}/testimonies`);
  await walker.follow(`/cases/${ref}/testimonies/new`);
  const personId = await walker.onlyChoice('personId');
  await walker.enter({
    personId,
    takenOn: '2026-05-03',
    mode: 'dictated',
    language: 'ti',
    channel: 'in-person',
    text: TIGRINYA,
    readBack: 'true',
  });
  await walker.send(`/cases/${ref}/testimonies`);
  return walker.path;
}

/** @returns the path of the translation */
export async function translate(walker: Walker, testimony: string): Promise<string> {
  await walker.follow(`${testimony}/translations/new`);
  await walker.enter({ language: 'fr', kind: 'free', translator: TRANSLATOR, text: FRENCH });
  await walker.send(`${testimony}/translations`);
  return walker.path;
}

/** By somebody else, who finds it on her desk. */
export async function review(walker: Walker, translation: string): Promise<void> {
  await walker.follow(translation);
  await walker.enter({ confirmed: 'true' });
  await walker.send(`${translation}/review`);
}

export async function addDocuments(walker: Walker, ref: string, files: readonly string[]): Promise<void> {
  await walker.go(`/cases/${ref}`);
  await walker.follow(`/cases/${ref}/documents`);
  await walker.enter({ on: '2026-05-02' });
  await walker.attach('file', files);
  await walker.send(`/cases/${ref}/documents`);
}

/** Takes every exhibit that is offered. @returns the path of the dossier, being printed */
export async function composeDossier(walker: Walker, ref: string): Promise<string> {
  await walker.follow(`/cases/${ref}/dossiers`);
  await walker.follow(`/cases/${ref}/dossiers/new`);
  await walker.enter({ identity: 'nominative' });
  const offered = await walker.page.$$eval('input[name^="exhibits"][name$="[chosen]"]', (boxes) =>
    boxes.map((box) => [(box as HTMLInputElement).name, (box as HTMLInputElement).checked] as const),
  );
  await walker.enter(
    Object.fromEntries(offered.filter(([, isChosen]) => !isChosen).map(([name]) => [name, 'true'])),
  );
  await walker.send(`/cases/${ref}/dossiers`);
  return walker.path;
}

/** Waits on the page, which asks again by itself: by its script, or by the browser where there is none. */
export async function awaitPrint(walker: Walker, dossier: string): Promise<void> {
  // A page that is just going has nothing on it.
  const isPrinted = () => walker.page.$(`a[href="${dossier}/pdf"]`).catch(() => null);
  while (!(await isPrinted())) await new Promise((later) => setTimeout(later, 100));
  return walker.look();
}

/** The file that the button leads to, fetched as the browser would. */
export async function download(walker: Walker, dossier: string): Promise<Buffer> {
  const href = await walker.page.$eval('a[download]', (link) => link.getAttribute('href') ?? '');
  if (href !== `${dossier}/pdf`) throw new Error(`the button leads to ${href}`);
  const cookies = (await walker.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await fetch(walker.home + href, { headers: { cookie: cookies } });
  if (answer.status !== 200) throw new Error(`the file answered ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}
