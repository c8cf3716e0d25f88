import type { TermList } from '../categories.ts';
import { entriesOf } from '../notation.ts';

/**
 * Self-harm, suicide, and the wish to die. Nearly all of it is said in several words (`opened his wrists`,
 * `took her own life`), and nearly all of those have a harmless twin (`cut himself shaving`, `took his life in
 * his hands`, `died of shame`), so phrases name what was done, to whom, and with what. What is left out because
 * words cannot tell it: accidents from intent, a swim from a drowning. The Samaritans' "Media guidelines for
 * reporting suicide" list the ways in which it is put; they ask writers to avoid some of these.
 */

const SELF =
  'myself|himself|herself|yourself|themselves|themself|ourselves|yourselves|meself|oneself';
const OWN = 'my|his|her|your|their|our';
const NOT = "not|n't|never|didn't|don't|doesn't|wouldn't|won't|couldn't|can't|hadn't";
const LONG_FOR =
  'want~|wish~|long~|hope~|pray~|beg~|try~|plan~|decide~|deserve~|choose~|prefer~|ready|rather|going|meant|gonna|attempt~|yearn~|ache~';
const PLACE =
  'bridge|cliff+|roof|rooftop|tower|building|window|balcony|ledge|parapet|pier|overpass|viaduct|platform|stairwell|quay|weir|block|multi';
const WHEELS = 'train|bus|lorry|truck|traffic|tram|tube|tracks|express|car|cars|track|rails';
const WATER =
  'river|lake|sea|bath|bathtub|pond|canal|ocean|thames|reservoir|loch|weir|tub|well|quarry';
const PILLS =
  'pill+|tablet+|painkiller+|paracetamol|aspirin|tylenol|valium|barbiturate+|sedatives|antidepressants|medication|xanax|diazepam|capsules|sleeping|insulin|laudanum|codeine|morphine';
const GUN = 'gun|pistol|revolver|muzzle|shotgun|rifle|barrel';
const SHARP =
  'razor|razors|razorblade+|blade+|penknife|scalpel|shard+|scissors|knife|lighter|cigarette+|compass|pin|glass|edge|needle';
const LIMB = 'wrist+|forearm+|thigh+|arm+|skin|leg+|flesh|vein+|hip+|stomach|ankles';

