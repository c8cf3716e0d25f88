import type { TermList } from '../categories.ts';
import { entriesOf } from '../notation.ts';

/**
 * Ethnic, religious, homophobic, transphobic and ableist slurs, used as such. Those that are nothing else count by
 * themselves. Many are everyday words too (fag, dyke, chink, coon, queer, spastic, cripple): they count only
 * where somebody is called so, with an insult before them or after "call". Words whose standing is disputed
 * (gypsy, Eskimo, lame, crazy, moron) are left out. `cuss` is used for compounds of the unmistakable ones;
 * what its list gives as sure (`geezer`, `niggle`, `pom`, `chunky`) is too wide for prose.
 */

/** What stands before a noun that somebody is called. */
const INSULTING =
  'you|ya|youse|fucking|fuckin|fookin|dirty|filthy|stinking|stinkin|bloody|goddamn|goddamned|damn|damned|stupid|ugly|disgusting|lousy|rotten|greasy|lazy|sneaky|thieving|eyed|yellow|drunken|thick|useless|worthless|pathetic|wristed|flaming|raging|screaming|skinny|good|nothing|murdering|uppity|cowardly|sodding|ruddy|crazy|shifty|grubby|smelly|cheating|lying|whining|mincing|perverted|sick|shitty|another|effing|poxy|dumb';
/** Common words that are slurs when people are called so. */
const DOUBLE =
  'fag+|dyke+|chink+|coon+|queer+|poof+|poofs|pansy+|homo+|nip+|jap+|kraut+|mick+|paddy+|cripple+|gimp+|abo+|coolie+|fairy+|midget+|gypsy+|spastic+|spaz|mong+|jew+|arab+|darky+|honky+|whitey|negro|negroes|squaw+|mongoloid+|ponce|bender+|taig+|tranny+|faggot+|retard+|limey+|gyppy+';
/** Those of them that stand alone behind an article or "call". */
const CALLED =
  '^fag|^fags|^dyke|^dykes|^chink|^chinks|^coon|^coons|^queer|^queers|^poof|^poofs|^homo|^homos|^cripple|^cripples|^spastic|^spastics|^jap|^mong|^pansy|^gimp|^paddy|^nip|^abo|^tranny';
const INSULTED =
  'faggot|fag|queer|dyke|poof|spastic|mong|homo|tranny|retard|spaz|cripple|chink|coon|gimp';

