import type { TermList } from '../categories.ts';
import { entriesOf } from '../notation.ts';

/**
 * Drugs, drunkenness, addiction. A drink is none: wine at dinner, a pint, a toast. What counts is too much of it,
 * what it does, or needing it. Drugs are mostly named by words with an innocent life (weed, joint, line, high,
 * coke, acid, speed), so most need the verb that goes with them; "drunk" is often only what was done with the
 * milk. The street names are those that drug advice services explain to parents (Talk to Frank, "Drugs A to Z").
 */

const SPIRIT =
  'whisky|whiskey|vodka|gin|rum|tequila|bourbon|scotch|brandy|liquor|booze|alcohol|moonshine|absinthe|firewhisky|firewhiskey|schnapps|hooch|cognac|mead|ouzo|grappa|poteen|mezcal';
const DRINK = `${SPIRIT}|wine|beer+|ale|cider|lager|champagne|sherry|port|drink+|punch|stout|prosecco|cocktail+|merlot|margarita+|mimosas|eggnog|bubbly|sangria|grog|martini+|shots|pints|pint|whiskies|gins|chianti|chardonnay|guinness`;
/** Drugs by names of which many are other things too. */
const DRUG =
  'heroin|cocaine|coke|weed|pot|meth|crack|speed|ketamine|acid|mdma|molly|ecstasy|pill+|dope|smack|hash|marijuana|cannabis|opium|lsd|shrooms|drugs|amphetamines|morphine|oxy|fentanyl|xanax|percocet+|vicodin|adderall|valium|skunk|ganja|mushrooms|mescaline|painkillers|benzos|oxycodone|codeine|ket|uppers|downers|tabs|laudanum|methadone|opiates|opioids|oxycontin|percs|peyote|steroids|diazepam|tramadol|tranquillisers|tranquilizers|barbiturates';
const SMOKED =
  'weed|pot|marijuana|hash|dope|grass|skunk|ganja|crack|meth|opium|smack|heroin|cannabis|hashish|reefer';
/** How drunk somebody is, in words that are mostly something else. */
const DRUNK =
  'hammered|plastered|sloshed|smashed|wasted|pissed|trashed|legless|trolleyed|trollied|paralytic|wankered|bladdered|blitzed|soused|liquored|zonked|stoned|sozzled|hosed|stewed|tanked|wrecked|shitfaced|ratted|lashed|mullered';
const VERY =
  'so|too|completely|totally|absolutely|thoroughly|utterly|properly|pretty|really|very|already|half|all|well|both|still|royally|obviously|clearly|quite|seriously|permanently|constantly|perpetually|always|pleasantly|incredibly';
const UNSTEADY =
  'stagger~|stumble~|sway~|slur~|vomit~|puke~|reel~|lurch~|weave~|wobble~|retch~|spew~';
const BOTTLE = 'bottle+|flask|hipflask|fifth|quart|handle';
const TIMES =
  'again|since|all|heavily|himself|herself|too|alone|steadily|hard|more|for|until|every|before|solidly|most|half|whisky|whiskey|gin|vodka|and|spirits|at|to|problem|problems|buddy|buddies|binge|bout';

