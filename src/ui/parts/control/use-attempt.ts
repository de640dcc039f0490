import { useRef, useState } from 'preact/hooks';

interface Attempt {
  readonly busy: boolean;
  /** Name of the fault that ended the last attempt before there was an answer. */
  readonly fault: string | null;
  /** One at a time; null = a fault or still busy with the one before. */
  readonly attempt: <T>(deed: () => Promise<T>) => Promise<T | null>;
}

/** A form that is busy until its deed ends, and says so when storage or a file of the program fails instead. */
export function useAttempt(): Attempt {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const attempt = async <T>(deed: () => Promise<T>): Promise<T | null> => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    setFault(null);
    try {
      return await deed();
    } catch (error) {
      console.error(error);
      setFault(error instanceof Error ? error.name : String(error));
      return null;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, fault, attempt };
}