export const slurs: TermList = {
  category: 'slurs',
  fromCuss: {
    words:
      /nigg(?:er|a)|nigg(?:uh|ah|az)|^paki|towelhead|raghead|dothead|slanteye|jigaboo|fag(?:g?ot)$|spearchuck|porchmonkey|porch monk|jungle ?bunn|camel ?jockey|wetback|zipperhead|ching ?chong|pickaninn|fudge ?packer|carpetmunch|batty boy|bum ?boy|poofta|poofter|lesbo|lezbo|dune coon|christ killer/,
    sureness: 1,
    except: ['niggard', 'niggarded', 'niggarding', 'niggardliness', 'niggardlinesss', 'niggards'],
  },
  strong: entriesOf(`
    # Ethnic and religious.
    nigger+|nigga+|niggah+|niggaz|nigguh+|nignog+|sambo
    nig nog+
    paki+|wog+|wop+|dago+|dagoes|spic+|spick+|kike+|gook+|yid+|heeb+|hymie+|sheeny|sheenies|polack+|bohunk+
    beaner+|wetback+|raghead+|towelhead+|zipperhead+|jigaboo+|pickaninny+|piccaninny+|spearchucker+
    darkie+|darky|kaffir+|chinky|chinkies|chinaman+|gyppo+|gypo+|gippo+|pikey+|pikies|muzzie+|jewboy+|krauts|japs
    camel|carpet jockey+
    sand monkey+|rat+
    porch|jungle monkey+|bunny+
    towel|rag|diaper|dot head+
    ching chong
    slant|slanty|slitty|slit eye+|eyed
    slanteye+
    half breed+|caste+
    injun+|redskin+|squaw+
    # Homophobic and transphobic.
    faggot*|fagot+|faggy|poofter+|poofta|lesbo+|lezzie+|lezzer+|lezza+|shemale+|tranny|trannies
    nancy|batty|bum boy+
    shirt lifter+
    shirtlifter+
    fudge packer+
    carpet|rug muncher+
    pillow biter+
    fag|queer|poof basher+|bashing|bait|hag
    # Ableist.
    retards|tard|tards|libtard+|spaz|spazz|spacker+|spacko
    retard !growth|the|this|its|their|our|his|her|spread|or|combustion|progress|healing
    window licker+
    retarded !by|growth|development|ignition|flow|by
    # The everyday words, where people are called so.
    ${INSULTING} (little|old|fat|bunch|of|big|fucking) (of) ${DOUBLE} !in|of|hole|ends|packet|end|hall|moth|spirituals|eyed|and|caravan|fields|stew
    you (little|big|old|great|fat|stupid|fucking|dumb|bloody|skinny) (fat|big|little) ${CALLED} !of
    call~|name+|say~|scream~|yell~|shout~|hiss~|mutter~|scrawl~|spray~|word|chant~|brand~|jeer~|taunt~|whisper~ >3 (a|an|me|him|her|them|you|the) ${CALLED} !in|of|packet|end
    shout~|yell~|scream~|hiss~|chant~|jeer~|bellow~|roar~|howl~|spit~|scrawl~|spray~|carve~|paint~|daub~|scratch~|someone|somebody|graffiti|word|sneer~|snarl~ >5 fag+|dyke+|chink+|coon+|queer+|poof+|homo+|cripple+|spastic+|pansy+|gimp+|spaz|mong !in|of|packet|end|light
    fag+|dyke+|chink+|coon+|queer+|poof+|homo+|cripple+|spastic+|pansy+ >2 shout~|yell~|scream~|hiss~|chant~|jeer~|bellow~|roar~|howl~|sneer~|snarl~|spit~|spat
    fags|dykes|chinks|coons|queers|poofs|homos|spastics|cripples|pansies >1 lot|all of them|you
    ${INSULTED} ${INSULTED}
    ${INSULTED} bastard+|bitch|whore|cunt|scum|lover+|freak+
    chink+|jap+|jew+|nip+|arab+|darkie+|paddy+|kraut+ bastard+|scum|bitch|whore|lover+|cunt+|fucker+|vermin|pig+
    dirty|filthy|fucking|murdering|greedy|stinking|bloody arab+|jew+|gypsy+|mexican+|irish|fenian+|papist+|muslim+|indian+|turk+|immigrant+|foreigner+|blacks
    that's|is|it's (so) gay !bar|pride|club|and|man|men|people|in|with
    the|them|those|all|damn|few|no|any ^queers|^poofs|^homos|^japs|^chinks|^coons|^dagos|^spastics|^trannies !in|of
    some|kind|sort|bunch (a|of|kind|goddamn|fucking) (of|a) ^homo|^homos|^queer|^queers|^dyke|^dykes|^fag|^fags|^poof|^poofs|^cripple|^spastic|^pansy|^coon|^chink !in|of|notion|idea|feeling
    be|being|such|was|is|she's|he's|you're|i'm|he|they're|acting a|like (a) (big|fucking|bloody|little|raging|goddamn|total|fat|massive) ^dyke|^fag|^queer|^poof|^homo|^spastic|^cripple|^mong|^chink|^coon !of|in|between
    a|an ^homo|^spastic|^poof|^poofs|^mong|^gimp !colon|of|and|he|sapiens|muscle
    ${CALLED} like you|him|that|them|her
    ^queers
    like a ^fag|^queer|^homo|^poof|^spastic|^dyke|^gimp !little|on
    beat~|bash~|hate~|smear~|kill~ (up|on) >1 ^queer|^queers|^fag|^fags|^homo|^homos|^poof|^poofs
    hey|oi|oy|alright|listen|shut|move|well (up|it) ${INSULTED}
    a|the|that|this|these|two|pair|couple (couple|of) (little|pair) ^queers

    # As names for people.
    call~|called >5 chink|dyke|spic|paki|fag|poof|tranny|spastic|retard|gypo|pikey|kike|yid|coon|wog|darkie|nancy
    filthy|dirty|that|some|you|little|bloody|stupid|no|another|damn|fucking|every|goddamn chink+|dyke+|spic+|poof+|tranny|trannies|pikey+|pikeys|gypo+|wog+|darkie+|fag+|coon+ would|should|will|ever|bastard|bitch|boy|girl|scum|filth|cunt
    butch|bull|old|fat|fucking|bloody|ugly dyke+
    against|hate~|bash~|hating|beating|marry|marrying fags|queers|dykes|poofs|trannies|homos|retards|blacks|gays
    limp wristed
    nancies|nancy boy+
    bum boy+|shirt lifter+|shirtlifter+|carpet muncher+|muff diver+
    your|their|that kind|sort|lot|colour|color in|of >3 regiment|neighbourhood|neighborhood|village|pub !job|paint
    people|folk|folks of your|their colour|color|kind|sort|persuasion

    # Words that are mostly slurs where none of the innocent senses below is near.
    ^poof|^poofs
    ^homo|^homos
    ^chink|^chinks
    ^spastic
    poofs|chinks !of|in|between

    # Names that are slurs in any company.
    golliwog+|gollywog+
    word|a|that|this|dirty|bloody|fucking|no|stupid|another|you|goddamn|damn jap !silk|silks|lacquer
    call~ him|her|me|them|us|you a fairy|pansy|queer|bender|savage|gimp|sissy and|or|to|in|for|all
    fairy|queer|pansy|poof|sissy|fag and|or a (fucking|bloody|little) fairy|queer|poof|fag|pansy
    little|big|skinny|ugly|snivelling|sad|fat ^fag|^poof|^homo|^spastic|^cripple|^spaz|^mong|^dyke !of|end|that|across|between|packet
    nips|micks|paddies|abos|coolies|chinks|honkies <>4 hate~|kill~|call~|called|goddamn|goddamned|damned|damn|bastards|bloody|stinking|filthy

    # Rarer ones, of many countries and times.
    fuzzy wuzzy|wuzzies
    fuzzywuzzy|fuzzywuzzies|fuzzies|wuzzies
    jew boy+
    jewess|jewesses|negress|negresses|nigra+|mulatto+|mulattoes|octoroon+|quadroon+|coolie+|greaseball+|honky|honkies|boong+|hajji+|eyetie+|bulldyke+|lezbo+|ladyboy+|bumder+|battyman|flid+|gook+|tarbaby|mongoloids|chinks|abos|gyps|gypos|mooley|moolie|sodomite+|groid+|wigger+|wiggers|shylock+|mongs|benchod|teuchter+|slopehead+|shvartze+|schvartze+|dothead+
    uncle|house|field tom|negro|nigger !and|sawyer|cabin|cruise|was|is|said|came
    bull|diesel dyke+
    no|the coloureds|coloreds !wash|out
    goddamn|goddamned|dirty|filthy|fucking|stinking|damned guinea+|slopes|spades|dinks|frogs|huns|greasers|gringos|honkies|cripple+|foreigners|half|mongrel+ !pig|pigs|fowl
    that|these|those|some|all|you|of|no|bloody|two cripples !the|his|her|him|them|us|my|any
    say~|said|call~|called|word|saying kraut+|nip+|jap+
    bloody|another|filthy|fucking|dirty kraut+
    write~|wrote|written|underneath|beneath|letters|reading|read|sprayed|scrawled|carved fags|faggots|queers|dykes|homos
    ^mong|^mongs
    abo >1 call~|called|said|bastard
    a|bloody|filthy|drunken|stupid|old abo !blood|group

    # Called out to somebody, or put on a wall.
    write~|wrote|written|underneath|beneath|letters|reading|read|sprayed|scrawled|carved|painted|daubed coons|chinks|spastics|trannies|poofs|retards|nips|japs
    mick|limey|wop|abo|queer|poof|fag|dyke|homo|spastic|cripple|tranny|paddy|gyppo|dago|nip bastard+|cunt+|scum|bitch|git|shit|shits
    word|that|stupid|bloody mongoloid
    up|hey|oi|move|here|out|boy|well|down|back|hell >1 cripple|spastic|queer|fag|mong|retard|dyke|poof|spaz $
  `),
  weak: entriesOf(`
    ^fag|^fags
    ^dyke|^dykes
    ^queer|^queers
    ^pansy|^pansies
  `),
  hints: [],
  innocent: entriesOf(`
    # Cigarettes, firewood, food.
    fag+ <>8 smoke~|light~|lighting|cigarette+|match|packet|lighter|ash|ashtray|stub~|puff~|drag|butt+|roll~|end+|pack|cadge~|scrounge~|carton|behind|doorstep|shop|tobacco|outside|last|break|machine
    fag end+|ash|packet+|break
    faggot+ <>8 stick+|wood|firewood|bundle+|kindling|pea+|gravy|stake|pyre|twig+|fire|hearth|mash|butcher*|taper|oven|brushwood|branch|branches|armful|supper|chopped|carried|onion+|stacked|dry|gathered|chips|pile~|bonfire|heap~|log+|blazing|blaze*|cord+
    # Cracks and sounds.
    chink+ of|in|between|through|where|at|that|as|under|and
    chink+ <>5 light|curtain+|wall|armour|armor|shutter+|door|glass|glasses|coin+|floorboards|fence|blind+|boards|cup+|china|bottles|money|spoon+|ice|window|sunlight|mortar|rock
    poof of|and|it|he|she|they|in
    with|went|go|just|and|then (a) poof
    # Sea walls, animals, plants, food, machines, muscles.
    dyke+ <>8 sea|flood*|river|water|offa|van|burst|field+|marsh|ditch|polder|holland|dutch|dam|fen+|drain*|basalt|finger|tide|walk~|stone|embankment|levee|grass|canal|sheep|bank|breach*
    coon+ <>8 raccoon+|racoon+|bin+|hound+|dog+|skin|maine|tree+|bark~|trash|hunt~|cat|porch|hat|cap|tail|garbage
    tranny|trannies <>3 truck|car|engine|gearbox|radio|transmission|blown|fluid|clutch|garage|mechanic|oil|van|dashboard
    pansy|pansies <>8 garden*|bed|bloom*|border+|plant~|flower*|pot+|window|box|purple|violet+|petal+|seed+|yellow
    kaffir lime+|leaves|lily
    redskin+ <>5 potato*|peanut+|washington|football|game|season|jersey|coach|quarterback
    injun joe
    honest injun
    squaw valley|peak
    spic|spick and span
    wop wop
    doo|bop|be wop
    fire|flame|to|will|would|can|could|may|might|not|further|did|does retard
    mentally retarded
    growth|crop+|progress|development|ignition|yeast|spring|bloom*|ripen*|season|decay|timing|spread|bread|healing|rust|fire <>6 retarded
    spastic colon|paralysis|bladder|gait|limb+|muscle+|diplegia|society|hemiplegia|centre|cerebral|movements|legs
    spastic <>6 palsy|paralysis|charity|muscle+|physiotherapy
    queer sort|fish|feeling|look|noise|thing|business|street|in|how|smell|pitch|little|sensation|eye|theory|studies|community|history|cinema|film|fiction|enough|old|place|taste|folk|idea|notion|light|fellow|kind|duck|bird|customer|turn|spell
    homo sapiens|erectus|habilis|neanderthalensis|ludens
    paddy field+
    abo blood|group|type
    yellow|thieving|cheating|crazy|lazy|lying|good|nothing|little|another|eyed|sneaky|you|sick paddy|mick|nip|pansies|pansy|fairy|fairies|jew|arab|bender
    nip out|to|into|down|round|over|home|and|it|off|that
    jewish
    thick|good|stupid|useless|sick|another midget|fairy

    golliwog+ <>5 jam|marmalade|badge|doll|toy
  `),
  elsewhere: entriesOf(`
    pride|reclaim*|theory|cigarette+
  `),
};
