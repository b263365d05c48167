/** Processor time that this thread has taken so far: milliseconds. Other work on the machine does not count. */
export function spent(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
