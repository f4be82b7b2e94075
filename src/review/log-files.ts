/** The files that logs are read from. Paths have forward slashes; what they start from is the maker's affair. */
export interface LogSource {
  /** The names of what a folder holds; none if there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  exists(path: string): Promise<boolean>;
  /** Null if there is no such file. */
  read(path: string): Promise<Uint8Array | null>;
}

/** The files that logs are in. */
export interface LogFiles extends LogSource {
  /** Makes the folders that are missing. Need not be atomic. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Replaces what has the new name, perhaps by deleting it first. */
  rename(from: string, to: string): Promise<void>;
  /** Nothing happens if there is no such file. */
  delete(path: string): Promise<void>;
}
