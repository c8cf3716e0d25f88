import type { TermList } from '../categories.ts';
import { entriesOf } from '../notation.ts';

/**
 * Strong language: what broadcasters call medium, strong and strongest. Mild words (damn, hell, bloody, crap,
 * arse, bugger, sod, God) are left out on purpose; the line is that of Ofcom's "Attitudes to potentially
 * offensive language and gestures on TV and radio" (2016). `cuss` has the spellings and compounds of the words
 * that are nothing else; words that are a name, an animal or a needle's work too need company, which the phrases
 * give.
 */

/** What stands before a noun that somebody is called. */
const CALLING =
  'you|u|ya|yer|such|total|complete|absolute|utter|stupid|fucking|bloody|arrogant|little|selfish|smug|pompous|spiteful|insufferable|miserable|ugly|dumb|cruel|sadistic|entitled|giant|massive|huge|real|right|proper|rude|vain|cocky|old|rich|hearted|heartless|obnoxious|pathetic|goddamn|biggest|sanctimonious|prize';
const WHOSE = 'my|your|yer|his|her|their|our|sorry|lazy|dumb|bony|skinny';

export const language: TermList = {
  category: 'language',
  fromCuss: {
    words:
      /fuck|fuk|phuk|shit|cunt|kunt|asshole|arsehole|bitch|biatch|bollock|wank|twat|^piss|^dick(?:head|brain|wad|weed|less)|^ass(?:hat|wipe|clown|munch|kiss|lick)|dumbass|cocksuck|cockhead|sonofa|sonofb|mofo|^wtf$/,
    sureness: 1,
    except: [],
  },
  strong: entriesOf(`
    # Whatever begins so; the compounds are without number.
    fuck*|motherfuck*|muthafuck*|mothafuck*|clusterfuck*|mindfuck*|unfuck*|absofuck*|ratfuck*|dumbfuck*|fanfuck*
    fck|fcking|fcked|fckin|fcuk|fcuking|fvck|fvcking|fuq|phuck|phucking|fook|fookin|fooking|fooked|fooker
    wtf|stfu|gtfo|ffs|omfg|lmfao|fml
    f u c k
    bullshit*|horseshit|dogshit|batshit|apeshit|chickenshit|jackshit|dipshit*|ratshit|gobshite+|shithead*
    shit|shits|shite|shites|shitty|shitter|shitting|shitted|shittier|shittiest|shitless|shitload+|shitshow+|shat
    shitstorm+|shitbag+|shithole+|shithouse+|shitcan*|shitface*|shitbird+|shitheel+|shitlist|shitstain+|shitshit*
    cunt|cunts|cunting|cunty|cuntish
    bitch|bitches|bitching|bitched|bitchy|bitchin|bitchface
    son|sons of >1 bitch|bitches
    asshole+|arsehole+|asshat+|asswipe+|dumbass*|smartass*|jackass*|fatass|lardass|assclown+
    kiss|lick my|his|her|their|our >1 arse|ass
    up your|his|her|their >1 arse|ass
    get|haul|move|drag|park|bet|kick|kicked|kicking|whip|save|saved|cover|work|freeze|freezing|hauled|dragged|bust|busted|get|got|watch ${WHOSE} (sorry|lazy|fat|dumb|own|bony) ass|asses
    haul|kick|kicked|kicks|talk|rat's|rat|flying ass
    ${WHOSE} ass|asses
    ${CALLING} ^dick|^dicks !and
    a|be|being|is|was|were|are|like|of ^dicks
    a|being|acting ^dick !whittington|grayson|tracy|van|and
    suck~|eat my|his|your|a >1 ^dick|^dicks|^cock|balls
    dickhead+|dickwad+|dickbag+|dickface+|dickish|dickweed+|dickless
    ^dick move
    ${CALLING} prick|pricks !of|from
    a|that|this prick !of|from|in|on|at|for|behind|between|as
    those|these|the|of|bunch pricks !of|from|with|in|on|at|to|for|and
    you|total|complete|utter|absolute|fucking|massive|stupid cock|cocks|knob|knobs|bellend
    cocksuck*|cockwomble+|cockhead+|cockblock*
    twat|twats|twatting|twatted|twattish
    wank|wanks|wanker+|wanking|wanked|wanky|wankered
    tosser+|bellend+|knobhead+|arsewipe+|douchebag+|douche
    bollocks|bollocksed|bollocking|bollox|ballocks
    piss|pisses|pissed|pissing|pisser+|pissy|pissant+|pisshead+|pisstake
    bastard+
    whore+|slut|sluts|slutty|sluttish|skank+|skanky
    pussy|pussies
  `),
  weak: entriesOf(`
    goddamn*|goddam|goddammit
    ass|asses
    damn*|dammit|crap
  `),
  hints: [],
  innocent: entriesOf(`
    # Animals: the dog, the donkey, the cat.
    bitch|bitches <>12 puppy|puppies|pup|pups|whelp~|litter|litters|kennel+|hound+|spaniel+|terrier+|labrador+|greyhound+|collie+|retriever+|vet|breeder+|bred|breeding|sire|lurcher+|whippet+|pedigree|crufts|wolf|fox|otter|alsatian+|mastiff+|beagle+|pointer+|sheepdog+|setter+|poodle+|dachshund+|spayed|dog+|milk|wolves
    brood|dog|hunting|lurcher|spaniel|best bitch !you
    ass|asses <>10 donkey+|bray~|ox|oxen|mule+|saddle*|hoof|hooves|manger|stable|foal|jawbone|balaam|colt|jerusalem|horse+|pasture|pannier+|cart|midas|bridle|sheba|laden|camel+|wild|lion|aesop|shepherd+
    jackass <>8 bray~|donkey+|mare|mule+|penguin+
    pussy|pussies <>10 cat+|kitten+|purr~|mew~|miaow~|meow~|saucer|milk|willow+|whiskers|paw+|owl|owls|fur|tabby|basket|catkins|tail|galore|hedge
    pussy riot|foot
    her|my|his|wet|tight|shaved|dripping|hot pussy !ass
    # Other senses of the word.
    bastard+ <>2 son+|daughter+|child|children|brother+|sister+|line|heir+|blood|born|throne|feudalism|cousin+|sword+|file+|title|birth|toadflax|amber
    king's|duke's|lord's|earl's|royal|noble|father's|baron's|emperor's|prince's|queen's|acknowledged bastard+
    born a bastard
    bastard of|snow
    bastard+ <>6 legitimate|illegitimate|legitimise*|legitimize*|inherit|inheritance|wedlock|acknowledged|throne|crown
    whore of babylon
    private|spotted dick
    prick of a|his|her|my|the|conscience|tears|light|pain|heat|fear|guilt|needle|unease|doubt
    toss~|tosser+ <>4 pancake+|caber|coin+|penny
    knob|knobs|cock|cocks <>5 door+|drawer|radio|oven|dial|brass|turn~|butter|bed|bedpost|crow~|hen+|weather|rooster|farmyard
    douche bath|shower
    pissed as|on|up|again|by !me
    get~|got pissed !off|at|with|about
    stupid|little|old cock|knob
  `),
  elsewhere: [],
};
