import { inTurns } from '../rounds.mjs';

/** Serves all houses together while `work` lasts. */
export async function served(houses, how, work) {
  const services = [];
  try {
    for (const house of houses) services.push({ house, ...(await house.serve(how)) });
    await work(services);
  } finally {
    await Promise.all(services.map(({ stop }) => stop()));
  }
}

/** Runs each of `rivals` for each house, in turns. @returns what each gave, by house and rival */
export async function each(services, rivals, rounds) {
  const all = services.flatMap((service) =>
    Object.entries(rivals).map(([name, run]) => [`${service.house.name} ${name}`, () => run(service)]),
  );
  const given = await inTurns(Object.fromEntries(all), rounds);
  return (service, name) => given[`${service.house.name} ${name}`];
}
