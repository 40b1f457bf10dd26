/** Waits for something, but no longer than so many milliseconds. What becomes of it later nobody hears. */
export async function waitAtMost(milliseconds: number, awaited: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  try {
    await Promise.race([awaited, late]);
  } finally {
    clearTimeout(timer);
  }
}
