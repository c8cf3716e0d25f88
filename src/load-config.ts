/** Configs with everything that the program offers: how the command line and the library load them. */
import { configFromStories as fromStories, type StoriesRequest } from './config/from-stories.ts';
import type { ConfigRequest, LoadedConfig } from './config/load.ts';
import { OFFERED } from './offered.ts';

/**
 * Read and check a config file.
 * @param path of the config
 * @param request what is said over it, and the folder that the path and shown paths are relative to: the process's unless given
 */
export async function loadConfig(path: string, request?: ConfigRequest): Promise<LoadedConfig> {
  // Loaded here, since zod and the JSON parser are not needed for stories alone.
  const { loadConfig: load } = await import('./config/load.ts');
  return load(path, OFFERED, request);
}

/** The config of a book that is made of stories alone. */
export async function configFromStories(request: StoriesRequest): Promise<LoadedConfig> {
  return fromStories(request, OFFERED);
}
