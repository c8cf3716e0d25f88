/** The forms of English verbs and nouns that the word lists ask for with `~` and `+`. */

/** Irregular verbs, each with all of its forms except the first. */
const IRREGULAR: Readonly<Record<string, string>> = {
  bend: 'bends bent bending',
  bind: 'binds bound binding',
  cast: 'casts casting',
  creep: 'creeps crept creeping',
  feed: 'feeds fed feeding',
  grow: 'grows grew grown growing',
  kneel: 'kneels knelt kneeled kneeling',
  rise: 'rises rose risen rising',
  sing: 'sings sang sung singing',
  sit: 'sits sat sitting',
  sting: 'stings stung stinging',
  string: 'strings strung stringing',
  stride: 'strides strode striding',
  swallow: 'swallows swallowed swallowing',
  swing: 'swings swung swinging',
  weave: 'weaves wove woven weaved weaving',
  wind: 'winds wound winding',
  swim: 'swims swam swum swimming',
  freeze: 'freezes froze frozen freezing',
  talk: 'talks talked talking',
  be: 'is are was were been being am',
  beat: 'beats beaten beating',
  become: 'becomes became becoming',
  bite: 'bites bit bitten biting',
  bleed: 'bleeds bled bleeding',
  blow: 'blows blew blown blowing',
  break: 'breaks broke broken breaking',
  bring: 'brings brought bringing',
  burn: 'burns burned burnt burning burnin',
  burst: 'bursts bursting',
  buy: 'buys bought buying',
  catch: 'catches caught catching',
  choose: 'chooses chose chosen choosing',
  cling: 'clings clung clinging',
  come: 'comes came coming',
  cut: 'cuts cutting',
  deal: 'deals dealt dealing',
  die: 'dies died dying',
  dig: 'digs dug digging',
  do: 'does did done doing',
  draw: 'draws drew drawn drawing',
  drink: 'drinks drank drunk drinking drinkin',
  drive: 'drives drove driven driving',
  eat: 'eats ate eaten eating',
  fall: 'falls fell fallen falling',
  feel: 'feels felt feeling',
  fight: 'fights fought fighting',
  find: 'finds found finding',
  fling: 'flings flung flinging',
  fly: 'flies flew flown flying',
  get: 'gets got gotten getting',
  give: 'gives gave given giving',
  go: 'goes went gone going',
  grind: 'grinds ground grinding',
  hang: 'hangs hung hanged hanging',
  have: 'has had having',
  hew: 'hews hewed hewn hewing',
  hide: 'hides hid hidden hiding',
  hit: 'hits hitting',
  hold: 'holds held holding',
  hurt: 'hurts hurting',
  keep: 'keeps kept keeping',
  know: 'knows knew known knowing',
  lay: 'lays laid laying',
  leap: 'leaps leapt leaped leaping',
  leave: 'leaves left leaving',
  let: 'lets letting',
  lie: 'lies lay lain lying',
  light: 'lights lit lighted lighting',
  lose: 'loses lost losing',
  make: 'makes made making',
  pay: 'pays paid paying',
  put: 'puts putting',
  ride: 'rides rode ridden riding',
  run: 'runs ran running',
  say: 'says said saying',
  see: 'sees saw seen seeing',
  sell: 'sells sold selling',
  send: 'sends sent sending',
  shake: 'shakes shook shaken shaking',
  shear: 'shears sheared shorn shearing',
  shoot: 'shoots shot shooting',
  sink: 'sinks sank sunk sinking',
  slay: 'slays slew slain slaying',
  sleep: 'sleeps slept sleeping',
  slide: 'slides slid sliding',
  slit: 'slits slitting',
  smell: 'smells smelled smelt smelling',
  spill: 'spills spilled spilt spilling',
  spin: 'spins spun spinning',
  spit: 'spits spat spitting',
  split: 'splits splitting',
  spread: 'spreads spreading',
  spring: 'springs sprang sprung springing',
  stand: 'stands stood standing',
  steal: 'steals stole stolen stealing',
  stick: 'sticks stuck sticking',
  stink: 'stinks stank stunk stinking',
  strew: 'strews strewed strewn strewing',
  strike: 'strikes struck stricken striking',
  swell: 'swells swelled swollen swelling',
  take: 'takes took taken taking',
  tear: 'tears tore torn tearing',
  think: 'thinks thought thinking',
  throw: 'throws threw thrown throwing',
  thrust: 'thrusts thrusting thrusted',
  tie: 'ties tied tying',
  try: 'tries tried trying',
  wake: 'wakes woke woken waking',
  wear: 'wears wore worn wearing',
  wring: 'wrings wrung wringing',
  write: 'writes wrote written writing',
};

/** Verbs of several syllables that double their last letter. */
const DOUBLING = new Set(['unzip', 'unpin', 'overrun']);

/** All forms of a verb, itself first: `slit`, `slits`, `slitting`. They include forms in `-in'`. */
export function verbForms(verb: string): readonly string[] {
  const irregular = IRREGULAR[verb];
  if (irregular !== undefined) return [verb, ...irregular.split(' ')];
  if (verb.endsWith('e')) {
    const stem = verb.slice(0, -1);
    return [verb, `${verb}s`, `${verb}d`, `${stem}ing`, `${stem}in`];
  }
  if (/[^aeiou]y$/.test(verb)) {
    const stem = verb.slice(0, -1);
    return [verb, `${stem}ies`, `${stem}ied`, `${verb}ing`, `${verb}in`];
  }
  const doubled =
    /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb) || DOUBLING.has(verb) ? verb + verb.slice(-1) : verb;
  const third = /(?:[sxz]|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, third, `${doubled}ed`, `${doubled}ing`, `${doubled}in`];
}

/** A noun and its plural: `wrist`, `wrists`. */
export function nounForms(noun: string): readonly string[] {
  if (/[^aeiou]y$/.test(noun)) return [noun, `${noun.slice(0, -1)}ies`];
  if (/(?:[sxz]|ch|sh)$/.test(noun)) return [noun, `${noun}es`];
  if (/(?:kni|li|wi)fe$/.test(noun)) return [noun, `${noun.slice(0, -2)}ves`];
  if (/(?:cor|thie|hal)f$/.test(noun)) return [noun, `${noun.slice(0, -1)}ves`];
  if (noun.endsWith('man')) return [noun, `${noun.slice(0, -3)}men`];
  return [noun, `${noun}s`];
}
