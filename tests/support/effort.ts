/** Work of the processor instead of time: on a busy machine the clock counts what others do. */

/** What the processor worked for this process since `before`, in ms. */
export function effortSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
