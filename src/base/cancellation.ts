/** Tells long work that its result is no longer wanted. */
export interface Cancellation {
  readonly isCancelled: boolean;
  /** Calls once, at once if it has happened already. Gives a function that takes the listener away. */
  onCancel(listener: () => void): () => void;
}

export interface CancellationSource extends Cancellation {
  cancel(): void;
}

export function createCancellation(): CancellationSource {
  const listeners = new Set<() => void>();
  let isCancelled = false;
  return {
    get isCancelled() {
      return isCancelled;
    },
    onCancel(listener) {
      if (isCancelled) listener();
      else listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    cancel() {
      if (isCancelled) return;
      isCancelled = true;
      for (const listener of [...listeners]) listener();
      listeners.clear();
    },
  };
}
