export default () => globalThis.recoursPostgres?.clear();
