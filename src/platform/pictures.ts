/**
 * The library that reads and sets pictures anew. It comes with the first picture, for a service at rest need not hold
 * it; and what was decoded must not stay in memory for the next request.
 */
export async function pictures(): Promise<typeof import('sharp').default> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  return sharp;
}
