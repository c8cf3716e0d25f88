import type { TermList } from '../categories.ts';
import { entriesOf } from '../notation.ts';

/**
 * Sex acts, arousal, and nudity that is sexual. Few words say it by themselves; most scenes are told in plain
 * words for the body, clothes and hands, so most entries are those side by side. A kiss, a naked child, a bath, a
 * breast in a kitchen and a thrust sword are no hits. `cuss` is asked only for compounds that mean one thing.
 */

const WHOSE = 'my|his|her|your|their|our|each|the|Name';
const HIM = 'him|her|me|you|them|us|each|Name';
const SELF = 'himself|herself|myself|yourself|themselves';
const UNDER =
  'under|beneath|inside|into|up|down|past|below|underneath|between|within|across|along|over|to';
const OUTER =
  'skirt+|blouse|shirt|dress|nightgown|nightdress|nightshirt|petticoat+|shift|breeches|trousers|jeans|pants|bodice|leggings|robe|fly|zip|zipper|pyjamas|pajamas|sweatpants|shorts|kilt|sweater|jumper|tunic';
const UNDERWEAR =
  'bra|panties|knickers|boxers|briefs|underwear|underpants|thong|lingerie|negligee|corset|camisole|chemise|undies|bralette|waistband|garter+';
/** Parts of the body that hands are laid on for one reason. */
const PRIVATE =
  'nipple+|clit|clitoris|^cock|^dick|penis|pussy|cunt|erection|manhood|womanhood|folds|breast+|tits|boobs|buttock+|arousal|hardness|wetness|crotch|mound|bulge|arse|ass|hardon|cleft|labia';
const TOUCH =
  'cup~|fondle~|grope~|squeeze~|knead~|caress~|suck~|lick~|kiss~|stroke~|pinch~|tease~|palm~|tongue~|nuzzle~|rub~|bite~|grasp~|circle~|flick~|worship~|taste~|trace~|lap~|grip~|tug~|massage~|weigh~|explore~|nip~|brush~';
const HAND = 'hand+|finger+|palm+|thumb+|fingertip+|mouth|tongue|lips|teeth|knuckle+';
const MOVE =
  'slide~|slip~|push~|dip~|move~|trail~|creep~|crept|reach~|stray~|wander~|run~|delve~|snake~|drift~|travel~|travelled|glide~|ghost~|skim~|sneak~|snuck|inch~|rove~|roam~|dart~|brush~|disappear~|find~|press~|work~|go~|wedge~|ease~|burrow~|dive~|worm~|tuck~|circle~|tease~|hook~|wriggle~';
/** Words of such scenes that clear up what is doubtful beside them. */
const CLOSER =
  'kiss~|moan~|gasp~|groan~|whimper~|pant~|thrust~|nipple+|breast+|thigh+|naked|bare|straddle~|writhe~|desire|lust|aroused|panties|knickers|bra|hips|clit|^cock|orgasm*|boxers|tongue|undress~|waistband';
const LAID_LOW = 'belly|core|groin|abdomen|thigh+|legs|loins|hips|pelvis|^cock|navel|low|lower';
const FEELING =
  'heat|desire|want|arousal|lust|pleasure|need|wetness|hunger|ache|longing|fire|warmth|tension|pressure';
const NO_PLACE =
  'pocket+|arms|mind|head|eyes|room|coat|jacket|apron|lap|own|face|seat|armpit+|bag|purse|handbag|chest|mouth|life|house|hand+|chair|ear+|cloak|brain|heart|ribs|bed|soul|boot+|shoes|dreams|car|office|arm+|side|belly|stomach|palm+|thoughts|gut|bones|tent|sleeve+|neck|back|shoulder+|flat|work|cell|kitchen|stall|skin|blood|veins|every|glove+|collar|pack|satchel|waiting|open|belt|book|desk|knapsack|case|apartment|throat|outstretched|glass|grip|wheelchair|hair|beard|voice|that|memory|shirt|robes|dress|skull|teeth|left|right|jumper|tea|path|breath|armchair|slippers|fingers|brother|sister|mother|father|ribcage|flesh|world|story|stocking|vest|waistcoat|sock+|pyjama+|nose|home|cheeks|bedroom|cage|whole|temples|hood|hat|scarf|muscles|lungs';
/** What shows that something moved inside somebody in another sense: a feeling, a memory, a thing. */
const NOT_MEANT =
  'like|when|as|was|had|for|a|the|at|to|from|where|there|before|somewhere|too|something|that|while|on';

