/** What the command line states about the stories: author, language, encoding. */
import type { BookConfig } from '../config/config.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import { resultOf, type Result } from '../diagnostics/result.ts';
import { languageNamed } from '../story/language-names.ts';
import { canonicalLanguage } from '../story/language.ts';

/** What is stated, and why it cannot be used. */
interface Stated {
  readonly author?: string | undefined;
  readonly language?: string | undefined;
  readonly encoding?: string | undefined;
}

const TAG = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/;

/** The language that was typed, by its tag or its name. */
function typedLanguage(typed: string): string | undefined {
  return TAG.test(typed) ? canonicalLanguage(typed) : languageNamed(typed);
}

async function faultsOf({ author, language, encoding }: Stated): Promise<readonly Diagnostic[]> {
  const faults: Diagnostic[] = [];
  if (author?.trim() === '') faults.push(diagnose('usage-empty-author', {}));
  if (language !== undefined && typedLanguage(language) === undefined)
    faults.push(diagnose('usage-unknown-language', { word: language }));
  if (encoding !== undefined) {
    const { default: iconv } = await import('iconv-lite');
    const isKnown: boolean = iconv.encodingExists(encoding);
    if (!isKnown) faults.push(diagnose('usage-unknown-encoding', { word: encoding }));
  }
  return faults;
}

/** The config with what the command line states; what a story's own entry states stays. */
export async function withStated(config: BookConfig, stated: Stated): Promise<Result<BookConfig>> {
  const faults = await faultsOf(stated);
  if (faults.length > 0) return resultOf(config, faults);
  const { author, encoding } = stated;
  const language = stated.language === undefined ? undefined : typedLanguage(stated.language);
  return resultOf({
    ...config,
    authors: author === undefined ? config.authors : [{ name: author.trim(), role: 'aut' }],
    language: language ?? config.language,
    stories: config.stories.map((story) => ({
      ...story,
      language: story.language ?? language,
      encoding: story.encoding ?? encoding,
    })),
  });
}
