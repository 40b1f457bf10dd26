/** What the walk enters. Everybody and everything in it is invented. */
export const NAME = 'Selam Exemple-Haile';
export const READER = 'Juriste Deuxième-Lecture';
export const TRANSLATOR = 'Abel Inventé-Traducteur';

export const TIGRINYA = 'ኣብ ድንኳን ደቂስና ነበርና። ሰዓት ሓሙሽተ ፖሊስ መጺኦም።\n\nድንኳንና ወሲዶምዎ።';
export const FRENCH =
  'Nous dormions dans la tente. À cinq heures la police est venue.\n\nIls ont pris notre tente.';

export const INCIDENT = {
  'incident[on]': '2026-05-02',
  'incident[onPrecision]': 'day',
  'incident[at]': '05:00',
  'incident[atPrecision]': 'about',
  'incident[clockSystem]': '24h',
  'incident[place][siteId]': 'calais',
  'incident[place][text]': 'sous le pont',
  'incident[kinds]': 'V03',
  'incident[description]': 'Une description inventée.',
  'incident[forces][0][body]': 'pn_crs',
  'incident[forces][0][rio]': '12?45??',
};

export const PERSON = {
  'people[0][role]': 'complainant',
  'people[0][initials]': 'S. E.',
  'people[0][languages][0]': 'ti',
  'people[0][name]': NAME,
  'people[0][declaredAddress]': 'chez Association inventée\n62100 Calais',
};