export const selfHarm: TermList = {
  category: 'self-harm',
  strong: entriesOf(`
    # The words for it.
    suicide+|suicided|suicidal|suicidally|parasuicide|harakiri|seppuku|unalive*
    hara kiri
    self harm*|injury|injuring|mutilat*|inflicted|immolat*
    selfharm*
    russian roulette

    # Taking one's own life.
    kill~|offed|offing|unalive ${SELF}
    to off ${SELF}
    kill me then|and myself
    take~|taking|end~|ending >1 own life|lives !story|back|into
    end~ ${OWN} life|lives !in|as|back|seriously|for|into|with|on|there|story|here|among|again|together|at|by
    end~ ${OWN} life on|at|by|with|in >2 day|night|morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday|pills|rope|bridge|river
    take~|taking my|his|her|their life !in|into|by|of|savings|from|so|is|and|to|for|seriously|back|with|at|story|as|away|on|one
    end~ it all
    end~ it (tonight|now|here) tonight|forever|once|myself
    end~ >2 pain|suffering|misery forever|once|himself|herself|myself
    ${LONG_FOR} to end things|it|everything !with|between|quickly|there|on|off|peacefully
    do~ ${SELF} in
    do~ away with ${SELF}
    make~ an end of ${SELF}
    put~ an end to ${SELF}|it all
    put~ an end to ${OWN} >1 life|existence|days
    top~ ${SELF} !up|with|off
    string~|strung ${SELF} up
    hanged ${SELF}
    hang|hanging|hung ${SELF} with|by|from >2 belt|sheet+|bedsheet+|rope|cord|tie|scarf|shoelace*|rafter+|beam|banister|tree|ceiling
    hang|hanging|hung|hangs ${SELF} !with|on|about|upon|out|over|a|another
    shoot~ ${SELF} !in|up|down|a|another|an|forward
    shoot~ ${SELF} in the|his|her|my|a !foot|leg|arm|hand|toe|mirror|own|feet
    shoot~ ${SELF} in|through >1 head|heart|chest|mouth|temple|stomach|face
    drown~|starve~ ${SELF} !in|with|out|into|thin|for
    drown~ ${SELF} in >2 ${WATER}
    poison~|gas~|gassed|gassing|electrocute~|suffocate~ ${SELF} !with
    throw~|fling~|hurl~|cast|pitch~|launch~ ${SELF} >1 off|from|under|over|beneath|out|before >3 ${PLACE}|${WHEELS}|rocks|cliffs|edge|side
    throw~|fling~|hurl~ ${SELF} >1 into|in|onto >3 ${WHEELS}|thames|river|canal|weir !to
    throw~|fling~|hurl~ ${SELF} in front of >3 ${WHEELS}
    jump~|leap~ >1 off|from >2 bridge|overpass|viaduct|ledge|rooftop|parapet|block
    jump~|leap~|step~|walk~|dive~|stride~ in front of >3 ${WHEELS}
    jump~|leap~|step~|walk~|wander~ (out) under|into >2 train|lorry|traffic|truck|bus|path
    jump~|leap~|step~|drive~|swerve~|stepping|jumping|walking|letting|fall|falling|lean~|throw~|fling~ >3 ${PLACE}|oncoming|tree|${WHEELS}|water|edge|railing >8 end >1 all|everything
    think~|thought|want~|consider*|contemplat*|wonder~|imagin*|plan~|tempted|ready|decided|going|urge|gonna|about|how|easy|simply|just >5 jump~|throw~|walk~|step~|swerve~|driv~|drive~|fall~|lean~|let~ >3 in|from|under|over|off|into|go >4 tree|wall|lorry|bridge|roof|ledge|oncoming|train|cliff|platform|tracks|balcony|parapet|railing|edge|path !and|for|to|back
    climb~|step~|clamber~|swing~|leg over >3 railing+|rail|barrier|parapet|balustrade >8 bridge|water|below|drop|traffic|river|edge|let
    jump~|leap~|throw~|fall~ from|off >4 floor|storey|building|block|tower|roof|flats >10 note|died|dead|body|killed|funeral|coffin
    jump~ >3 ledge|roof|bridge|window|balcony|rooftop|overpass|cliff >8 die~|dead|killed|body|note|survived|end
    overdose+|overdosed|overdosing >5 ${PILLS}|purpose|note|deliberately
    take~|took|taking|swallow~ an|the|another overdose
    intentional|deliberate|attempted overdose
    swallow~|take~|gulp~|down~|empty~|count~|shake~|tip~|pour~|wash~|finish~|save~|hoard~|took|stare~ >4 bottle|bottles|handful+|whole|all|entire|many|every|lot|fistful|packet|pot|jar|box|enough >4 ${PILLS}
    swallow~|take~|took|taken (them|every|the) every|all|too >1 ${PILLS}
    all the pills|tablets
    pump~ >1 stomach
    stomach pumped|pump
    count~|line~ >4 pills|tablets >8 enough|again|note|forever|end
    pills >6 die|dead|forever|goodbye|end
    ${GUN} >4 own|my >1 head|temple|mouth|chin|heart|teeth|jaw|skull
    put~|press~|place~|hold~|push~|stick~|jam~|raise~|taste~ >3 ${GUN} >2 in|into|between|under|inside >1 mouth|teeth|chin !of
    ${GUN} in|into|between|under ${OWN} mouth|teeth|chin|jaw
    put~|press~|hold~|raise~ >3 ${GUN} >2 to|against >1 own|my head|temple|heart|chest
    eat~ ${OWN} (own) gun|bullet|pistol
    blow~ ${OWN} own >1 head|brains off|out
    blow~ his|her|my brains out
    put~ >2 bullet >1 in|through >1 own|my >1 head|brain|skull|temple
    die~|dead|death|perish~|end~|fall~ by|at ${OWN} own hand+
    attempt* >3 on|to|against >1 own life
    hose|hosepipe|pipe|tube <>5 exhaust >8 window|car|garage
    garage >5 engine|car|motor >2 running
    engine|car|motor >2 running >8 hose|hosepipe|garage
    hose|hosepipe >4 car|window >8 garage|engine|exhaust
    exhaust >4 garage >6 car|died|dead|door
    head >2 in|into|inside >2 oven !to|and
    stone+|rocks|bricks <>4 pocket+ >6 river|water|lake|sea|waded|walked|pond
    fill~|weight~|load~ >2 pocket+ >1 with >2 stones|rocks|bricks
    noose|rope|belt|sheet|cord|flex <>5 rafter+|beam+|banister|ceiling|fitting|joist|pipe|branch >8 neck|chair|stool|dead|hang~|kicked|himself|herself|around
    tie~|knot~|loop~|make~|fashion~|slip~|put~|tighten~ >3 noose >5 neck|head|rafter|beam|himself|herself|myself|around
    find~|found|be >3 hanged
    hanged >4 cell|barn|attic|garage|closet|wardrobe|bathroom|shed|stairwell|loft
    cut~ him|her|them|Name|dad|mum|body down from
    rope|noose <>6 chair|beam|rafter+ >8 swing~|creak~|cold|note|kicked
    ${GUN} >8 to|against >1 temple >10 thought|closed|eyes|whisper~|sorry|goodbye|click*|trigger|daughter|son|wife
    drink~|swallow~|gulp~|down~ >3 bleach|antifreeze|weedkiller|cyanide|hemlock|paraquat
    time you read|get|find >2 this|letter >6 dead|gone
    not|didn't|without|never brake|braking
    easy >4 let~|just|to >3 go|fall|jump|step >4 rail|edge|ledge|railing|bridge|water|wheel|platform
    let~ go of >1 rail|railing|ledge|parapet >6 end|over|easy|fall
    think~|thoughts|dream~|fantasi* >2 about|of (just) dying !for|light
    helpline|samaritans|hotline <>12 pills|tablets|die|live|bridge|end
    blood <>3 bath|bathwater|bathtub|tub >6 razor|blade|wrists|pale
    noose|rope|belt|cord >3 own|my neck
    kick~|step~ >2 off|away|over|out >1 chair|stool|ledge|bucket
    kick~ >1 chair|stool (out|away) away|over|out
    find~|found >2 hanging from|in|by|there !coat|basket
    find~|found him|her|them|Name|father|mother|brother|sister|dad|mum|son|daughter|husband|wife hanging
    body|he|she|him|her >4 hanging|swinging|hung|hanged from|by >3 beam|rafter+|belt|banister|tie|bedsheet|sheet|ceiling|rope|shower|fan|fixture|flex !bars
    bring~|drag~|pull~|fish~ >3 razor >2 wrist+

    rope|noose|belt|cord|sheet >3 banister|rafter+|beam|joist !lamp|lantern
    drown~ ${SELF} in the|a !work|paperwork|sea
    step~ off >2 kerb|curb|pavement|platform >2 in front
    ${GUN} >8 in|into >1 mouth
    no|what's >1 point >1 going on !about|to|with|at
    no|what's >1 point living
    feet|toes|legs >3 over >1 edge|railing|parapet
    wrists >1 open
    want~|wanted|wish~ >2 to be over >4 all|forever|good
    burn~ >6 into|on|in >1 own|her|my arm|thigh|wrist|skin|forearm >2 cigarette+|lighter|iron
    burn~ >8 arm|thigh|wrist|skin|forearm with >1 cigarette+|lighter

    point >2 carrying|going on !about|to|with|at
    think~|thought|thinking >1 about|of >1 razor+|blade+|rope|noose|pills !from
    scars|cuts|scabs >6 sleeve+
    pills|tablets >8 would do it
    noose <>10 chair|stool|neck|beam|rafter+ !hangman
    want~|wish~ >4 been born
    cut~|slice~|slash~|burn~|scratch~|punch~ >2 palm|arm|hand|leg|thigh|skin|wrist|finger+ >2 purpose|deliberately
    sectioned|hospitalised|hospitalized|psych|psychiatric|ward <>8 attempt

    open~|cut~ a|the vein|artery
    jump~|leap~|fell|fall~ from|off|out >1 tenth|ninth|eighth|seventh|sixth|fifth|twelfth|twentieth|top|fifteenth floor|storey|story|window
    twenty|thirty|forty|fifty|sixty|hundred|hundreds >1 ${PILLS} !a
    pills|tablets|paracetamol >8 twenty|thirty|forty|fifty|sixty|hundred
    lie~|lay >4 railway|train|tube|tram line|lines|track+
    lie~|lay >4 tracks
    drive~|crash~|swerve~|ride~ >5 off|into|at >6 purpose|deliberately
    burns|marks|cuts|scars|bruises >10 made|done|did|given >2 herself|himself|myself|themselves

    # Hurting oneself.
    carve~|scratch~|cut~|etch~|slice~ >4 into|in|on >1 own (left|right|inner) arm+|thigh+|skin|wrist+|leg+|flesh|stomach|forearm+
    cut~|slit~|slash~|slice~|open~|gash~|carve~|scratch~|hack~|saw~ <>4 wrist+
    open~|slit~|slash~ ${OWN} (own) vein+|artery|arteries|arms
    cut~|slit~|slash~|slice~|carve~|burn~ ${OWN}|the own|inside >2 ${LIMB}|throat
    slit~|cut~|slash~ ${OWN} own throat
    cut~|burn~|hurt~|harm~|slice~|scratch~|injure~|punish~|carve~|claw~|bruise~ ${SELF} >3 again|purpose|purposely|deliberately|intentionally|feel|razor+|blade+|secretly|secret|cope|regularly|nightly|relief|punish|numb !shaving
    cut~|harm~|hurt~|burn~|slice~ ${SELF} (because|when|since|until|every|so|to) because|when|since|until|every|so|to >2 felt|feel|hurt*|pain|fourteen|thirteen|twelve|fifteen|night|stop|needed|numb|bad|upset|things|world|noise|hated|control|anything|everything|only|sad|school|died
    cut herself|myself|himself !off|a|another|some|loose|out|short|shaving|free|on|slack|in|from|with|down|trying|while|opening|when|and|chopping|slicing|adrift|into
    cutting|harming|injuring|mutilating ${SELF} !off|a|an|some|another|loose|out|short|shaving|free|on|slack|in|with|down|trying
    want~|need~|urge|thought+|thinking|desire|tempted|try~|started|stopped|stop|itch|ached|wanted >2 hurt|hurting|harm|harming|cut|cutting|burn|burning ${SELF} !off|a|on|out|some|another|free|loose|if|or
    hurt~|harm~|burn~ ${SELF} >2 purpose|deliberately
    been|stopped|stop|quit|started|start|was|about|she's|he's|the|you're|i'm|keep|kept cutting again
    started|stopped|stop|quit cutting !the|a|back|down|off|his|her|through|across|board|room|edge|out|in|up|it|them|into|garden|corners|and|wood|my|their|our|grass|paper|of|words|remark
    ${SHARP} >6 wrist+|forearm+|thigh+ !with|watch|strap
    ${SHARP} >6 own|my|inside >2 ${LIMB}
    ${SHARP} >5 ${OWN} >1 arm+|skin|leg+|hip+ >6 blood|bead*|sting|relief|breath|again|deep*|drew|calm|numb|red|drag*
    rows|row|ladder|grid|criss* >4 scars|cuts|scabs|slashes !vines
    thin|neat|pale|silver|white|fresh|faded white|pale|silver|parallel|red|pink|silvery (parallel) scars|cuts|lines >4 arm+|forearm+|wrist+|thigh+|inside|sleeve+|skin
    thin|neat|fine|pale white|pale|silver|parallel|pink|silvery scars
    sleeve+ >10 scars|cuts|scabs|slashes
    razor|razorblade|blade >2 hidden|hid|hide
    hide~|hidden|hid >2 razor+|razorblade+|blades
    been|was|i'm|she's|he's|i've|started cutting since|again|herself|himself|myself
    cuts|scars|slashes|burns|scabs >3 cover~|cross~|criss*|line~|run~|ladder*|mark~|climb~ >6 arm+|thigh+|wrist+|forearm+|elbow
    burns|cuts and cuts|burns|scars
    slash~|cut~|slice~|scratch~|hack~ at >2 arms|thighs|legs|wrist+|skin|forearm+
    ${SHARP} drawer|tin|box|hidden|under >8 relief|skin|wrist+|arm|calm
    cut+|scar+|scarred|slash|slashes|scab+|gash|gashes|bandage+|scratches|ladder*|stitches|weals <>5 wrist+
    cut+|scar+|scarred|slashes|scab+|lines|ladder*|stripes|ridges|marks >4 on|along|across|up|down|inside|of|her|his|my|criss* >4 wrist+|thigh+|forearm+|inner !from
    fresh|old|neat|thin|white|silver|silvery|pink|parallel|faint|pale|raised|angry|self|new|healed|tiny >1 cuts|scars|slashes|scabs|lines|stripes|welts|marks|nicks >5 wrist+|forearm+|thigh+|inner|arm+|sleeve+
    cuts|scars|slashes|marks|bandage+|lines >5 arm+|sleeve+|wrist+ >6 ashamed|hide|hid|razor|herself|himself|long|sleeves|done|see
    bandaged|scarred|stitched|slashed|slit|ruined|bleeding wrist+
    wrist+ >2 bandaged|scarred|stitched|slit|slashed|cut|opened|bleeding !by|from
    cigarette+|cigar|lighter|match <>5 out on|against|into|to ${OWN} (own|bare|left) arm|thigh|skin|wrist|palm|hand|forearm|leg
    burn~ ${SELF} >3 cigarette+|lighter|iron|matches|match !the
    dig~|scratch~|claw~|pick~|scrape~|rake~|bite~|gouge~|rub~ >6 skin|arm+|palm+|wrist+|thighs|forearm+|legs|scalp|herself|himself|myself >5 bled|blood|raw|bleed|bleeding
    hit~|punch~|slap~|bang~|slam~ >3 own|my|his|her head|thigh+|face >5 again|until|stop|over !with|paperwork

    # Not wanting to live.
    ${LONG_FOR} (just|only|really|so|badly|desperately) to die !of|from|laughing|for|with|in|when|on|at|a|alone|like|defending|here|fighting|as|old|happy|without|young|first|peacefully|rich|trying|there|before|together|by|under|down|than|right|inside
    ${LONG_FOR} to be dead !of|with|asleep
    wish~ (that) i|he|she|i'd|i'm (was|were|had|could|would|just|never) (just|been|only|not|never) dead|die|died|disappear|born|vanish|woken !wood|laughing|of
    wish~ >2 never been born
    wish~ >2 never woken|wake
    better off dead|without me
    better|easier|happier|lighter|simpler|freer|improved >3 without me !around|to|in|for
    world|everyone|everybody >4 better|easier|happier >1 without me|her|him
    if|when|once i|she|he >1 die~|disappear~|vanish~|dead|gone >4 no|nobody|who|one|would|wouldn't >2 care|notice|miss|mind|cry|matter
    better|easier|happier >4 if|when|once >2 dead|gone|died|disappeared|exist|here !for
    better|easier|happier >3 if|when|once i (just|were|was|weren't|wasn't|had|am|stopped) (just|gone|not|never) dead|gone|died|here|around|alive|disappeared|existing|born
    no|nobody|who'd|who|wouldn't|would|anyone|ever|one >2 miss|notice|care|cry|mourn|know >2 if|when i|she|he|you >2 gone|died|dead|disappeared|jumped|vanished|existed|here
    no|nobody|one|who >2 miss me|her|him when|once|if
    ${NOT} >2 want~|wish~|bear~|stand|intend~|plan~|bother >2 live|exist|wake|alive|survive >2 anymore|more|longer|again|tomorrow|another
    ${NOT} >2 want~|wish~ >1 to live|exist|wake !in|with|on|by|like|at|near|next|there|under|here|him|her|the|you|my|up|them|anyone|anybody|without|your|his|their|as|off|beside|a|among|through|for|somewhere|apart|forever
    ${NOT} >2 want~|wish~ >1 be alive|here anymore|any|if|now|tomorrow !of
    ${NOT} >2 want~|wish~ to be alive !to|when
    ${NOT} >2 want~|wish~ to wake up !him|her|the|you|my|early|alone|next|in|with|to|at|them|anyone|before|late|tomorrow|there|on|beside
    nothing|no|anything|little|what >3 live|living|alive for|anymore !a|the|on
    no|any|what's|see|reason|lost|without|find (any|the|no) point|reason|use|will|wish|desire >1 living|live|alive|life|existing|existence !room|there|in|here|with
    tired|sick|weary of living|life|existing !in|here|with|out|on|at|a|the|like|alone
    tired of being alive
    life|living >3 not|isn't|wasn't|longer|hardly|n't worth !living
    worth living|going >1 anymore|without
    sleep|bed >5 not|never|n't|without wake|waking|woke|wake~ !till|until|before|the|them|him|her|when|for|at|in|again
    hope~|wish~|pray~|want~|wanting|praying >5 never|not|n't|wouldn't|won't (to|have|ever) wake~
    never (have) (to) wake up !before|early|the|on|late|in|without|him|her
    want~|wish~|wished|wanted|just|long~|could >3 disappear|vanish|stop forever|existing|breathing|living|being
    let me die !of|in
    should have been me who
    way|reason|life|exit|only|out >3 way out was|is >2 death|die|dead|pills|rope|bridge
    goodbye|farewell|final|last note|letter+ <>8 pills|wrist+|rope|bridge|death|died|dead|body|gun|noose
    edge|ledge|railing|parapet|railings|rail|brink >6 let|letting (go|herself|himself|myself) go|fall|drop
    walk~|wade~|swim~ >1 into|out >4 sea|river|lake|ocean|water|waves >12 not|never|didn't|n't|without|hadn't >2 come|return|back|found|turn
    stand~|sit~|climb~ >3 ledge|parapet|railing+|bridge|roof|rooftop|balcony|edge >10 jump|die|end
    talk~ him|her|me|them|Name down|off|out (from|of|off) >1 ledge|bridge|roof|killing|jumping
    ${NOT} >1 deserve~ to live|exist|be alive
    i want to die

    # Standing at the edge.
    wrong|other|far|outer|outside side of >1 railing+|parapet|barrier|rail|bridge|balustrade !road|street|river
    let|letting >1 fall|jump|drown|die $
    cutting|cutter+|burning <>8 counsellor|counselor|therapist|attention|sleeves|scars|thighs|razor+|helpline !hair|board|edge|down|room
    no|little|without wish|reason|desire|will|want|longer to live|wake|exist|continue !there|see
    no wish|reason|desire to >3 sunrise|sun|morning|dawn|spring|tomorrow|day
    helpline|hotline|samaritans >14 shotgun|gun|pills|bridge|rope|live|die|alive|talk*
    save~|hoard~|stockpile~|stash~ (up) >4 pills|tablets|painkillers|capsules|barbiturates|insulin|paracetamol
    count~ >3 pills|tablets|capsules|painkillers >14 enough
    overdose|overdosed >4 deliberate*|intentional*|purpose|accident|note|meant
    deliberate|intentional overdose
    turn~ >3 sword|knife|blade|gun|pistol|dagger|weapon|rifle|revolver|shotgun (up) on|upon|against himself|herself|myself|themselves|itself|yourself
    edge|end|brink of >1 platform|roof|bridge|ledge|parapet|balcony|pier >10 (didn't|not) stop|jump|step|let|drop|train|fall|goodbye|note
    just|only want~ it|everything|all|this (all) to (just) stop|end $
    want~ it|everything (all) to stop >12 waking|living|breathing|hurting|being|me
    letter|note|letters|notes for >4 boys|girls|children|kids|wife|mother|parents >8 garage|did it|found|hanging|goodbye|rope|gun
    did it in|with|himself|herself >1 garage|bathroom|bath|barn|shed|rope|pills|belt
    stop~ eating|breathing|being (on) purpose
    think~|thought of >2 it|water|river|weir|bridge|rope|roof as >1 door|way out|exit|rest
    way out >6 pills|rope|gun|bridge|razor

    # In secret, and with what is at hand.
    cut|cutting|cuts|burn~|scratch~ myself|herself|himself in >2 bathroom|toilet+|shower|bath|bedroom|secret|private|dark|night
    cut|cuts|burn~|hurt|scratch~ ${SELF} so (that) nobody|no|i|he|she|it|they|the !badly
    press~|hold~|held|put~|stub~|grind~|ground|touch~|push~ >4 cigarette+|lighter|match|iron|flame|ember|coal|spoon >2 into|against|to|on|onto own|her|my|his (own|bare|left|right|inner) arm+|thigh+|skin|wrist+|palm+|hand|forearm+|leg+|stomach
    hold~|held|put~|keep~|kept >1 (own) hand|palm|arm|finger|wrist >2 over|in|above|on|against >2 flame|candle|fire|stove|burner|hob|lighter >3 until|till|skin|blister*|long
    punch~|hit~|pound~|slam~ >3 wall|mirror|tree|bricks|door >1 until|till >4 knuckle+|hand+|fist+|fingers|bled|split|broke
    punch~|hit~|pound~ >3 wall|mirror|bricks >8 deserve~|punish~|hated
    voice+ >4 told|tell~|whisper~|order~|want~|said|say~|urge~ >4 jump|die|hurt|burn|cut|deeper
    # Edges, water, ropes.
    stand~|stood|sit~|sat|climb~|perch~|teeter~|balance~|lean~ >4 ledge|parapet|railing+|rooftop|rail >4 wonder~|thought|think~|imagin* >8 fall|hurt|hit|jump|ground|drop|land|long|quick|feel|easy
    don't|do not|please jump <>8 ledge|roof|bridge|rooftop|balcony|railing|escape|parapet
    walk~|wade~|step~|jump~|drown~ >2 into|in >3 ${WATER} >8 stone+|rock+|bricks|weights >3 pocket+|coat|dress|gown|apron
    stone+|rocks|bricks|weights >3 pocket+|coat|gown|apron >8 walk~|wade~|step~|jump~|drown~|sank|sink~
    tie~|knot~|fashion~|test~|loop~ >2 noose !for
    plan~|picture~|rehears*|arrange~|dream~ >1 own death|suicide
    stop~|refuse~|quit >1 eat|eating >6 disappear|vanish|punish*|die|nothing
    starve~ ${SELF} until|till|because|to|for >4 thin*|die|death|punish*|faint*|disappear|bones|small*|collaps*

    # What is counted out, hidden, or written down.
    pour~|tip~|shake~|spill~|empty~|count~|line~ >4 pills|tablets|capsules >4 palm|hand|lap|table|counter|sheet|bed >10 enough|count*|all|swallow*|sorry|note
    carve~|scratch~|cut~|etch~|score~|burn~ >6 into|in|on|across >1 own|her|my|his|the thigh|arm|wrist|forearm|stomach|hip|skin|leg|ankle with >4 compass|razor|pin|blade|scissors|lighter|penknife|safety|needle
    carve~|scratch~|cut~|etch~ >1 word+|letters|lines >2 into|in|on >1 her|my|own thigh|arm|wrist|forearm|skin|leg|hip
    urge|need|used|wanted|want|itch|going|tempted to cut (again) $
    rope|noose|belt|cord >4 round|around|about >1 neck >8 found|came|chair|stool|mother|sister|beam|cut|brother|father|step~|jump~
    drink~|swallow~|take~|took >1 poison|hemlock|cyanide|arsenic|bleach >10 note|letter|write|goodbye|lay|herself|himself|wait*|together|daughter|son
    why|no|not|don't|couldn't|can't|cannot|point|reason|how|wouldn't >6 go|going|carry|carrying|keep on living !in|at|here|there|like
    note|letter >14 couldn't|can't|cannot go|carry|do on|it|this !for
    note|letter >10 nobody's|one's|your|anyone's fault
    fly~|flew|steer~|step~|walk~|jump~|fell|fall~|crash~|drove|swerve~|ride~ >5 into|off|under|at|in >8 purpose|deliberately !work
    after|since|before|day|night|where|place >1 he|she|Name jumped >10 roof|bridge|fence|platform|tracks|tower|rail|railing|funeral|cliff
    hit~|slap~|punch~|bite~|bit|pinch~|strike~|hitting ${SELF} >6 until|again|repeatedly|fists|knuckles|hard !with
    hit~|punch~|slap~ ${SELF} in the head|face|stomach >4 until|again|over|because|and !with|rake|ball
    been|be|were|started|still|keep|stop~|about|quit|by hurting|harming|punishing|starving|cutting|burning ${SELF} !by|with|at|on|trying|doing|lifting|out|off|a|some|another|loose
    suicide|crisis line|hotline|helpline
    hotline|helpline|samaritans <>10 volunteer|stranger|night|alive|die|pills|tonight|dark
    fall~|fell|falling on|upon >1 own|her|his|my sword|blade|spear !and|drawn
    exit bag
    bruise+|bite|burn+|cuts|marks|scratches <>8 own work|doing|making|hand|handiwork|teeth
    deserve~ >2 pain|hurt|punish*|suffer* >6 himself|herself|myself
    punish~ ${SELF} >6 pain|body|hunger|hurt*|skin|blood*|blade|nails
    edge|drop|tracks|rails|ledge|razor|blade|pills >1 call~|beckon~|whisper~|tempt* >1 to|him|her|me
    edge|cliff|ledge|railing|rail|drop|brink >12 think~|thought|wonder~|imagin* >4 letting|falling|jumping|dying|jump|fall|stepping

    # Saying it, planning it, and what is left on the skin.
    can't|cannot|couldn't >5 anymore|longer|more >2 goodbye|sorry|forgive|farewell
    goodbye|farewell|forgive >6 can't|cannot do|go|take|live|bear
    plan~|intend~|decided|resolved|chosen|meant to die !of|in|for|with|here|trying|fighting|rich|old|a|at|where|young
    drag~|draw~|drew|run~|ran|pull~|scrape~|press~|trace~|dig~|dug|slide~|slid >4 glass|razor|razorblade|shard|compass|pin|scissors|tweezers|mirror|sharpener >3 along|across|over|down|up|into|against|through >1 (own|bare|inner|left) arm+|wrist+|thigh+|forearm+|skin|leg+|palm !of
    bite~|bit|chew~ >1 hand|arm|wrist|knuckle+|fist|fingers >1 until|till >4 blood*|bled|bleed|raw
    drink~|drank >3 poisoned >10 together|lay|own|herself|himself|themselves
    box|tin|drawer|stash|packet|set|collection|wallet of >1 blades|razors|razorblades !shav*
    running|idling|idle car|engine <>8 garage
    garage >8 running|idling car|engine
    my|his|her|their|this|that|your life isn't|wasn't|not|hardly|is|was (not|hardly|barely|no) (longer) worth living !without|if|until|unless
    instead of cutting|burning|hurting|starving !the|a|it|through|down|up|wood|corners|back
    rubber|elastic|hair band|bands|tie >4 snap~|against >3 wrist|skin
    snap~ >2 rubber|elastic band|bands >3 wrist|skin
    did you do this|that|it|these to yourself
    do~|did|done|doing >2 to yourself|himself|herself|myself >8 arm+|wrist+|scars|cuts|bruises|marks|burns|skin
    survive~|survived the|his|her|my (first|own|last|second) attempt|overdose|hanging
    rather|sooner (be|just) dead|die than >1 go|live|face|spend|wake >2 through|another|like|day
    scar+|cuts|marks <>12 hated|hate|hates myself|herself|himself
    make~|made|making ${SELF} sick|vomit|throw|puke (up) >6 after|every|again|daily|meal+|toilet|bathroom|dinner|lunch
    edge|end of >1 platform|roof|bridge|cliff|ledge >6 sway~|tip~|teeter~
    fingers|finger|toothbrush down >1 own|her|my|his throat
    starving|starve~|starved ${SELF} !for|of|at|all|to

    # Plain ways of doing and saying it.
    tip~|pour~|shake~|cram~|stuff~|shovel~|swallow~ >4 tablets|pills|capsules >4 mouth|throat
    razor|razorblade+|blades >3 taped|tucked|wrapped|hidden|stashed|sewn >2 in|inside|under|behind|beneath|between|into !shav*
    think~|thinking|thought|dream~|dreamt about|of ending it|everything|things $
    scratch~|claw~|pick~|dig~|rub~|scrub~ until|till >6 skin|blood*|bled|raw
    burn+|scar+|cut+|mark+|scab+ >3 hip|hips|thigh+|arm|arms|wrist+|stomach >8 row|rows|cigarette+|parallel|neat|tally
    didn't|don't|doesn't|not|never want|wanted|wants|wanting to live >5 without him|her|them|you|me $
  `),
  weak: entriesOf(`
    razor|razors|razorblade+|blade|blades
    wrist|wrists
    noose
    overdose|overdosed
    ledge|parapet|railing|rail
    pills|tablets
  `),
  hints: entriesOf(`
    note|goodbye|letter+ !d|from|to
    bath|bathtub|tub
    jump|jumped|jumping|letting
    skin|sleeve+|thigh
    die|dying|dead
    alone|sob~|secret*
  `),
  innocent: entriesOf(`
    # The word, of other things.
    political|career|professional|social|commercial|economic|electoral|fashion|financial|culinary|literary|romantic|academic|box|ritual|tactical|diplomatic|parliamentary suicide
    suicide mission+|squad|squeeze|door+|bomber+|bombing+|bomb|vest+|run+|charge+|king|burger|wing+|sauce|clutch|tackle|blonde|gene|drill+|sprint+|pilot+|attack+|dive|chilli|lane|drone+|lid|six|slide|soda|jockey
    suicidal corporate|takeover|charge|attack|driving|speed|pace|mission|plan|idea|odds|bravado|moth+|pigeon+|squirrel+|pheasant+|sheep|descent|run|tackle|insect+|bravery|courage|rabbit+|bees|hill|angle|overtaking|overtake|left|corner|manoeuvre+|maneuver+|gradient|optimism|generosity|heroics|deer|hedgehog+|dive|taxi|cyclist|turn|confidence|rush|streak
    be|is|was|were|been|sheer|simply|practically|it's|that's|almost (sheer|simply|practically|social|absolute|pure|just|almost) suicide !and|note|watch|he|she|they|the|by|that|of|not
    suicide to

    # Exaggeration.
    kill~|hurt ${SELF} >3 laugh*|working|trying|studying|getting|cleaning|running|carrying|lifting|training|rushing|cooking|worrying|dieting|climbing|baking|work|finish|heels|please|impress|housework|homework|overtime|dishes
    kill~ ${SELF} over the|a|this|it|that
    nearly|almost|practically|near|nigh|half >2 kill~|drown~|hang~ ${SELF}
    don't|not|n't|without|needn't|no kill~|drown~|hang~|shoot~|poison~ ${SELF} !because|not
    kill~ ${SELF} off
    you'll|he'll|she'll|they'll|you|trying|try kill|hurt|hang|electrocute|killing yourself|himself|herself|themselves !if
    ${LONG_FOR} to die >3 shame|embarrassment|boredom|laughter|laughing|mortification|curiosity|heat|thirst
    ${NOT} (really|actually|yet|want|wanting|going|ready|mean|meant|have|need|afraid|plan|planning) (ready|want|wanted|going|to|wanting) ${LONG_FOR}|have|need|about|afraid|supposed to die
    too|not young|ready|scared to die
    enough rope
    work~|drink~ ${SELF} to death

    # Accidents, rescues, figures of speech.
    cut~ ${SELF} shaving|another|off|loose|free|some|a|out|short|slack|from|adrift
    cut~|hurt~|burn~ ${SELF} >5 shaving|razor|stove|oven|kettle|iron|glass|knife|tin|brambles|cooking|ladder|bike|toast*|soup|falling|slicing|opening|chopping|paper|thorn+|rose+
    cut~|slash~|slice~|slit~|open~|saw~|hack~|scratch~ <>6 rope+|bond+|binding+|zip|cord+|handcuff+|cuff+|tape|manacle+|string|chain+|ties|fetter+|glove+|bracelet+|watch|strap+|cat|kitten|bramble+|thorn+|rose+|shackle+|restraint+|cable
    shoot~ ${SELF} >2 foot|leg|toe
    throw~|fling~|hurl~ ${SELF} >2 work|arms|chair|sofa|bed|task|studies|study|project|role|armchair|settee|dancing|pool|lap|floor|hay
    jump~|leap~ >4 ledge|bridge|rooftop|parapet|window|roof|cliff <>8 swam|swim*|splash*|rope|bungee|parachute|laugh*|cheer*|whoop*|grin*|cat|squirrel|cannonball|next|cable|film|dare|lake|river|holiday
    bungee|rope|cliff|base|star jump*
    bungee|parachute|rope|dare <>8 jump~|leap~
    cat|squirrel|goat|monkey|bird|pigeon >3 jump~|leap~
    jump~ >2 train|bus|tram !front|under
    drown~ ${SELF} in >1 work|paperwork|drink|gin|sorrow+|perfume|cologne|self|books|music|aftershave
    take~ ${OWN} life|lives in|into >1 hand+
    wrist+ <>2 watch|bracelet+|bangle+|sprain*|broken|broke|cuff+|tennis|corsage|slap*|limp|grab*|caught|held|perfume|pulse|flick* !suicid*|blade|razor
    scar+|cut+|mark+|bandage+|scratches|lines <>8 handcuff+|shackle+|rope+|manacle+|restraint+|chains|cuff+|glove+|cat|bramble+|kitten|claw+|battle+|sword+|duel|fight*|soldier|surgery|operation|tan|sock|sprain*|tennis|plaster|tattoo*|watch|thorn+|rose|oven|sun|map+|page+|road|knee
    burn~ ${SELF} >3 candle|stove|oven|kettle|iron|toaster|pan
    overdose of|on >1 sugar|cuteness|chocolate|caffeine|television|vitamin+|cheese|cake|christmas|garlic|culture|turkey|telly
    razor|blade|razors|edge <>10 shav*|cheek|jaw|chin|beard|stubble|barber|lather
    ${SHARP} <>12 surgeon|doctor|vaccine|tattoo*|tailor|sheath|butter|apple|steak|sheep|kitchen|enemy|guard|soldier|cook|bread|rope+|nurse|donor
    hanging|hung|hangs|swinging >5 ceiling|beam|rafter+|hook|rope|branch >8 lamp|lantern|lights|basket|ham+|herb+|onion+|bunches|decorations|plant|washing|laundry|coat|ball|tyre|swing
    lamp+|lantern+|lights|basket+|ham+|herb+|onion+|bunches|decorations|plant+|washing|laundry|coat|tyre|swing|children|child|key+|bell+ >4 hanging|hung|swinging
    coat|hat|jacket|key+|picture|scarf|dress >2 hanging
    head >2 in >1 oven >4 clean*|roast|turkey|cake|dinner|dish
    eat~ >1 gun|bullet dog|cake
    exhaust|hose <>6 garden|wash*|water~
    find|found me hanging
    walk~|step~ >2 path|track|car|cars !front
    stand~|stood|sit~|climb~ >3 bridge|roof|balcony|edge|railing+ >10 watch*|mending|mend*|view|laugh*|stars|pool|swim*|gutter|fish*|wave*
    want~ >3 stop being|breathing
    noose >3 bandit|outlaw|hangman|sheriff|judge|crowd|prisoner
    thin|white|neat|silver lines|marks >5 page|map|road|sky

    ending|end it all with|on|in

    cut~|slash~|slice~|slit~|rip~|open~ >6 sleeve+
    team|teams|squad|midfield|defence|goalkeeper|pass|striker|league <>6 suicide|suicidal

    chair|stool|ledge|ladder|bucket <>8 bulb|lightbulb|paint|curtain+|shelf|hammer|duster|brush|bunting
    fall~|fell on >1 sword >8 minister|resign*|party|politic*|boss|chairman|job

    cough|headache|flu|honey|doctor|migraine|toothache|vitamin+ <>12 pills|tablets
  `),
  elsewhere: entriesOf(`
    shav*|beard|watch|bracelet+|medicine|vitamins|sprain*|tennis|nurse|rope+|handcuff*
  `),
};