export const sexual: TermList = {
  category: 'sexual',
  fromCuss: {
    words:
      /^(?:blowjobs?|handjob|rimjob|titjob|footjob|orgasm|orgasim|masturbat\w*|masterbate|cunn?il+ing\w*|fellatio|felatio|gangbang\w*|cumshot|cumming|jizz?|jizz?u?i?m|hardon|dildo|clit|clitoris|deepthroat|doggystyle|doggiestyle|phonesex|cybersex|analsex|sextoys?|fingerfuck\w*|titfuck\w*|facefuck\w*|fistfuck\w*|jackoff|jerkoff|suckoff|buttplug|lapdance|milf|moneyshot|boner|upskirt|vulva|sodomi[sz]e|sodomy|foreskin|porno|lovejuice|queef|rimming|fisting|nookie|nookey)$/,
    sureness: 1,
    except: [],
  },
  strong: entriesOf(`
    # Acts, by their names.
    orgasm*|masturbat*|blowjob+|handjob+|rimjob+|fellatio|cunnilingus|foreplay|deepthroat*|gangbang*|coitus
    copulate~|copulation|fornicat*|deflower~|threesome+|bdsm|dominatrix|flagrante|quickie+|postcoital
    sext|sexts|sexted|sexting|nudes|porn|porno|pornhub|pornograph*|dildo+|vibrator+|precum|jizz*|lube|pubes
    pubic hair
    blow|hand|rim job|jobs
    doggy style
    make~ love !to|the|not
    make~ love to ${HIM} !dinner|plate
    make~ love to (his|my|a|her|the|your|another) (own|young|beautiful) wife|husband|woman|man|girl|boy|stranger|girlfriend|boyfriend|lover
    have~ (some) sex !written|education|appeal|ed|discrimination
    have~|want~|enjoy~|initiate~|need~ >2 sex !education|appeal|of|ed|discrimination|chromosome|change|organs
    oral|anal|rough|casual|hot|phone|unprotected|wild|premarital|kinky|great|amazing|incredible|blowing|vanilla|group|sloppy|lazy|tantric|shower|anonymous|pity|reunion|birthday|goodbye|makeup|up|gay|drunken|angry|frantic|marital sex !education
    sex with ${HIM}|a|his|my|another|someone|somebody|anyone|strangers|men|women|your|their|other
    sex toy+|tape+|act+|scene+|noises|party|parties|dungeon|club+|slave+|life|drive|dream+
    sex was|is|had (never|so|always|really|actually|even) (been) amazing|good|great|incredible|rough|quick|slow|terrible|awkward|hot|better|wild|frantic|lazy|bad|over|fine|boring
    after|during sex
    sexual intercourse|favours|favors|desire+|pleasure|arousal|act+|fantasies|fantasy|partner+|encounter+|needs|frustration|release|gratification|tension|experience|advances|hunger|position+|conquest+|appetite+|relations|assault+
    sexually aroused|active|explicit|charged|frustrated|assault*|abus*|satisf*
    lose~|take~|give~ >3 virginity|maidenhead
    lap dance+
    wet|erotic dream+
    morning wood
    one night stand+
    booty call+
    dick|cock|nude|naked pic+|photo+|picture+|selfie+
    strip club+|show+|poker|tease+
    striptease
    hook~ up with ${HIM}|this|his|guys|strangers
    sleep~ with >2 wife|husband|girlfriend|boyfriend|wives|boss|secretary|married|men|women|someone|somebody|prostitute+|half|stranger+|clients|assistant|best|people|guy+|roommate
    you|ever|already|actually|never|even|only|having|were|i'm|she'd|he'd|you're|he's|she's|you'd|i'd|been slept|sleeping with ${HIM}|my|your|his !in|the|at|on|teddy|phone|light
    been|were|are|started|slept|never sleeping|slept together
    bedded|bedding ${HIM}|half|every|more|two|three !down|and|of|with|by|in
    shagged|shagging|bonking|knobbing
    shag him|her|me|you|like|anything|senseless
    a (quick|good|decent|proper|cheeky|drunken|bloody|sneaky|desperate) ^shag !carpet|rug|pile|haircut|tobacco|on|dried|was|and|perched|flew
    fucked|fucking|fuckin him|her|them !up|over|off|about|around|alone|sideways|all|both|and|too|for|again|shit|out
    fuck him|her !up|over|off|about|around|and|too|for|shit|said
    fuck me|you|us harder|hard|now|please|until|slow|senseless|against|from|deeper|raw|properly
    fuck me >6 please|harder|beg~|moan~|gasp~|now
    beg~ >4 fuck me|him|her
    they|we|he|she|i fucked !up|off|it|over|with|around|about|that|this|the|my|everything|him|her
    been|were|caught|started fucking in|on|against|like|since|for|behind|his|her|my|each
    to|gonna|wanna|could|would fuck you|me|her|him|each !up|over|off|about|around|and|too|for|shit|said
    fuck~ >3 against|on|over|across >2 wall|desk|floor|table|bed|mattress|counter|sofa|door|couch
    suck~|blow~|go~ him|me|you|Name off
    jerk~|jack~|wank~|get~|frig~|bring~|toss~ ${SELF} off !to|the|a|of|with|at
    jerk~|jack~|wank~ (each|him|me) (other) off
    wank|wanked|wanking !stain
    go~ down on him|her|me|you|Name !knees|like|hard
    give~|get~|gave (him|her|me|them|you|good|great) head !start|of|cold|lice|back|count|office|first|in|to|out|and|over|round|around|on|injuries|cheese|pats|massage|for|shape|above|chef|or|up
    eat~ her|me|you|him out !of
    finger~ herself|myself|her|me !hair|necklace|sleeve|ring|glass|lip|rosary|beads|chin|collar|pearl|pearls|cup|scarf|hem|locket|brooch|keys|for|a|cuff|watch|phone|earring|wedding|wine|napkin|pendant|glasses|throat|bracelet|medal|tie|gloves|way|as
    touch~|stroke~|pleasure~|palm~ ${SELF} !on|with|up|about|to
    take~ >3 in|into >2 mouth !pill|words
    take~|have|fuck~|want~|enter~|fill~ ${HIM} >2 from behind
    take~|have|want~ ${HIM} >2 against|over|across|on >3 wall|desk|counter|bonnet|mattress|rug|hay|table|floor
    bend~ ${HIM} over|across >2 desk|table|sofa|couch|counter|bed|bonnet|railing
    ride~ him|her|his >2 hard|until|slowly|^cock|^dick|fingers|harder|faster|thigh|slower !home|back
    enter~ her|him|me (slowly|gently|carefully|fully) (slowly|gently|carefully|then|in|with|from|again) (one|a) (long|slow|smooth|single) slowly|gently|carefully|thrust|stroke|push
    thrust~|bury~|sheathe~|slam~|sink~|pound~|plunge~ (deep|back|fully|himself|all|slowly|hard) (deep|inside|slowly|the|way) (way) into|inside|in|within (of) her|him|me|you !${NO_PLACE}|${NOT_MEANT}
    push~|slide~|slip~|ease~|press~|move~|pulse~|come~|throb~|spill~|finish~ (slowly|back|deep|deeper|himself|herself|hard|all|gently|carefully) (deep|the|way|back) (way) inside (of) her|him|me|you !${NO_PLACE}|${NOT_MEANT}
    push~|slide~|sink~|thrust~ (all|back|slowly|deep) (the|way) (way) inside >6 moan~|groan~|gasp~|hips|tight|slick
    want~|need~|feel~|feeling (him|you|her|me) (so|deep|hard) inside ${HIM} !${NO_PLACE}
    need~|want~|beg~ you|him|her inside !before|the|now|for|and|when|by|at|this|that|with|on|until|in|while
    bury~|buried|sheathe~ >5 inside her|him|me !${NO_PLACE}
    finger+|hand|fist|lips|mouth >1 close~|curl~|wrap~|tighten~|sink~ >1 around|round|over >1 length|shaft|^cock|nipple|erection|^dick|member
    lower~|settle~|seat~ ${SELF} astride him|her|me|his
    feel~|felt herself|myself >2 wet|clench~|tighten~|throb~|ache~
    inside of her|his|my|your thigh+
    entered her|him|me $
    when|as|until|finally|moment he|she entered her|him|me !room|house
    came|come|coming all over !the|europe
    guide~ ${HIM} (slowly|gently) inside her|me|him
    mouth|lips|tongue|throat >4 hot|wet|tight|slick|warm >3 around|on >1 him|her|me !neck
    legs|thighs|knees >1 fall~|drop~|part~|spread~|splay~ open|apart|wide
    make~ me|him|her|you come so
    come~|came so hard !for|by|on|to
    bend~ him|her|me|you over !backwards|the|to
    blunt|swollen|slick|leaking|fat|thick head|tip|crown of him|his|^cock
    hand|fist|fingers >3 around|round ${SELF} !neck|and|arms
    hollow|jut|curve|crease of >1 hip|hips|breast|thigh
    kiss~|lick~|bite~ >5 hip|hipbone !bone
    fantasi* about >1 him|you|fuck*|sex|naked
    so tight|wet|deep >6 gasp~|groan~|moan~|pant~|breathe~|whisper~|grit~
    bed|bedsprings|mattress|springs >3 thump~|creak~|squeak~|bang~|rock~ >8 cries|moan~|rhythm*|groan~|grunt*|gasp~
    watch~ >1 him|her|me|Name undress|strip|undressing|stripping
    jeans|trousers|pants|breeches >4 too|uncomfortably|painfully|suddenly|growing|grew tight|tighter
    tease~|pleasure~|stroke~|open~|work~|fuck~|explore~|worship~|lick~|torment~ him|her|me with >2 tongue|mouth|fingers|lips|teeth|hand
    lick~|suck~|tongue|mouth >8 shaft|underside|tip !spear
    clench~|tighten~|pulse~|spasm~|flutter~|contract~|squeeze~ around|round him|me|his|her !neck|shoulders|wrist|arm|waist|hand|throat|chest|fingers|arms|shoulder|body|ankle|head|heart|leg
    want~|need~|like~|prefer~|imagin*|picture~ you|him|her|me naked
    naked >2 on >1 knees
    arch~ >3 mattress|bed|sheets|touch|hips
    arch~ >8 cry~|moan~|gasp~|whimper~
    he|she|i|they|you was|were|be|being|i'm|is (finally|already|still|fully) inside her|him|me|you !${NO_PLACE}|${NOT_MEANT}
    spill~|empty~|came|come|pulse~|release~ (himself|herself|hot) into|inside|in her|him|me !${NO_PLACE}|${NOT_MEANT}
    lower~|sink~|impale~|slide~|ease~ ${SELF} >1 onto|on|over him|her|me|his !bed|chair|knee|knees|hands|elbows|pillow|haunches|seat|bunk
    lower~|sink~|sank|slid|slide~ (down|slowly) >1 onto|on|down his|him >1 ^cock|^dick|length|erection|inch
    let|want~|gonna|wanna (me|to) (to) ride you|him !to|home|back|in
    at it like rabbits
    headboard <>4 bang~|thump~|slam~|wall|knock~|rattle~
    wrap~|close~|curl~|tighten~|clos* >3 hand|fingers|fist around|round him|me !neck|tight|as|for|like
    hard|thick|hot|rigid|firm|solid (hard|thick|firm) length|line|ridge|bulge|press|heat|outline of him|his|Name !jaw|chest
    suck~ >3 bruise|bruises|mark|marks|hickey
    we|they did|do|done|doing it on|in|against|over >3 table|desk|floor|sofa|couch|shower|backseat|car|bed|counter|rug|closet|cupboard|elevator|lift
    mostly|just|only|want~|about|of|wild|their|was|no|more|without|meant|expect~|like|our|better|best|frequent sex $
    sex in|on|against|every|all|again|twice|before|outdoors|standing|sore !education|this|that|of|ed|which
    crook~|curl~|add~|scissor~|slide~|slip~|push~|press~|sink~|work~ >2 finger+ (deep|slowly|knuckle) into|inside (of) her|him|me|${SELF} !${NO_PLACE}
    finger+ (deep|slowly|crooked|curled|moving) inside|in (of) her|him|me|${SELF} !${NO_PLACE}
    slick|lubed|second|third finger >2 inside|knuckle
    penetrate~ her|him|me|us|you !defences|defenses|armour|armor|${NO_PLACE}

    finger+|tongue|^cock >3 inside|in her|him|me $
    take~|have|had|fuck~ ${HIM} >1 against >1 door
    hands|fingers|mouth|lips|palms >2 roam~|explore~|map~|worship~ !keyboard|page|map
    dig~|clutch~|grip~|grab~ >3 hips|buttocks|arse|ass !to|and
    he|i|him|he's|i'm|you're|me (was|am|were|already|so|is) (already|so|still) rock hard
    going|gonna|about|so|i'm (to|close|gonna) come|close >5 gasp~|moan~|pant~|groan~|whimper~
    free~ him|himself|his from >3 trousers|jeans|boxers|breeches|pants|underwear
    finish~|came|come|spend~|spill~|spurt~|spunk on|in|over|inside|across her|his|my >2 stomach|belly|chest|face|back|thigh+|tits|breasts|mouth|hand|skin
    robe|towel|coat|dress|gown|shirt|kilt|sheet >8 nothing|naked under|underneath|beneath|but
    have~|had|take~|want~|get~ her|him|me|you on (his|her|my|your) (all|hands|fours) hands|fours
    taste~ himself|herself on
    been|were|caught|is|was|he's|she's screwing him|me|each|my|your|his|around|for|behind|like|the
    spank~ >6 naked|bare|red|wet|dripping|begged|beg~|knee|moan~
    arch~ into|against|up|beneath|under >1 touch|hand|mouth|him|her|fingers|tongue|palm
    undress~|strip~ >4 naked|bed|each|bare
    kiss~ >6 bare|naked shoulder+|back|skin|chest|stomach|belly|hip+

    lovemaking
    clasp|hook+|strap+|catch of >1 bra|corset
    bra >4 fall~|drop~|floor|aside|off
    he|she|they|i was|were (finally|already|still) inside her|him|me !${NO_PLACE}|like|as|of
    ${TOUCH} ${HIM} through >2 jeans|trousers|boxers|pants|underwear|knickers|panties|fabric|denim|cotton|cloth|lace
    thrust~|buck~|rut~ >1 into|against|onto >2 fist|hand|mouth|touch|palm

    # Bodies that move.
    thrust~|rock~|grind~|roll~|buck~|rut~|snap~|gyrate~|cant~|pump~ (up|into|down|forward|against) (with|against) >1 hips|pelvis|groin
    hips >4 thrust~|rock~|grind~|roll~|buck~|rut~|snap~|jerk~|stutter~|surge~|lifted|arch~|met !of|music
    thrust~|rut~|buck~|grind~ >1 into|against|onto|beneath ${HIM} !${NO_PLACE}
    grind~|grinding|ground|rut~|buck~ >2 against|into|onto ${WHOSE} thigh+|lap|hips|erection|leg|crotch|hand|mouth
    thrust~ (in|deep|harder|deeper|up|into|faster) (and|harder|deeper|faster) harder|deeper|faster|erratic*|shallow*
    thrusts >3 harder|deeper|faster|erratic*|shallow|slow~|her|him
    each|deep|every|slow thrust !of|was|parried|missed
    straddle~ ${HIM}|his|herself|on !chair|horse|bike|bench|motorbike|stool|fence|wall|saddle|pony|the|a
    straddle~ >1 hips|lap|waist|thigh+|chest
    climb~|crawl~|settle~|pull~|sink~ >2 into|onto|astride|on >1 lap >10 ${CLOSER}|hard
    ${CLOSER} >8 in|into|onto >1 lap !cat|dog
    wrap~|lock~|hook~ >2 legs|thighs|ankles (tight|tightly) around|round|about|behind >1 waist|hips|back|him !of
    on all fours >10 thrust~|behind|naked|moan~|hips
    bodies|limbs >3 entwined|slick|joined|moving|moved|tangled >4 sheets|sweat|naked|bed|pleasure|skin|rhythm
    moved|moving inside (of) her|him|me !${NO_PLACE}
    sweat~|slick >3 bodies >4 together|sheets

    # Bodies that are ready.
    hard|hardened|stiff|thick|throbbing|straining|swollen|leaking|rigid|hot|pressing|insistent|heavy >2 against|in|inside|between|under ${WHOSE} hip+|thigh+|stomach|belly|backside|ass|bottom|arse|jeans|boxers|trousers|buttock+|fly|zip|zipper|fist|pelvis|crotch|pants !of
    rock|painfully|achingly|half|already|fully|semi|impossibly|instantly|so|still|grew|getting|got|get|was|were|is|growing|make|made|makes ^hard (just|again|already|only) for|from|under|beneath|inside|thinking|at >3 him|her|me|jeans|trousers|boxers|touch|lap|mouth|hand|thought|sight|kiss|pants|palm
    rock|painfully|achingly|half|already|fully|so|semi|impossibly|growing|getting|got|was|were|felt|feel|grew|is ^hard >6 lap|thigh+|jeans|trousers|crotch|hips|straddle~|naked|^cock|boxers|kiss~|aching|moan~
    ${HIM}|he|him feel~ (how|just) hard he|him >1 was|is|against|under
    feel~|felt himself|him >2 harden~|stiffen~|stir~|hard !time
    he|him >1 harden~|stiffening|stiffened >4 against|in|under|beneath|hand|mouth|touch !heart|face|jaw|expression|voice|look
    growing|going|gone|getting|went|grew hard >4 against|under|beneath|hand|just|touch|jeans|kiss* !times|ground|work
    hard|wet|aching|slick|dripping for ${HIM} !to|sake|job|own|lunch|breakfast|dinner|new|life|age|children|family|next|first|father|mother|brother|sister|party|part|when|and|work
    so|dripping|soaking|sopping|already|embarrassingly|how|made|make (me|her|so) wet (already|just) for|between|thinking|with (want|need|desire|just|her|my|the) you|him|her|me|thighs|legs|thinking|desire|need|want
    slick|wet|soaked|damp|swollen|slippery|throbbing|velvet|quivering|hot|tight folds|slit|core|cunt|mound|quim|cleft|heat|entrance|channel
    ${FEELING} (had|was|that|began|already|to|a|and) (to) pool~|coil~|gather~|curl~|throb~|build~|twist~|bloom~|spread~|flood~|spike~|surge~|shoot~|settle~|tighten~|clench~|stir~|go|went|licked >4 ${LAID_LOW}
    desire|arousal|lust|pleasure|want|need|heat pool~|coil~|throb~|curl~
    ache|aching|throb|throbbing|wetness|pulse|slick|damp|slickness|moisture|heat|wet|warmth between >1 legs|thighs
    pulse~|throb~|ache~ >2 between >1 legs|thighs

    # Hands and lips, and where they go.
    ${HAND}|face|head|kneel~|settle~|bury~|hips >4 between >1 thigh+|legs !and|picked
    ${HAND}|kiss~|lick~|bite~|nip~|suck~|caress~|stroke~|nuzzle~ >4 inner|bare|upper|inside >3 thigh+
    inner thigh+ >4 ${HAND}|kiss~|stroke~|trembl*|slick|wet
    ${HAND}|caress~|stroke~|trail~ >4 up|along|between|on >1 thigh+ !and|to|muscle
    kiss~|lick~|kisses|mouth|tongue|lips >5 down|lower|along|across|over|on|to|at|of|against|around >3 belly|navel|hipbone+|hips|breast+|nipple+|abdomen|collarbone|cleavage|sternum|stomach|thigh+ !baby
    spread~|part~|nudge~|ease~|open~|push~|hook~|lift~|pin~ >1 her|his|my|your legs|thighs|knees >10 ${CLOSER}|mouth|between|kneel~|settle~|inside|him|finger+|tongue !balance
    spread|open|part your legs|thighs
    push~|nudge~|ease~|spread~ >1 thighs|legs|knees apart|open|wider !on|over
    legs|thighs|knees (apart|wide) spread|apart|open|parted|wide >4 ${CLOSER}|fingers|mouth
    ${HAND} >2 ${MOVE} >2 ${UNDER} >4 ${OUTER}|${UNDERWEAR} !pocket|pockets|sleeve|buckle|loop|collar|to|for
    ${MOVE}|put~|stick~|shove~|get~ >3 hand+|finger+|palm+ ${UNDER} >3 ${OUTER}|${UNDERWEAR} !pocket|pockets|sleeve|buckle|loop|collar
    hand+|fingers up|down|inside|under|in her|his|my|your ${OUTER}|${UNDERWEAR} !pocket|pockets|sleeve|buckle|loop
    ${HAND} >4 waistband|panties|knickers|boxers|bra !and|stockings
    ${HAND} >3 breast|breasts|nipple+|tits|boobs|clit|^cock|crotch|buttock+|pussy|erection|cunt|bulge|^dick|ass !pocket|pump|feathers
    unhook~|unclasp~|unfasten~|unsnap~|undo~ >3 bra|corset|stays|garter+
    peel~|pull~|tear~|rip~|strip~|slide~|drag~|tug~|yank~|shuck~|shimmy~|wriggle~|step~|push~|roll~|take~|hook~|ease~|work~|shed~|shove~|kick~|whip~|slip~ (off|down|out|aside|away|at|of|thumbs) >4 ${UNDERWEAR}
    ${UNDERWEAR} >3 floor|ankles|aside|soaked|teeth|thighs|hips|wet|off|damp !washing|laundry
    unzip~|unbutton~|unbuckle~|unfasten~|undo~|open~|fumble~|tear~|rip~|yank~|tug~ >3 fly|jeans|belt|trousers|breeches|pants|zip|zipper|blouse|bodice|dress|shirt >12 ${CLOSER}|mouth|hard
    tear~|rip~|pull~|tug~|strip~ >2 each other's clothes|clothing|shirts
    tear~|rip~|pull~|tug~|strip~ >1 each other out
    undress~|strip~ each other
    lift~|pull~|push~|hitch~|hike~|rucked|bunch~ >1 skirt+|dress|nightgown|petticoat+ >4 waist|hips|thigh+ >6 ${CLOSER}|him|hard

    # The words for the parts, in such company.
    ${TOUCH} >3 ${PRIVATE} !of|pocket|tape|injury|pump|meat|feathers|crowed|bump|pad|plate|muscle
    nipple+|clit|clitoris|penis|pussy|erection|manhood|breast+|tits|boobs|buttock+|crotch|^cock|^dick|cunt >4 ${TOUCH}|harden~|pucker~|pebble~|stiffen~|mouth|bare|taut|erect|ache~|exposed|throb~|twitch~|leak~|dripping|swell~|jump~|pulse~|hard|heave~ !robin|hen|and|the
    bare|naked|exposed|full|ripe|creamy|heaving|freed|perfect|pert|milky breasts|breast|tits|boobs|nipples|nipple|bosom|buttocks|arse|ass
    ^nipple|^nipples|^clit|^clitoris
    his|my|your|hard|thick|throbbing|erect|huge|swollen|aching|dripping|leaking|big|fat|massive|rigid|engorged|suck~|swallow~|ride~|stroke~ (hard|thick|own|swollen|aching|big|erect|leaking|stiff|flushed|heavy|his|my|the|your|huge|fat) ^cock|^cocks|^dick|^dicks !crow|crowed|and|fight|up|of|a|his|move
    ^cum|^cums|cummed|cumming !laude|study|office|bar|bedroom|kitchen|dining|library
    pre cum|come|ejaculate
    semen !samples|sample
    her|your|wet|tight|dripping|shaved|eat~|lick~|hot|pounding|pink pussy|quim !cat|willow|cats
    her|your|nice|huge|perky|bouncing|great|fake|massive|amazing|perfect|gorgeous|small ^tits !in|on|nest|nested|and|feed
    her|my|your vagina|vulva|labia|clit|cunt
    his|my|an|your|obvious|straining|throbbing|raging|painful|growing|massive|embarrassing|insistent|half (growing|obvious|own|straining|half|painful|hard|throbbing|morning|hardening|swollen|full) erection|erections|hardon|boner|stiffy !of
    a|his|my|the|raging|your (raging|massive|painful|morning) hard on|ons !him|her|me|the|your
    ^boner+|hardon+
    erect penis|nipple+|member|^cock
    throbbing|erect|stiff|hardened|hardening|swollen|engorged|turgid|aching|rigid|hard|pulsing|straining member|manhood|shaft|length !of|for|card|country|in|and|to|on
    ${TOUCH} >2 his|my|your (throbbing|hard|stiff|swollen|hardening|growing|entire|full|aching|whole) manhood|length|shaft|member
    fully|painfully|visibly|so|getting|get|got|became|becoming|very|both|clearly|sexually|hopelessly|unbearably|been|felt|was|were|i'm|am|is ^aroused !suspicion|by|from|interest|to|into|at|in|again|only|me|them|him|us
    aroused by ${HIM}|his|her|the (own) touch|body|smell|scent|sight|kiss|mouth|voice
    arousal !of|levels
    so|really|incredibly|fucking|getting|get|totally|very|seriously|unbelievably|ridiculously|got|weirdly|insanely (so|really|incredibly|very|that|totally) turned on !the|to|him|her|his|me|its|it|by|at
    he|she|i|they|we was|were|am|is (so|very|really) turned on !to|the|his|her|him
    turn~ ${HIM} on !to|shore|the|his|her|a|its|my|that|at|and|when
    ^horny !toad|toads|lizard|lizards|hands|hand|hide|skin|beak|palms|feet|old|scales|plates|plate|finger|fingers|nail|nails|thumb|shell|ridge|ridges|layer|growth|carapace|heels|claws|substance|cattle
    moan~ (out) his|her|my|your name
    moan~|groan~|whimper~|gasp~|pant~|whisper~|cry~ >2 name >8 kiss~|thrust~|nipple+|breast+|thigh+|naked|hips|tongue|cock|came|come|fingers|mouth|harder|inside
    moan~|groan~|whimper~|gasp~ into|against >2 mouth|neck|throat|skin|lips|shoulder|kiss
    moan~|whimper~|writhe~|cry~|gasp~ >2 pleasure|ecstasy|desire|bliss|lust|arousal
    moan~|writhe~|whimper~|arch~|gasp~ <>8 thrust~|nipple+|breast+|harder|naked|clit|^cock|deeper|tongue|thigh+|touch|undress~|hips|kissed|beneath|belly|inside
    wave+|jolt+|burst+|spasm+|shudder+|surge|throes|cries|moan+|shocks|sparks|aftershock+ of >1 ecstasy|orgasm|lust|desire
    wave+|jolt+|burst+|spasm+|shudder+|surge|throes|cries|moan+|shocks|sparks|aftershock+ of >1 pleasure|bliss|passion >6 her|him|his|body|me|them
    pleasure (that|had|was|began|to|so) rip~|ripple~|coil~|crest~|build~|explode~|spike~|flood~|mount~|crash~
    came|come~|cum (so|very|almost) hard|inside|again (inside|around|against) her|him|me|enough
    came|come|coming|comes with|crying|moaning|gasping|shouting >2 cry|groan|shout|moan|shudder|name|whimper|gasp|lips|tongue !the
    came|come|coming|spill~|spilled|finish~ (hard|all|undone) in|inside|over|across|into|on|down|around >1 (own|hot) mouth|fist|stomach|belly|tits|breast+|tongue|fingers|^cock|throat|thigh+|chest !of
    make~|gonna|about|watch~|feel~|want~|let~ >1 (to) come (undone|apart|so|again) hard|undone|apart|harder|like|twice|until|screaming
    make~ (me|her|you|him) come !home|in|to|out|back|with|over|up|down|here|and|on|along|from|for|round|off|through|true|clean|too|the|into|at|inside|by|forward|when|late|away|closer|toward|towards|all|across|after|alive|downstairs|upstairs|running|as|so|this|around|before|outside|tomorrow|today|sooner|earlier|tonight|a|again|indoors|straight|or|alone|if
    come for me !a|dinner|tea|the|lunch|at|in|tomorrow|when|because|and|with|next|tonight|before|on|too|as|now|after|first
    come~|fall~ undone|apart beneath|under|around|in|against|on >1 him|her|tongue|fingers|mouth|touch|hands|arms|me
    climaxed|climaxing !the|with|in|on|to|at|its|when
    reach~|near~|approach~|bring~|hit >2 climax|orgasm|peak >5 her|him|together|shudder~|moan~|inside|cry|groan
    her|his|their|my|your (own|second|third|first) climax !of|as|was|is
    find~|cry~|shudder~|reach~|chase~|need~|near~|seek~|towards|toward his|her|their|my (own) release !from|date|papers|in|form|of|was|at|on
    post coital|orgasmic
    rape|raped|raping|rapist+ !seed|oil|field|fields
    molest~ !the
    spank~ >4 ass|arse|bare|bottom|moan~|naked|harder|bent
    tie~|cuff~|handcuff~|bound >4 bedpost+|headboard|bedframe|bed >8 ${CLOSER}|blindfold*|begged|mouth
    condom+ !machine
    butt plug+
    strap on !your|the|his|her|a|my|their|sandals|shoes|boots|helmet|skis|snowshoes
    finger+|tongue|stroke~|brush~|hit|massage >4 prostate
    skin on|against|to skin

    # Nakedness that is more than that.
    lie~|lay|lying|fall~|sleep~|asleep|curled|wake~|collapse~|sprawl~|tumble~|stretch~|roll~ >3 naked|nude >8 bed|sheets|him|her|me|arms|tangle*|mattress|duvet|together|covers|other|sated|entwined
    naked|nude >2 in|on|under|beneath|between|against|beside|underneath|atop >2 bed|sheets|covers|him|her|me|mattress|duvet|other|quilt !room
    naked|nude >1 flushed|aroused|panting|wanting|writhing|willing|entwined|sated|spent|tangled|trembling|glistening|gasping|hard
    naked|nude body|bodies|skin|flesh|form >2 beneath|against|beside|under|next|on|entwined !the|a
    naked|nude body|bodies|breast+|thigh+|hip+|buttock+|skin|flesh|curves|back|form|chest|limbs <>6 kiss~|moan~|desire|lust|caress~|stroke~|drank|hungrily|press~|mouth|tongue|sheets|entwined|tangled|straddle~|lover|want~
    stand~|stood|was|were|him|her|me >3 naked|nude >4 before|beneath|against|under >2 him|her|me|Name
    clothes|dress|robe|towel|nightgown|shirt|gown|silk >3 fall~|drop~|pool~|slip~|slide~ >8 naked|nude|bare|breasts|nothing
    topless|naked|nude <>4 stripper+|dancer+|waitress*|lover+|girlfriend|boyfriend|mistress
    stripper+
    strip~ naked >6 him|her|me|bed|kiss~|watched
    strip~ for ${HIM}
    wearing|wore|in nothing but|except|underneath >6 bed|smile|kiss~|straddle~|robe|heels|apron|stockings

    # Scenes that name nothing.
    belt|fly|zip|zipper|flies|buttons >6 knees !skirt|hem
    wet|slick|aching|hard|stiff|swollen >2 for >1 him|her|them|you|me $
    wet and aching|ready|wanting|slick|open|throbbing
    mouth|lips|tongue close~|closing|slid|sank|sink~ >1 around|over|round|down|on >1 him|her|his|hers|length|nipple+ !hand|wrist|arm|fingers|throat|cup|glass|cigarette|straw
    naked|nude|undressed >6 sweat|tangled|entwined|intertwined|aroused|arouse*|writh*|straddl*|panting|moaning
    tangled|entwined|intertwined|entangled >4 naked|nude|bare|sheets >4 sweat|skin|limbs|breathless|panting
    limbs|legs|bodies|skin >3 slick|slippery|damp|glistening with sweat
    slick|slippery with sweat >6 bed|sheets|skin|tangled|naked|bodies|her|him
    oral $
    thrust~ >3 groan~|moan~|shudder~|spill~|gasp~|climax*|deeper|harder
    groan~|moan~|shudder~|gasp~ >3 thrust~
    spill~|spend~|spent|empty~|emptied|release~ himself|itself|themselves >3 inside|in|into|between|on|over|deep
    brothel+|bordello+|whorehouse+|courtesan+|harlot+|concubine+ >10 undress*|naked|client+|bed|upstairs|service+|pleasur*|paid|night
    obviously|visibly|painfully|clearly|fully|thoroughly|achingly aroused|erect|hard $
    obviously|visibly|painfully|thoroughly|achingly aroused|erect
    naked >4 aroused|erect|hard $
    to|she|he|i|they|both|finally climax|climaxed|climaxing !with|in|at|the|a|their|his|her
    lesbian|gay|bisexual (sex|sexual) experience|encounter >12 climax*|bed|woman|man|boat|night|girl|boy !at
    harder|deeper <>4 beg~|moan~|plead~|whimper~|groan~
    nails|fingernails >2 down|into|across|along >2 back|shoulders|hips|thighs
    hand|hands|fingers|palm|fingertips >4 inside|down|into|under|beneath|up >1 trousers|knickers|panties|waistband|underwear|boxers|pants|shorts|briefs|skirt|bra|boxer|fly
    wear~|wore|wearing nothing but|except|else|under|underneath|beneath|at
    wear~|wore|wearing|dressed in|clad >1 only >2 pearls|necklace|stockings|heels|smile|boots|perfume|socks|shirt
    wear~|wore|wearing only >2 pearls|necklace|stockings|heels|smile|boots|perfume|apron
    rock~|move~|moving|moved together >6 bed|bunk|sheets|until|shudder*|slow*|gasp*|dark
    shudder~ >4 still|inside|against|collapse~ >6 legs|arms|inside|her|him|thighs
    good|great|terrible|god|goddess|lousy|amazing|fantastic|tiger|brilliant|useless|hopeless|better|best in bed !with|all|and|by|at|until|reading
    climb~|climbed|climbing|roll~|rolled|crawl~ (back) on top of him|her|me|Name
    between >2 her|his|my|your thighs|legs >4 mouth|tongue|face|head|knelt|kneel*|moan*|buck*|taste*|slid|press*
    mouth|tongue|face|head|hand|fingers >4 between >1 her|his|my|your thighs|legs
    stop~|stopped at >1 third|last|second|final|top button|buttons
    take~|took|taking (him|her) (all) into >1 mouth

    # Arousal that is felt through clothes, and hands that are not asked.
    feel~|felt|feels|feeling how (very) hard|wet|aroused he|she|i|you|they was|were|is|are|am|had !working|trying
    ^erection+
    tangled|tangle >3 sheets|blankets|bedclothes|duvet|bed|furs <>6 sated|satiated|spent|sticky|lovers|naked|entwined|lovemaking|limbs
    sated|satiated <>6 sheets|bed|naked|limbs|arms|lovers|skin|him|her
    want~|like~|beg~|long~|love~|ache~ >2 be ravished|spanked|dominated|fucked|filled|bedded !with|by
    want~|like~|beg~|long~|love~ >2 tied|cuffed|handcuffed|bound|strapped|chained to >2 bed|bedpost+|headboard|bedframe
    groped|groping|gropes him|her|me|them|us|each|girls|women|waitress*|Name !way|pocket+|bag|purse|memory|mind|for|coat|glasses|keys|path|jacket|handbag|along

    # The body answering, and words for it that are rarely anything else.
    hips >2 rise~|rose|lift~|raise~|tilt~|push~ >3 meet|against|toward|towards|into|off !chair|wall|ground
    ^aroused !suspicion|suspicions|interest|curiosity|by|her|his|my|their|no|the|from|in|a|such|some|little|great|much|more|anger|our|your|any|public|whispers
    climax~ with >2 face|cry|moan|groan|shudder|name|legs|back|head|fingers|him|her
    trousers|jeans|pants|knickers|breeches|boxers|underwear|shorts|tights|panties >3 around|round|at|down|to|about >1 ankles|knees|thighs !in|mud|water|to
    fingered a|the|my|his|her|another woman|girlfriend|wife|guy|bloke|stranger|man
    taste~|kiss~|lick~|touch~|explore~|worship~|feel~ every|each inch|part of him|her|me|you|his|my
    take off your >1 clothes|dress|knickers|panties|bra|shirt|underwear >4 slowly|now|whisper*|murmur*|breath*|all
    anal !retentive|gland+|fin|fins|about|temperature
    tease~|rub~|nudge~ him|her|me|them|us|you|Name with >1 tip|length|tongue
    made|make|makes|making him|her|me|you beg !forgiveness|pardon
    never been with a|another|any >1 man|woman|girl|boy|guy before|until
    after|when|once >2 finished|came|done >6 wipe~|clean~ herself|himself|me|her
    bulge >2 press~|strain~|against|in >3 hip|thigh|trousers|jeans|breeches|leg|pants|backside|palm|boxers
    whore+|prostitute+|hooker+|harlot+|courtesan+ >8 bed|lay|undress*|naked|mattress|upstairs|skirt+|straddl*|service*|moan*
    carnal|ravish~|kinky|fetish*|nookie|lewd|lasciv*|sodom*|whoring|lustily
    have~|had >1 way with him|her|me|Name
    get~|got laid !off|up|out|down|by|on|low
    screw~|bang~|hump~ him|her|me|each !up|over|out|of|off|for|on|in|with|head|knee|drum
    in the sack with
    go~|went all the way with
    friends with benefits

    # Going to bed, and what is told of it afterwards.
    guide~|welcome~|urge~|coax~ him|her|me|them|us|you|Name (deep|slowly|deeper) inside|into|in her|him|me !${NO_PLACE}|${NOT_MEANT}|study|hall|drawing
    end~|fall~|fell|tumble~|land~|go~|went|hop~|jump~ (up|back|straight) (up|back|straight) in|into|to bed with|together (him|her|me|each|Name) !a|the|my|his|flu
    shudder~|moan~|gasp~|cry~|cried|groan~|whimper~|arch~|clench~|shout~|buck~|writhe~|shake~|shook >6 as|when he|she|i|they came !to|in|back|home|out|up|down|round|from|into|over|through|across|on|along|at|near|with|closer|for|around|off|by|upon|here|downstairs|inside|running|and|face
    peel~|roll~|slide~|slip~|strip~|unroll~ >4 stocking+|tights >6 watch*|slow*|bed|eyes|thigh+
    embarrassing|obvious|awkward|sudden|huge|enormous|permanent|raging hard on|ons
    best|worst|greatest|hottest|strangest|mediocre|terrific|bad|drunk|enough|any|having|loud|joyless|silent|tender sex !education|organs
    was|were|is|am|i'm|she's|he's|you're|still|both|they're|being (a|still|both|all) (a) virgin|virgins !forest|olive|snow|territory|soil|islands|birth|mary|land|at|to|wool
    virgin|virgins >8 wedding|brothel|slept|bed !olive
    get~|got|getting|bring~ him|her|me|them|each off with >2 hand|hands|mouth|fingers|tongue
    force~ himself|themselves on|upon !through|with|up|and|past|toward|towards|despite|in|to|for|until
    slap~|squeeze~|smack~|spank~|swat~ (her|his|my|your) (bare|naked|own) arse|ass|backside|bum|rump|buttock+
    lay|lie~|lying|sprawl~ spread|splayed on|across|over|out|open|for|beneath|under >6 wet|waiting|naked|him|sheets|thighs
    wet and waiting|willing|open !at|for|in|on
    orgy|orgies !of|taxi
    one|few|several|many|old|long line|string|series|succession of lovers
    hand|hands|mouth|fingers >1 moved|wandered|drifted|slid|travelled|traveled|crept|strayed|went|dipped lower !to|than|and|down
    make~|making|made out|love >6 naked|bed|clothes|backseat|skirt

    his|your hardness (press~|against|straining|through) press~|against|straining|through|in|inside|between|into

    # Weak once; none of a thousand innocent sentences has one of these outside its innocent senses.
    panties|knickers|lingerie
    nipple+ !ring|shield
    erotic*
    penis|vagina|genitals
    fondled|fondling
    lust|lustful !for|of
    waistband !phone
    spank~
  `),
  weak: entriesOf(`
    naked|nude|nakedness|topless|unclothed
    breasts|boobs|bosom|cleavage|tits
    panties|knickers|thong|lingerie|bra|boxers
    thighs|thigh
    hips
    moan|moans|moaned|moaning
    lust|lustful
    groin|crotch|loins|buttocks
    straddl*
    waistband
    squirm~
    in|wearing|wore|under nothing at|but >1 all|stockings|heels|smile|towel
    garter|suspender belt
    shed~|peel~|tear~|rip~|strip~|fumble~|discard~|scatter~|tug~|pull~|take~ >3 clothes|clothing|shirt+|dress|jeans|blouse off|aside|away|to|over|across|on
    shed~|tear~|rip~|peel~ >2 clothes|clothing
    push~|lift~|hike~|shove~|hitch~|ruck~ >2 skirt+|dress|nightgown up
    headboard
    spank~
    stockings
    nipple+
    erotic*
    penis|vagina|genitals|testicles
    sexual*
    fondled|fondling
    afterglow
    writhe|writhed|writhing
    earlobe|collarbone
    unbutton*|unzip*|unhook*
  `),
  hints: entriesOf(`
    kiss~|lick~|suck~|nuzzle~
    gasp~|groan~|pant~|whimper~|moan~|whine~
    mattress|bed|sheets|headboard|duvet
    mouth|tongue|lips|teeth|neck
    skin|flesh|body|bodies
    stroke~|touch~|caress~
    wet|slick|hard|ache|aching|slick|sweat*
    shudder~|trembl*|arch~|buck~
    unbuckle~|unbutton~|unzip~|undress~|undo~
    desire|want~|need~|beg~|hungr*
    bare|tangled|sprawl~|lie~|lay
    kneel~|knelt
    bedroom|couch
    breasts
    beneath|against|inside|astride
    candlelight|darkness|firelight

    woman|women|woke|waking|wedding|lover+|stranger|client+|escort|prostitute+|glitter|stage|hunger|heat
  `),
  innocent: entriesOf(`
    naked eye|truth|flame|flames|blade+|sword+|ambition|branch*|tree+|bulb+|light|hatred|greed|aggression|trunk+|hostility|fear|steel|rock|twigs|fury|contempt|mole|rat+|lady|gun|chef|lunch|curiosity|wire+|soil|earth|hillside|wood+|boughs|lightbulb|pine|elms|oak|stone|hills|as
    naked|nude <>8 baby|babies|toddler+|infant|child|children|statue+|cherub+|newborn|chick+|pencil|nestling+|corpse+|mannequin+|torch|painting+|class|lipstick|heels|study|colour|color|shade|drawing|sketch*|portrait|bath|wash~|boy+|prisoner+|beggar+|madman|lake|locker|doctor|dream+|nightmare+
    breast+ <>5 chicken|turkey|duck|pheasant|pocket|cancer|stroke|plate|feed*|milk|robin+|roast*|grill*|letter|goose|grouse|partridge|pigeon|bird+|feathers|lemon|fried|crossed|medal+|badge|armour|armor|sauce|clean|suckle~|nurse~|nursing|baby|infant|prison|grief|hope|pride|folded|sword|savage|emotion+|human
    suckle~|nurse~|nursing <>6 breast+|nipple+
    double breasted
    breast of|the
    clasp~|clutch~|press~|hold~|hug~|strike~|beat~|smite|smote|lean~|against >4 his|her|my|their|own breast|bosom
    ass|asses <>6 donkey+|bray~|ox|cart|load
    kick~|smack~|bite~|pain|boot|knee~|kneed|punch~|pull~|injure~|strain~|hit|blow >4 ass|arse|balls|groin|crotch
    kiss~|lick~ my|his|her|your ass|arse|boots
    arse|ass of|off|about|up|over|handed|in|first|kicked|out|on
    pinch~|freez* >1 arse|ass
    folds of|in
    the|fair|opposite|weaker|gentler|same|stronger|other|female|male|own|either|both|determine|baby's|second sex
    bulge <>5 pocket|wallet|holster|suitcase|bag|cheek|sack|wall|gun|eyes
    mound of
    hips of|replacement|and
    rose|new|artificial|dog hip+
    thigh+ <>6 chicken|turkey|boots|high|ride|muscle+|saddle|bone|running|squats|cramp*|bandage|holster|wound+|cycling|climb~|slapped|slap|deep|snow|water|mud|lamb|rider|sword|hit|shot|ache~|knife
    hand+ at|to|on|from|by ${WHOSE} hip+
    hip+ <>6 holster|sword|knife|pistol|broken|toddler|baby|child|basket|flask|gun|arthritis|surgeon|fracture*|replaced|walk~|hands|jut*
    moan~ <>6 wind|tea|weather|food|weekly|about|pipes|house|toothache|pain|ghost+|cold|floorboards|complain*|wounded|dying|hinges|bill|bus|price+|traffic|homework|organ|injured|fever|cake|chocolate|bite|breakfast|dessert|pudding|delicious|coffee|soup|pie|curry|agony|headache|alarm|grief|despair|misery|sleep|nightmare
    pleasure <>4 cake|chocolate|food|sun|garden|tea|company|meeting
    seduce~|seductive by|offer|idea|smell
    lust for|after power|life|gold|blood|revenge|money|glory|wealth|vengeance|knowledge|travel
    cock|cocks <>6 crow~|hen+|rooster+|farm*|fight~|feather+|weather|gun|pistol|rifle|hammer|robin|bull|eyebrow|pheasant|dawn|strut*|henhouse|tap|spur+|pit|sparrow|turkey|barnyard
    climax of|to|in
    nipple+ <>6 bottle+|baby|nursing|nurse|milk|grease|teat|dummy|rubber|pipe|valve|threaded|oil|brake|newborn|breastfeed*|latch|spanner
    skin <>8 baby|newborn|mother|midwife
    groin injury|strain|muscle|kick|pull*
    stroke~|fondle~|caress~|nuzzle~|rub~|finger~|squeeze~|pinch~|pet~ >4 dog+|cat+|ears|horse|puppy|cheek|hair|face|muzzle|kitten|beard|chin|temple+|neck|fur|nose|forehead|brow
    bosom of|friend+|pal
    pull~|put~|step~|wriggle~|tug~|get~|slip~ on|into >4 ${UNDERWEAR}
    arch~ >8 cat|cats|eyebrow+|brow+
    eyebrow+|brow+|cat|cats|bridge >6 arch~
    have~ sex written
    hand+|finger+ >4 ring|pocket|pockets|holster|purse|hilt|waistcoat
    thrust~ (out|up|forth) (his|her|my|a|both|their|one|out) (clenched) hand+|fist+
    hand+|fist+ >1 thrust~
    thrust~ <>4 sword+|spear|letter|pocket+|knife|chin|blade|lance|fork|paper|dagger|pack|bayonet|engine+|package|parcel|bundle|money|note|pistol|gun|rapier|fencing|parry|guard|flowers|rocket+|reverse|jet|book|bag|torch
    thrust~ upon|of|from|forward|past|aside
    ride~ him|her >1 home|to|back|bareback
    roll~ >2 hips|eyes >1 out
    gun|knife|pistol|phone|book|note|money|shirt >6 waistband
    social|human|friendly|daily|commercial intercourse
    kick~|tight|straighten~|adjust~|hitch~|smooth~|brush~|wipe~|dry|hand+|finger+|pull~|tug~|lift~|gather~|rub~|tuck~ >3 down|on|across|over|up|along|off|to|dry|in|into >3 skirt+|dress|shirt|jumper|sweater|trousers|jeans|pyjamas|pajamas|robe|tunic|boots|shorts|blouse|leggings|shift|breeches|pants
    clutch~|cling~|tug~|grip~|hold~|grab~ >4 skirt+|shirt|dress|jumper|robe|tunic
    strip~ the|bed|wallpaper|paint|bark|of
    rape <>4 oilseed|yellow|blossom|seed|oil|crop|flower*|countryside|forest
    strip~|stripper+ <>4 wallpaper|paint|varnish|wood|wire
    food|furniture|property porn
    sexual reproduction|orientation|health|education|equality|dimorphism|selection|harassment
    press~|kiss~|lips|mouth >4 hand|forehead|cheek|temple|brow|knuckles|ring|head|hair|goodbye|nose|crown
    kiss~ >4 stomach|belly|tummy >3 baby|raspberr*
    heart+ >2 sink~ (with) within|in
    heart+ >1 sink~ within
    hand+|elbow+ on ${WHOSE} thigh+|knees
    cable|wire|paint stripper+
    hard <>3 work~|bread|winter|bargain|drive|candy|day+|time+|look|chair+|floor|ground|rain~|think~|laugh~|bench|shoulder|news
    her|his inside out|information
    make~ >2 come true|clean
    lap >4 cat|dog|baby|tray|napkin|laptop|book|plate|knitting|grandchild*|grandfather|grandmother|santa
    touch~|stroke~|rub~ ${SELF} >1 chin|arm|forehead
    take~ >3 into >1 mouth >3 foot
    petticoat+|skirt+ >1 mud
    between >1 legs >4 dog|cat|tail|ball|football|bag|skateboard|suitcase|box|cello|bucket
    cello|tail|ball|dog|cat|football|box|suitcase|bucket|bag >4 between >1 legs|knees|thighs
    wrap~|hook~ >2 legs|ankles around|round|about >1 chair|stool|trunk|branch|pole|pony|horse|tree

    erection+ of|on|work|scaffolding

    woodpecker|pipes|decorator*|carpenter|hammer <>10 headboard
    ravishing|ravished by|in|smile|view
    rise~|lift~ >4 chair|armchair|stool
  `),
  elsewhere: entriesOf(`
    painting+|sculpture+|museum|gallery|marble|statue+|doctor|nurse|midwife|surgeon|baby|swim*|gym|yoga|horse|cream|chocolate|toddler|laundry|washing|tailor|ballet|hospital|massage|mannequin+|rugby|football|saddle|wrestl*|drawer|shop|clothesline|climb~|exercise+|squats|pony|mare|ache~|muscles|suitcase|coat
  `),
};