export const substances: TermList = {
  category: 'substances',
  strong: entriesOf(`
    # Drugs, by names that mean nothing else.
    heroin|cocaine|methamphetamine+|meth|marijuana|cannabis|mdma|lsd|hashish|ketamine|mescaline|peyote|psilocybin
    ayahuasca|amphetamine+|ganja|opium|laudanum|shrooms|fentanyl|oxycontin|mephedrone|roofie*|barbiturate+
    crackhead+|methhead+|pothead+|stoner+|druggie+|dopehead+|smackhead+|cokehead+|tweaker+|junkie+|junky
    spliff+|doobie+|toke|tokes|toked|toking|bong+|mainlin*|comedown+
    magic mushroom+
    crack cocaine|pipe|pipes|addict+|whore|house+|head+|rock|rocks|den|baby|dealer+|vial+
    drug addict+|addiction|addled|dealer+|dealing|deal|deals|abuse|abuser+|user+|habit|problem|problems|den+|overdose|fuelled|fueled|induced|bust|runner+|lord+|mule+|binge|fix|pusher+|use|party|haze|stash|taking|withdrawal|money|smuggl*|trade|squat
    do~|take~|use~|sell~|deal~|on|push~|off|illegal|hard|recreational|buy~|high|hooked|illicit|tried|inject~|smuggle~|need~|party|street >1 drugs !for|company|prescribed
    drugs and|or alcohol|drink|booze|sex
    smoke~|roll~|buy~|sell~|deal~|grow~|share~|pass~|vape~|score~|reek~|stink~|smell~|bag+|ounce+|gram+|baggie+|stash|eighth|cloud|haze|kilo+|block|brick+|puff+|wrap+|high|trace+ >3 ${SMOKED} !killer|of|roast|pie|plants|browns|tea|seed|and
    high|stoned|wasted|tripping|hooked|wired|strung|hopped|coked|doped|jacked|addicted|dependent|fucked|baked|numb|off (out|up|of) (out|of|face|his|her) on|to >3 ${DRUG}|${DRINK}|glue|gas|something
    off|out of (his|her|my|your|their) (tits|mind|head|skull|tree|trolley|face) on >1 ${DRUG}|${DRINK}|glue
    off his|her|my|your|their tits|trolley|box !and|of|with|by|the|in
    is|was|were|be|completely|get|got|he's|she's|you're|i'm off his|her|my|your|their face !and|of|with|by|the|in
    out of his|her|my|your|their skull|tree !with
    high as (a|two|three|bloody|fucking) (bloody|fucking) kite+
    get~|got (${VERY}|him|her|me|them|you|us) (${VERY}) high !marks|grades|scores|praise|score|winds|up|above|ratings|blood|enough|price|prices|up|water|quality|ground|fives|speed|fever|over|on|and
    get~ (${VERY}|him|her|me|them|you|us) high (on|and|together) on|and|together >2 ${DRUG}|watch*|giggl*|eat*|ate|laugh*|sat|stare*
    was|were|is|are|he's|she's|you're|i'm|they're|we're|be|been|am (${VERY}) high (right|again|out|half|when|most|as|at|all|that|and) now|again|of|a|the >1 mind|kite|whole|giggl*|paranoid|skull|face
    high right now
    get~|be|being|been|was|were|is|are|am|i'm|he's|she's|you're|they're|we're|got (${VERY}) stoned !to|by|for|the|him|them
    so|too|completely|totally|permanently|pretty|half|bit stoned !to|by
    stoned out|off|again|before|together|teenager+|giggl*
    smoke~|smoking|roll~|light~|toke~|puff~|share~|pass~|spark~|drag|hit|hits|finish~|hand~ >3 joint+|blunt+ !of|venture
    joint|blunt >3 smoke~|smoking|roll~|lit|pass~|dangl*|glow~ !of
    drag|hit|pull|puff on|of|off|from >1 joint|blunt
    weed|pot|hash|dope|coke|smack|crack|pill dealer+|smoke|smoker+|head+|brownie+|fiend+|habit|cookies|popper+|popping
    snort~|sniff~|do~|cut~|rack~|hoover~|chop~|bump~ >3 line+|bump+|rail+ of|off|on >3 cistern|toilet|powder|mirror|table|coke|cocaine|speed|ketamine|lid|bar|key|stomach|counter|dashboard|lavatory|hand|bathroom|phone|mantelpiece|cd
    snort~ >3 line+|coke|powder|speed|pill+|adderall|bump+|rail+|ritalin|ket|it !at|about|of|with|and
    do~ >2 line+|bump+|rail+ in|of|together|off|before !dancing
    line+|bump|gram+|bag+|baggie+|rail+|kilo+|key|brick+|traces|eighth|wrap+ of >1 coke|powder|speed|white|blow|smack|crack|ket|weed|pills|dope !lightning|light|paint
    coked up|out
    coke head+|up|dealer+|habit|nose|binge
    white powder <>6 nose|nostril+|mirror|line+|table|bag+|lip|credit
    pill+|powder|tablet+ >6 snort~
    snort~ them
    another|third|fourth|handful|extra|stolen|too >2 vicodin|percocet+|xanax|valium|oxycodone|oxycontin|oxy|adderall|codeine|painkillers
    deal~|sell~|push~ (some|his|her|few) pills|gear|tabs|weed|drugs|dope|coke|crack|smack|speed|meth|acid|hash|pot
    do~ (some|more|a|too) (much|little|bit) (of) coke|meth|acid|molly|ket|heroin|pills|weed|drugs|ecstasy|shrooms|crack|smack
    was|been|is|started|stopped|he's|she's|were|still|caught dealing out|again|on|from|at
    mushrooms >8 laughing|giggling|giggl*|wallpaper|melting|breathing
    mushrooms <>6 tripp*
    syringe+ <>10 toilet|foil|spoon|park|alley|stairwell|pocket+|playground|gutter
    foil <>8 heroin|lighter|powder|syringe+|smoke
    taken|took|on something >8 pupil+
    pupil+ <>8 high|blown|stoned|dilated|huge >4 ${DRUG}|something|high
    recovery <>8 chip|sponsor|meeting+|sober|clean|addict*|drink*|ninety
    was|were|been|be|i'm|he's|she's|they're|you're|both|all|still tripping !over|up|down|along|lightly|off|through|about|around|across|in|past|his|her|the|people|him|on|into
    drop~|tab+|hit+|trip~|took|take~|on of|on|some|the acid !into|reflux|rain|from|test|bath|jazz|house|wash|onto|down|stomach|in
    drop~ acid !into|on|in|onto
    acid trip+|tab+|flashback+|casualty|head+
    bad|acid|mushroom|drug trip !to|home|round|down|back|for|hazard
    trip~ (out) balls|hard|acid|shrooms|out
    trip~ >1 on >2 mushrooms|something|acid
    took|take|taken|taking|on|some|tab+|pill+ (some) ecstasy|molly !at|in
    pop~|crush~|swallow~|neck~|chew~|wash~|scoff~ >4 pill+|xanax|percocet+|adderall|valium|vicodin|oxy|tabs|painkillers|percs|sedatives|uppers|downers|codeine|benzos >8 ${DRINK}|high|club|rave|numb|party|buzz|candy|sweets|another
    pop~ >1 pills|percocet+|xanax|adderall|vicodin|oxy|molly|percs|painkillers|uppers
    ${DRINK} <>5 pills
    addict|addicts|addiction|addictions
    addicted !to
    addicted to >2 ${DRUG}|${DRINK}|stuff|needle|bottle|morphine
    hooked on >1 ${DRUG}|drink|booze
    alcoholism|alcoholics
    an|recovering|functioning|raging|chronic|former|lifelong|violent|secret|the|bloody|hopeless|known (old|bitter|raging|recovering|functioning|high|violent) (functioning) alcoholic !drink|drinks|beverage|beverages|ginger|content|punch|cider|wine|haze
    was|is|were|are|i'm|he's|she's|being|become|became (both) alcoholic|alcoholics
    alcoholic (old) father|mother|husband|wife|parent+|stepfather|uncle|brother|sister|stupor|haze|blackout|coma|fog|daze|rage|relapse|dad|mum|mom
    alcohol poisoning|abuse|problem|addiction|dependency|dependence|fuelled|fueled|withdrawal|soaked|induced|addled
    inject~|shoot~|cook~|fix~|mainline~ (up) (some|the|her|his) heroin|smack|speed|morphine|dope|crack|drugs|coke
    shoot~ up >5 heroin|smack|alley*|toilet+|bathroom|again|between|dealer|vein+|toes|needle+|squat|stairwell|speed|gents|loo|ladies|lavatory|cubicle
    track|needle marks|tracks|scars
    puncture|injection marks >5 arm+|elbow+
    needle+|syringe+ >5 arm+|vein+|elbow|toes >8 high|heroin|bliss|spoon|junkie|fix|dealer|toilet|bathroom|tourniquet|belt|rush|warmth|plunger
    plunger >8 vein+|rush|needle|bliss
    needle+|syringe+|tourniquet|belt <>8 spoon|heroin|vein+ !nurse
    tie~ off >3 arm|vein
    spoon <>5 lighter|syringe|heroin|powder
    share~|dirty|used needles
    need~|get~|want~|next|another|daily|score~|crave~|for|after >1 fix !it|of|the|up|this|things|from|for|that
    score~ >2 ${DRUG}|gear|gram
    dealer+ <>8 baggie|gram|drugs|weed|coke|pills|ounce|smack|stash|pick~ up
    spike~|drug~|dope~|slip~ >4 drink+|punch|cocktail|pint|wine
    drink+|punch|cocktail|pint|wine >2 spiked|drugged
    date rape drug
    doped up
    drugged up|out|to|and
    months|weeks|days|years|month|week|year|day clean|sober !up|cut|and|water|of|the|off|air
    got|get|getting|stay~|been|keep~|gone sober !up|and
    clean for|since >2 years|months|weeks|days|then|rehab|christmas|easter|last|january|year|month
    been clean >2 years|months|weeks|days|since
    first|next|another drink of the (day|morning|night)
    you're|he's|she's|i'm|they're|we're (so|totally|both|clearly|already|obviously|completely|just|all) high $
    you|they|we|both|i|he|she were|are|was|is|am (so|totally|both|clearly|already|obviously|completely|really) high $
    are|is|were you|he|she|they high $
    got|getting|stay~|stayed clean !up|cut|and|water|of|the|off|air|hands|in|with|shaven
    clean and sober
    sober up|living|companion|coach|coin|chip|house|since|for !minded
    sobered|sobering|sobers up
    was|been|is|were|started|start|back|he's|she's|you're|i'm|stopped|stop|quit|not|be|caught|to using again !the|a|it
    started|stop|quit|he's|she's|you're using !the|a|his|her|it|that|this|my|an|up|these|your|their|our|for|them|its
    relapse~ >6 drink*|again|clean|sober|bottle|pills|rehab|drunk|meeting+|weeks|months
    rehab|detox|detoxing|detoxed
    twelve step|steps
    aa|na|anon meeting+|sponsor|chip|group
    alcoholics|narcotics anonymous
    go~|quit|stop~|come~|kick~|detox* >3 cold turkey
    heroin|alcohol|opiate|drug|from|with|of|into|through withdrawal|withdrawals !from|of|bank|slip|troops|cash
    withdrawal+ <>14 sweat*|shak*|vomit*|worst|symptom+|cramp+|craving+|addict*|heroin|drug*|pills|drink*|detox
    sponsor >6 meeting+|sober|clean|drink|steps
    meeting+ >6 sponsor|sponsored|sobriety|chip
    fall~|back|off|came|go~|went on|off|from the wagon !train|and
    sobriety

    # Drunkenness.
    drunk|drunker|drunkest|drunken|drunkenly|drunkenness|drunkard+|drunks
    inebriat*|intoxicat*|hungover|hangover+|shitfaced|sozzled|blotto|boozehound+|winos|wino|pissheads|pisshead|dipsomania*
    hung over !the|a|his|her|him|it|them|us|me|my|their|our|its|everything|all|every|that|from|on
    rat|shit arsed|faced
    drink driving|driver+
    dui|dwi
    breathalys*|breathalyz*
    get~|got|gotten (${VERY}|him|her|me|them|bit) (${VERY}) ${DRUNK} !off|at|about|to|in|by|with|that|home|because|into|against|up|through|over|all|the|his|for|between|away|down|if|like|from|as|when|out
    completely|totally|absolutely|so|too|thoroughly|utterly|properly|pretty|half|already|bit (${VERY}) ${DRUNK} !off|at|about|to|in|by|with|that|home|into|against|up|through|over|his|for|between|away|down|from|on|out|her
    was|were|is|are|they're|he's|she's|i'm|you're|we're|am (all|both|${VERY}) hammered|sloshed|legless|trolleyed|paralytic|bladdered|wasted|sozzled|soused|blitzed|wankered !by|into|on|in|out|home|over|against|to|at|from|away|with|upon|because
    hammered|plastered|sloshed|smashed|wasted|legless|pissed|paralytic|stoned by|before noon|ten|midnight|lunchtime|nine|eleven|eight|breakfast
    wasted again|already !on|by
    he|she|i|we|they|you|everyone|everybody|Name was|were|is|are|am (${VERY}) hammered|plastered|sloshed|smashed|wasted|legless|stoned|sozzled|bladdered|paralytic|blitzed|trolleyed $
    pissed as a|newts
    pissed out|up|on (of|on) his|her|my|their|gin|vodka|beer|cider|lager
    three sheets to|in
    one|few|couple too many $
    one|few|couple too many drinks|beers|pints|whiskies|gins|sherries|glasses|shots|cocktails|martinis|vodkas
    had >2 one|few|couple too many and|at|last|before|that|the
    drink~ >2 too many !cooks|times|people|questions|things|biscuits|of|to
    too|so much|many >2 ${DRINK} !for|in|sauce|vinegar|cake
    too much to drink !of
    drink~ (far|way|a|rather|much|so|entirely) (bit|too|more|so) too|much|more|so much|heavily|hard|fast|than|many !water|tea|coffee|milk|lemonade|juice|of
    drink~ heavily|hard
    drink~ himself|herself|myself|yourself|themselves|ourselves
    been|started|stopped|quit|stop|start|began|kept|was|were|he's|she's|you're|he'd|she'd|back|your|his|her|my|the|mother's|father's|dad's|mum's|heavy|day drinking ${TIMES} !the|tea|coffee|water|milk|from|of|in|hot|out|lemonade|juice
    been drinking !tea|coffee|cocoa|water|milk|from|the|his|her|a|it|lemonade|juice|in|hot|their|my|out|its|with|chocolate|some|that|this|too
    started|stopped|quit|stop|heavy|hard|binge|secret|problem|day|solitary drinking|drinker+ !water|tea|coffee|milk|from|the|her|his|it|in|chocolate|lemonade
    drink|drinking problem+|heavily
    binge drink*|drank|drunk
    binge~ on >1 ${SPIRIT}|beer|drugs|coke
    off|on|from|quit|quitting|give~|stop~|blame~ (up|the|with) the|up drink|booze|sauce|drinking !of|to|that|with|in|tray|trolley
    turn~|take~|drive~|hit~|crawl~|reach~|return~|took|hits >2 to|into|for|on (the) drink|bottle|booze|drinking !out|of|opener|bank|with|from|and|in|against|a|tea|coffee|water|to|on
    hit~|into|crawl~|drawn the bottle|booze !bank|with|of|opener
    drown~ >3 sorrow+
    drown~ >4 ${SPIRIT}|drink|bottle|wine
    ${DRINK}|bottle|drinking|pub|bar|tavern|party <>8 ${UNSTEADY} !with
    ${DRINK}|bottle|drinking|pub|bar|tavern|party <>8 pass~|black~ out
    black~ out >6 drink*|party|vodka|night|drunk|woke
    pass~ out >5 vomit|gutter|ditch|lawn|hedge
    slur~ (his|her|my|their|the) words|speech|consonants|vowels|sentences|apology|goodnight
    slurred|slurring !notes|pencil
    words|speech|voice >1 slur~ !by
    room|world|ceiling|bar|floor <>10 ${DRINK}|bottle >8 spin~|tilt~|sway~
    room|world|ceiling|bar|floor >3 spin~|tilt~|sway~ <>10 ${DRINK}|bottle
    reek~|stink~|stank|stench|smell~|smelled|smelt|fumes|breath|stale|sour|sweat >4 ${SPIRIT} !or
    reek~|stink~|stench|smell~|breath|clothes >2 of|like|with|stale >3 beer|ale|drink|brewery|distillery|cider|weed|pot|dope|lager !or
    ${SPIRIT}|beer|ale|drink|wine on >1 breath
    empty|second|third|half|most|hidden|last|whole|entire|hide~|stash~|finish~|drain~|polish~|kill~|down~|clutch~|chug~|swig~|neck~|straight|through|fourth|dozen >3 ${BOTTLE} >2 ${SPIRIT}
    hide~|hid|hidden|stash~|find~|found >3 bottles|empties|booze >5 cistern|wardrobe|under|behind|sock|garage|drawer|attic|shed|laundry|bed|toilet|cupboard|desk
    ${BOTTLE} >2 ${SPIRIT} >8 hidden|empty|gone|breakfast|himself|herself|alone|passed|night|slept|drunk|sobbed|cried|fist|clutched|under|cistern|desk
    empty|row|floor|pile|heap|clink|sea|graveyard >2 bottles|cans >6 ${DRINK}|floor|bin|bed|carpet|vomit
    drink~|swig~|gulp~|swallow|pull|slug|glug+|straight|guzzle~|chug~|swigged >5 from|out (of) the (neck) (of) (the) bottle|flask|hipflask !of|milk|water|feed|and
    chug~|guzzle~|slammed|slamming|necked|necking|sank|sinking|downed|downing >4 ${SPIRIT}|beer+|pint+|shots|wine|lager|cider
    shot|glass|drink|pint|bottle|beer|whisky|whiskey|gin|martini after|upon shot|glass|drink|pint|bottle|beer|another|whisky|whiskey|gin|martini
    fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|umpteenth|nth (large|double|straight|stiff) (glass|pint|bottle|shot|can|tumbler) (of) (red|white|neat) ${DRINK}
    five|six|seven|eight|nine|ten|twelve|fifteen|dozen|several (large|double|stiff) pints|whiskies|whiskeys|shots|beers|martinis|gins|vodkas|tequilas|ciders|margaritas|drinks !of|a|at|rang|into|his|her
    ${SPIRIT}|beer|wine for|at|before breakfast|noon|nine
    on|day|week|weekend|drunken|long|massive (a|the) (three|two|four) (day|week) bender
    pub crawl+
    two|three|four|five|six|seven|eight|several|few >2 drinks|gins|gin|tonics|whiskies|whiskey|whisky|beers|pints|cocktails|martinis|vodkas|bottles|wines|ciders past|in|down|later|deep|under|worse !the|his|her|a|one|an
    had|after|sunk|downed|drunk|i'd|he'd|she'd >2 three|four pints|beers|whiskies|gins|martinis|cocktails|vodkas|shots|margaritas|glasses !of
    do~|did|doing|pounding|slamming|slammed shots
    shots of >1 ${SPIRIT}
    lose~ >8 to >1 bottle|drink|booze|drugs|heroin
    through >4 without >2 drink|pill+|fix|bottle|gin|vodka|whisky|whiskey
    ${SPIRIT} <>6 coffee|tea|juice|cornflakes|cereal|thermos >8 morning|breakfast|work|school|nine|eight|dawn
    keg stand+
    drink~|drank|drunk >3 away !the|milk|tea
    drank|drunk|drinking >1 farm|money|house|rent|wages|savings|inheritance|business|fortune|life away
    inject~ himself|herself|myself|themselves
    bottle+|fifth|litre|liter|quart of >1 ${SPIRIT}|wine a|every|per day|night
    drink~ >2 wages|rent|housekeeping|inheritance|savings|paycheck|pay
    needle|syringe >3 in|from >1 arm|vein+|leg|thigh|groin !nurse
    we|i|he|she were|was|am|is (so|totally|completely) baked $
    so|totally|completely baked !in
    need~|another|one (a|another|one|more) (more) hit !song|single|with|record|show|man|of|the|in|point
    get~ (absolutely|completely|so|totally|properly) hammered in|at|on >1 Name|pub|party|bar|club|university|college|friday|saturday|weekends
    drink~ until|till (they|he|she|we|i|you|dawn) they|he|she|we|i|you|dawn|closing
    at the sherry|gin|whisky|whiskey|brandy|bottle|booze|vodka again|all
    do~ another line|bump|rail !of|in
    unconscious|vomit|sick <>8 needle|syringe
    pool|puddle of >2 vomit|sick
    take~|took|did|eat~|ate mushrooms
    mother|father|dad|mum|mom|husband|wife|uncle|aunt|brother|sister|stepfather|Name|his|her|my|your|their drinking had|has|got|was|is|became|problem|habits|killed|cost|ruined|worried|started|began|worse|bout+|spiralled|spree
    drink (had|has|will|would) ruin~|kill~|destroy~|wreck~|change~
    with|from|through|by drink $
    die~ of drink
    walk|stand|see >1 for drink
    on the bottle|booze !of|bank|opener
    black~ out >4 again|woke|floor|bath*|party|pub
    two|three|four|several|many >1 bottles|glasses of ${SPIRIT}|wine|beer|champagne >4 later|in|down|past
    smell~|smelt >1 drink|booze|whisky|whiskey|gin|vodka|alcohol|beer >1 on|off him|her|his|me|you|them|Name
    they|we|you|he|she|i were|was|are both|all|so|very high|stoned
    they|we were high $
    there had been >1 tequila|vodka|whisky|gin|rum|absinthe|jagermeister
    pour~|tip~ >3 ${SPIRIT}|bottle+|wine|it (all) down >1 sink|drain|toilet
    coke >8 mirror|nose|powder|line+|snort~
    flask >6 through|every|lesson|morning|pocket|desk|drawer|swig~|gulp~
    in his|her|their|my cups !of|and
    worse for drink|liquor
    worse for the drink|liquor
    under the influence !of
    drink~ >1 under the table
    boozed|liquored|tanked|likkered|juiced up
    glue sniff*
    sniff~|huff~ glue|petrol|paint|solvents|gasoline|aerosols|gas
    edibles|brownies <>6 high|weed|stoned
    mushrooms >8 trip~|hallucinat*
    hallucinat* >8 acid|mushrooms|lsd|drug*|trip
    overdosed|overdosing|od !on
    overdos* >4 heroin|cocaine|coke|meth|speed|ketamine|opiates|opioids|fentanyl|smack|drugs|needle|cocktail
    heroin|drug|opioid|cocaine|morphine overdose*
    od'd|odd on
    steal~|hooked|habit|crave~|sell~|forge~|deal~|hoard~ >5 morphine|codeine|painkillers|valium|oxycodone|percocet+|vicodin|xanax|oxy|adderall|sedatives
    morphine|codeine|painkillers|valium|oxycodone|percocet+|vicodin|xanax|oxy|sleeping pills >6 hooked|habit|stealing|craving|dependent
    on smack|crack|coke|pills|gear|methadone|drugs|dope|acid|mushrooms|uppers|downers|steroids|ket !the|toast
    clubbing|rave|club|festival <>6 pills|ecstasy|coke|ket
    pupils >4 blown|dilated|pinned|saucers|pinpricks|pinprick >8 high|stoned|drug*|pills|using|coke|taken|on
    smoke~|smoking crack|dope|something|hash|pot|weed !illegal
    hard|heavy|steady|serious drinking !water
    flagon|bottle >6 drunk
    liver >4 drink*|booze|vodka|whisky|cirrhosis
    cirrhosis|moonshiner+|booze|boozy|boozing|boozer

    # Drunk, said in a word.
    come~|came|coming|roll~|rolled|stagger~|arrive~|turn~|show~|showed (back|up) (home|in|up|out) (completely|totally|absolutely|half|already|utterly) plastered|hammered|smashed|wasted|sloshed|legless|paralytic|trollied|stewed|blotto|drunk|wrecked|pissed|stoned|high $
    come~|came|coming|roll~|rolled|stagger~ home|in plastered|hammered|smashed|wasted|sloshed|legless|paralytic|trollied|stewed|blotto|drunk|wrecked|stoned
    get~|got|getting|was|were|is|are|i'm|you're|he's|she's|they're|we're|completely|totally|absolutely|utterly|so|too|really|half|well|properly (so|completely|totally|absolutely|utterly|really|too|properly|bloody|fucking) plastered|hammered|smashed|wasted|sloshed|legless|paralytic|trollied|blotto|blitzed|shitfaced|sozzled|squiffy|tipsy|bladdered !and|by|with|to|into|on|against|up|through|from|out|over
    pop~|drop~|swallow~|neck~|chew~|take~|gobble~ >3 ecstasy|acid|molly|mdma|benzos|xanax|valium|uppers|downers|stims|quaaludes|amphetamine*|shrooms|mushrooms|oxy|oxycontin|percocet|vicodin
    ecstasy tablet+|pill+
    snort~ >2 line+|coke|cocaine|powder|dust|speed|crystal|ketamine|heroin|crank|meth|spice
    snort~|snorting >2 dust|powder|lines|coke|cocaine|speed|ketamine|crank|meth|spice
    off|on|to the smack|gear|junk|wagon|bottle|crack|pills|needle|sauce|brown|booze !table|shelf|bank|top|of|bus|case|bag
    smack|junk|gear >6 die|dealer|supplier|habit|month|addict*|needle|vein+|off|clean
    coke|powder|speed|whizz <>8 nose|nostril+|rolled|snort*|dealer|high !drank|glass|can|can's
    pupils >5 pinhead+|pinprick+|pinpoint+|saucers|blown|huge|dilated
    foil|spoon >5 burnt|burned|blackened|blackening|lighter|scorched
    empt~|empty|emptied|drain~|finish~|finished >3 sideboard|decanter|bottle+|minibar|flask|liquor|whisky|whiskey|vodka|gin|rum|bourbon|brandy|scotch|keg >8 weep*|cry*|slur*|pass*|floor|stagger*|noon|o'clock|drunk*|breakfast|fell|vomit*|alone
    first|one|drink|glass|few to stop|steady|still >2 hands|shakes|shaking|tremor+|head|voices
    pill|tablet|tab|one|blue|red|second|another >6 carpet|walls|ceiling|floor|colours|colors|wallpaper began|started|begin to breathe|melt|move|crawl|love|sing|dance
    wrap+|baggie+|baggy|bindle+ of >2 coke|powder|white|brown|speed|heroin|cocaine|crystal
    man|guy|bloke|dealer >4 car park|corner|alley >6 wrap+|baggie+|packet+|powder|pills
    strung out|coked|doped|tweak*|nodded|nodding off >3 on|heroin|couch|pipe|smack|needle
    hungover|hangover+

    # The habit: the next one, and the last.
    last|first|morning|evening|one|her|his|my fix $
    since|until|till|before|between >3 fix !it|the|this|that|a|his|her
    need~|want~|crave~ >1 drink|whisky|whiskey|vodka|gin >4 before|to >4 face|stop|sleep|function|steady|shak*|talk|mirror|shave|remember|forget
    i|he|she|had|he'd|she'd|i'd|have|they'd relapse~ !into|of
    mushrooms|acid|edible+|ecstasy|molly|weed|booze|vodka|whisky|gin|shrooms|tequila|ket|coke|speed kicked|kicks|kicking|wore|wearing in|off
    stink~|stank|reek~ >2 crack|weed|pot|dope|skunk|meth|grass
    ${DRINK}|glass|round|shot >8 under the table

    # More of it: what is bought, lit, passed round, and how it ends.
    deep|far|well|already (in|into) his|her|their|my cups
    bottle|drink~|flask|wine|ale|whisky|whiskey|gin|beer|rum|vodka|cider|mead|jug <>10 couldn't|barely|nobody|hardly|unable|could|neither|none >3 stand|walk|remember|speak !the
    drink~ until|till >6 couldn't|forgot|blind|blackout|numb|sick|remember|floor|stand|sleep|nothing
    a|another|long|deep|one hit|toke|drag >8 lungs|exhal*|held|bong|bowl|spliff|joint
    buy~|bought|sell~|sold|score~|scored|deal~|dealing >2 pills|gear|tabs|weed|dope|speed|acid|coke|crack|skunk|hash|ket|spice from|to|off|in|for|behind|at
    rock+|vial+|lump|hit|pipe|bit of crack !in
    light~|lit|pack~|fill~ >1 bowl|bong|pipe >8 suck*|inhal*|lungs|exhal*|high|weed|held
    withdrawal+ hit|began|started|set|kicked
    opiate+|opioid+|narcotics|benzos|speedball+|pcp|crystal|smackhead+ addict*|habit|den|haze|dealer+|withdrawal|abuse|meth|user+|overdose*
    opioid+|speedball+|benzos|tipsy|tipsily|squiffy|alkie+|alky|drunkard|dopefiend+|quaalude+|hophead+|pillhead+
    angel dust
    a|the|old|town|village|miserable|raging|secret sot|soak|souse|lush|tosspot
    get~|got a buzz (on|going) on|off
    spaced|zoned|blissed|zonked|strung out on|from

    # Measures, moods, and what drink and drugs do to a body.
    pill+|tablet+|capsule+|tab+|hit|hits|wrap+|gram+|bag|baggie|bump+|ounce|kilo+|vial+|dose|handful of >1 oxy|spice|coke|acid|speed|weed|ket|smack|dope|valium|xanax|ecstasy|molly|crack|morphine|vicodin|percocet+|adderall|codeine|sedatives|uppers|downers
    hic
    a|his|her|their|another|week|night|weekend|drunken binge|bender !watch*|of|eat*|worthy|reading
    the|his|her|my withdrawal+ made|left|had|was|would|felt|gnaw~|ache~|came|got
    i'm|he's|she's|they're|stone|cold|been|be|am|stay~|barely|half|never|always|completely|perfectly (stone|cold|now|finally|almost|not|nearly|barely|still) sober !suit|judg*|minded|people|men
    take~|took|taken|on something >10 jaw|pupil*|club|rave|grinding
    acid|mushrooms|drink|booze|ecstasy|coke|high|buzz|alcohol|whisky|drugs|dope >2 worn|wore|wear|wearing off
    refuse~|stop~ >1 serve|serving >6 stand|drunk|drink|more|steady
    barely|hardly|couldn't|scarcely >1 stand|walk|see >8 drink|bottle|gin|vodka|whisky|whiskey|beer|pub|bar|tavern
    drink~|drank >6 aftershave|mouthwash|meths|turps|methylated
    smoke~|smoked|lit|crush~|roll~|rolled >2 rock|rocks|crystal|spice|bud|resin|blunt >4 pipe|foil|paper+|lighter|glass
    pipe|foil|needle|dealer|rolled note|bill >6 high|rush|smoke|lungs|heaven|numb|nod*

    # Plain drinking that does not stop.
    straight|right from|out (of) the bottle|neck
    bottle|wine|whisky|whiskey|gin|vodka|beer|rum >4 open~|start~|uncork~|pour~|reach~ >1 another !water
    needle (slid|slipped|went|sank) in >8 warm*|hurt*|rush|bliss|pain|quiet|float*|nothing|heaven

    # Weak once; none of a thousand innocent sentences has one of these outside its innocent senses.
    slurred|slurring
    swig~ >2 whisky|whiskey|vodka|gin|rum|bourbon|brandy|bottle|flask
  `),
  weak: entriesOf(`
    ${SPIRIT}|shots|beers|pints
    stagger~|stumble~|lurch~|reel~
    slur~
    syringe+
    sway~
    hiccup~
    vomit~|puke~|retch~
    pub|tavern|saloon

    swig~
    flask|hipflask
  `),
  hints: entriesOf(`
    shake~|shook|shaking|trembl*
    sick|vomit*|puke~
    sob~|cry~|wept
    remember|remembered
    empty|sink|hid|hidden|stash*
    breath
    sway~|stagger~|stumble~|slur~|wobbl*
    morning|noon|breakfast
    alone
  `),
  innocent: entriesOf(`
    # What boxers hit.
    speedball+ <>8 boxing|boxer|coach|bag|gym|gloves|punch~|ring|trainer
    # What was done with the milk.
    had|have|has|having|he'd|she'd|i'd|they'd|we'd|you'd|i've|you've|they've|we've|hadn't|never|haven't|being|ever|already (already|never|ever|not|just|only|all|been|barely|hardly|scarcely|both|always) drunk the|a|an|his|her|my|their|our|its|your|it|all|of|from|deep|deeply|nothing|enough|half|most|some|two|three|only|tea|coffee|water|in|off|out|up|this|that|them|anything|one|milk|cocoa|hot|down|several|four|what|both|any|plenty|cold
    eaten and|or|nor drunk
    eaten|slept >2 drunk !and
    drunk deep|deeply|off|down
    drunk on|with >1 power|love|success|joy|happiness|victory|words|sunlight|nectar|beauty|freedom|sleep|hope|spring|glory|possibility|delight|music|laughter|moonlight|fame|wonder|light|life|excitement|pollen|praise|relief|summer|sun|fatigue|rage|tiredness|vengeance|adrenaline|triumph|pleasure|applause|stories|importance|sugar|cleverness|blood|starlight|air|attention|knowledge|fury|hubris
    is|was|were|are|be (best|usually|always|often|traditionally|then|mostly|only) drunk hot|cold|warm|by|from|with|within|chilled|iced|after|without|young
    best|usually|traditionally drunk
    water|milk|tea|coffee|cocoa|juice <>6 be drunk
    milk|water|juice|lemonade|pop|cola|squash >6 from >2 bottle|flask
    drink~ >2 milk|water|juice|lemonade|pop|cola|squash
    cold turkey sandwich*|and|curry|salad|on|for|pie|leftovers
    got|get|getting|stay~ clean >3 bath|shower|soap|mud|hands|shirt|again
    health+|toast+|tea|coffee|milk|water|wine|cocoa|cup (was|were|been|had|has) (been|then|all|half|being) drunk
    half drunk cup|mug|tea|coffee|glass|mugs|cups|pint|cocoa|bottle
    punch|nectar|milk drunk
    drunken noodle+|chicken|prawn+
    sign*|fence+|gate+|cart|building+|tower+|gravestone+|chimney+|post+|hat|bees|bumblebee+|butterfl*|moth+|table|shutter+|headstone+|picture+|spire|house+|wasp+|lamppost+|trolley|snowman|shed|headlight+|wheel+|scarecrow|aerial|letters|tent|caravan|walls|kite|line+|door+|tombstone+|handwriting|rudder|bookcase|fir+|tree+ <>6 drunken|drunkenly !driver
    tilt~|lean~|leant <>4 drunken|drunkenly
    intoxicat* by|with|scent|perfume|mixture|blend|smell|idea|effect|freedom|power|beauty|presence|mix|aroma
    was|is|are|were|so|more|how|utterly|almost|deeply|an|most|quite|the|absolutely|that's|that intoxicating
    hangover of winter|summer|the|history|empire
    hangover from the|his|her|a !night|party
    addict*|junkie+|junky|fix|hooked|overdos*|binge*|crave~ <>3 newspapers|communications|oxygen|irc|quake|golf|smoking|cigarettes|nicotine|coffee|caffeine|sugar|chocolate|adrenaline|tea|crossword+|book+|telly|television|tv|phone+|news|work|shopping|cake|biscuit+|game+|gossip|novel+|running|attention|cheese|video+|internet|fitness|knitting|puzzle+|crisps|liquorice|radio|pizza|soap+|exercise|podcast+|sudoku|drama|danger|romance|salt|toast|gaming|carbs|cuteness|power|politics|praise|speed|bingo|science|history|magic|opera|football|fresh|feeling|chaos|self
    gambling|sex|love addict*
    hooked on phonics|books|it
    drug store+|company|companies|trial+|for|chart|that
    prescribed|prescription|new|malaria|asthma|cancer|wonder|miracle|blood drug|drugs
    joint+ <>5 lamb|beef|pork|roast*|hip|knee|elbow|oven|table|chair|account|carve~|finger|pipe+|wood|sunday|mutton|venture|ham|custody|meat|effort|stiff|ache~|dovetail|statement|plumber|gammon|venison|butcher|creaked|pass
    grass <>6 rain|wet|lawn|mow~|mown|cut|green|dew|cow+|sheep|long|field+|blade+|picnic|barefoot|skirt|fresh|summer|earth|bank|hill|slope|knoll|verge|stalks
    pot <>6 stove|tea|coffee|roast|flower+|plant+|paint|soup|boil~|stir~|lid|kettle|stew|jam|geranium+|fern|black|gold|luck|belly|hole+|honey|simmer*|fire|clay|glue|wheel|chicken|cook~|melting|ink|fish|rice|herbs
    pot of|roast|belly|holes|luck|plant+
    weed+ <>8 garden*|path|bed+|flower+|lawn|pull~|vegetable+|paving|patio|nettle+|hoe|pond|sea|wheelbarrow|border|roses|allotment|trowel|dandelion+|churchyard|cracks|gravel|widow's
    hash brown+|tag+|function
    coke can+|zero|oven+|bottle
    diet|cherry|vanilla|can|glass|bottle|rum|a|another|iced (of|and|cold|large) (a) coke
    crack <>4 wall|door|window|teapot|ice|ceiling|pavement|voice|egg+|dawn|joke+|cup|plaster|whip|smile|shot|knuckle+|open|light|curtain+
    speed <>4 limit|high|top|full|boat|camera|up|light|sound|line
    acid <>5 rain|beaker|lemon|stomach|reflux|tongue|test|laborator*|burn*|sulphuric|sulfuric|hydrochloric|metal|battery|flask|bath|citric|etch*|drum+|jazz|house|soil|dropper|litmus|pipette
    mushroom+ <>4 soup|toast|risotto|pie|omelette|omelet|garlic|pick~|fry~|chop~|field|ring|sauce|stew|stroganoff|cloud
    line+ <>4 dialogue|poem|play|letter|poetry|washing|fishing|dance|text|script|verse|assembly|management|code
    do~ >1 line+ of|on|in dancing|code|work|duty|dialogue|poetry|fire|the
    snort~ with|at|and|loudly|in|derisively|back|softly|her|his laughter|derision|disgust|laughing|that|this|the|it|tea|milk
    snort~ >2 bull|horse+|pig+|laugh*|pony|mare|boar
    trip~ on|over (the|a|his|her|my|an) step+|stair+|rug|root+|kerb|lace+|hem|feet|cable|skirt|carpet|wire|tail|shoelace+|own|something|uneven
    pill+ <>6 heart|bitter|vitamin+|doctor|chill|nurse|blood|pressure|contraceptive|box|malaria|allergy|headache|birth|iron|hay|travel|thyroid|medicine|cat|dog|sugar|seasick*
    take~|took my|his|her|your|the|one pill+
    painkillers|morphine|codeine|valium <>8 prescribe*|doctor|hospital|dentist|headache|nurse|operation|surgery|medic|wound*|drip|dying|ward|surgeon|stretcher|leg|tooth|migraine
    needle+ <>6 thread|knit*|sew*|vaccin*|nurse|haystack|pine|record|compass|groove|embroider*|stitch*|acupunctur*|flu|tailor|darn*|fir|phlebotomist|anaesthetist|gauge|dial|donor
    heroin chic
    bong of
    clock|bell|gong|ben <>4 bong+
    high on life|success|victory|sugar|adrenaline|the|a|his|her|list|agenda|hill|shelf|cliff+|wall
    ride|riding|flying|fly|flew|held|head high
    high <>4 hill+|hopes|heels|school|street|ground|tide|priest|chair|tea|court|wind+|spirits|above|marks|noon|road|praise|cloud+|treason|tower|shelf|ceiling+|fever|standard+|price+|mountain+|fence|note+|pitched|society|wall+|sun|moon|temperature|voice|collar|stakes|water|horse|jump|definition|altar|tension|kicks|score+|grade+|plateau|window+|places|expectations|rent|river
    on|from|ended a high note
    stone~ <>5 prophet|death|adulter*|olive+|cherr*|date+|plum+|window+|house|saint|martyr*|police|crowd|embassy|pitted|mob|heretic+|witch*
    get~ hammered by|with|out
    wasted here|there|on|no|time|away|years|journey|effort|talent|such|words|opportunity|breath|youth|money|food|half|hours|limb+|frame|his|her|the|my|a|so
    time|effort|life|years|talent|money|food|evening|afternoon|breath|ammunition (was|were|been|being|is) (all|just|completely|totally|so) wasted
    hammered at|on|in|out|home|into|nail*|gold|copper|silver|brass|iron|metal|dulcimer
    smashed the|his|her|a|into|to|through|against|up|it|window|glass|potatoes|avocado|record|plate|open|guitar|egg
    window+|car|vase|phone|glass|cup+|plate+|pumpkins|teapot|nose|atoms (got|was|were|being|all) smashed
    plastered with|over|on|all|to|walls|down|across|wall|ceiling|against|hair|leg
    wall+|ceiling|room|bedroom|hair|posters|leg (was|were|been|all|half) plastered
    pissed off|about|at|with|that
    wrecked ship|car|by|on|the|boat|everything
    slur~ <>4 stroke|reputation|racial|dentist|anaesthetic|anesthetic|racist|note+|phrase|bow|tired|sleep*|exhaust*|legato|concussion|ethnic|character|sedative
    fix <>4 coffee|sugar|caffeine|roof|car|bike|problem|chocolate|tea|boiler|sink|leak|tap|fence|quick
    one|few|couple too many cooks|times|people|questions
    too much|many punch|port|drink|gin|rum >3 recipe|cake|pudding|sauce|trifle
    too much tea|coffee|water|lemonade|milk|cocoa
    drank too much tea|coffee|water|lemonade|milk|cocoa|juice|cordial
    withdrawal from|of >2 troops|public|bank|agreement|slip|cash|forces|method|society
    wagon <>6 wheel+|train|horse+|driver|hay|oxen|ox|mule+|station|load*|axle|canvas|prairie
    sobering thought|effect|sight|reminder|news|moment|experience|reading
    sober suit|dress|man|black|face|grey|colours|judge|clothes|assessment|expression|tie|minded
    clean and|up|of|off|shirt+|air|sheets|plate|water|break|cut|shaven|bill|getaway
    rehab|detox <>5 knee|hip|physio*|injury|shoulder|physical|stroke|ankle|juice|green|smoothie+|digital|surgery|spa
    bottle+ >2 water|milk|pop|lemonade|perfume|ink|juice|ketchup|shampoo|olive|beer|formula|medicine|scent|sauce|cola|glass
    water|baby|milk|hot|ink|feeding|scent|perfume|medicine|sauce|glass|plastic bottle+
    non|mildly|faintly alcoholic
    alcohol free|rub|gel|wipe+|swab
    vodka sauce|jelly
    whisky|whiskey|brandy|rum|gin|sherry|wine|beer|cider|ale|mead|port|liquor <>5 sauce|cake|pudding|marinade|trifle|butter|recipe|batter|truffles|fruitcake|casserole|stew|raisin+|trap
    stash <>5 biscuit+|chocolate|sweet+|yarn|wool
    dealer+ <>6 card+|antique+|car+|art|book+|blackjack|poker|horse+|arms|scrap|wool
    drinking|drink >2 water|tea|coffee|milk|chocolate|cocoa|straw|fountain|soup|lemonade|juice|blood|squash|cordial
    drink~ >2 heavily|hard watered
    stagger~|stumble~|sway~|lurch~|reel~ <>6 weight|heels|deck|boat|ship|bus|train|breeze|wind|music|blow|shock|luggage|suitcase+|laden|boxes
    world|room sway~|spin~ >2 dance*|waltz|music
    table|tables drink* tea
    spike~ >2 heels|hair|fence|cannon|gun+
    glue <>4 stick+|gun|pot|model

    relapse~ <>8 cancer|fever|leukaemia|leukemia|illness|malaria|doctor|pneumonia|tumour
    swig~|flask >3 water|milk|lemonade|juice|tea|coffee|cola|soup
    under the table >4 dog|cat|gum|feet|foot|bread|child*

    crack of
    sober~ up the|a|his|their
  `),
  elsewhere: entriesOf(`
    knit*|sew*|nurse|vaccine|vaccination|ship|deck|sea|baby|milk|train|bus|sauce|recipe|cake|medicine|vitamins|hospital|water|vinegar|waiter|waitress|barman|barmaid|shelf|shop|collection|perfume|boat
  `),
};
