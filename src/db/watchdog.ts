const LOOK_MS = 250;

/**
 * Calls once when the count has stood still for so long. It counts its own looks, not the time: a process that was stopped, or whose event loop
 * was held up, has not seen what the count did meanwhile.
 * @param patience asked at every look, since some work may take longer.
 * @returns what ends it.
 */
export function watchBeats(beats: Int32Array, patience: () => number, still: () => void): () => void {
  let last = Atomics.load(beats, 0);
  let looks = 0;
  const timer = setInterval(() => {
    const now = Atomics.load(beats, 0);
    looks = now === last ? looks + 1 : 0;
    last = now;
    if (looks * LOOK_MS < patience()) return;
    clearInterval(timer);
    still();
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
