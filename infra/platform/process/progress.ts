/** Where a long step reports to; the default prints a line when the step begins and its time when it ends. */
export type Progress = <T>(title: string, work: () => Promise<T>) => Promise<T>;

/** Prints "title …" at the start of a step and the seconds it took at its end. */
export const printProgress: Progress = async (title, work) => {
  const began = performance.now();
  process.stdout.write(`  ${title} … `);
  try {
    const result = await work();
    process.stdout.write(`${((performance.now() - began) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stdout.write('failed\n');
    throw error;
  }
};

/** Prints "title: 3.2 s" at the end of a step, for steps that run side by side. */
export const printWhenDone: Progress = async (title, work) => {
  const began = performance.now();
  const result = await work();
  console.log(`  ${title}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
};

/** Runs the steps without a word, for suites. */
export const silentProgress: Progress = (_title, work) => work();
