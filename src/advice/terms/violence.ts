import type { TermList } from '../categories.ts';
import { entriesOf } from '../notation.ts';

/**
 * Graphic violence: gore, bloody wounds, killing shown, torture. A fight, a war or a death that is only told of
 * is none; nor are the many figures of speech (killing time, a stab of guilt, blood running cold), which are
 * most of what English does with these words. So nearly every entry is a verb and what it is done to, or blood
 * and what it does.
 */

const HIM = 'him|her|me|them|us|it|Name';
const MAN =
  'man|woman|boy|girl|guard+|soldier+|sentry|sentries|prisoner+|villager+|child|children|captain|king|priest|stranger|officer|men|women|hostage+|brother|father|mother|sister|son|daughter|wife|husband|enemy|traitor|orc+|vampire+|witch|knight|people|families|family|driver|intruder|body|victim+|attacker|assassin|cop|policeman|sergeant|sailor+|civilian+|village|everyone|deserter|peasant+|spy|messenger|bandit+|wolf|creature|demon|monk+|nurse|survivor+|wounded|garrison|townsfolk|infant+|diver|rider+|trooper+|hunter+|thief|thieves|pilot|gunner|merchant|clerk|maid|passenger+|general|colonel|lieutenant|corporal|minister|goblin+|troll+|zombie+|elf|elves|dwarf|dwarves|beast|monster|giant|warrior+|raider+|pirate+|slave+|gangster+|thug+|robber|prince|princess|queen|duke|lord|lover|stepfather|uncle|neighbour|scout+|ranger+|marine+|agent|detective|archer+|rebel+|shepherd|farmer|horse|executioner|werewolf|werewolves|drow|ogre';

/** What wounds; those that are mostly something else (glass, hook, point) only in some entries. */
const BLADE =
  'knife|blade+|dagger+|sword+|axe+|hatchet|machete|spear+|bayonet|cleaver|scalpel|stake|shard|sabre|katana|arrow+|spike|screwdriver|scissors|razor|chainsaw|pitchfork|harpoon|lance|claw+|fang+|talon+|stiletto|poker|tusk+|rapier|cutlass|scythe|sickle|javelin|switchblade|antler+|steel|glass|saber|lightsaber|lightsabre|halberd|tomahawk|knives|shiv';
const CLUB =
  'axe|hatchet|machete|cleaver|shovel|hammer|club|mace|crowbar|poker|bat|spade|pickaxe|wrench|pipe|rock|brick|stone|bottle|butt|boot|hoof|fist';
const DRIVE =
  'plunge~|drive~|sink~|thrust~|slide~|slip~|bury~|ram~|shove~|slam~|push~|force~|jam~|stick~|embed~|punch~|pierce~|go~|enter~|skewer~|run~|tear~|rip~|bite~|lodge~|protrude~|catch~|take~|strike~|thud~|hit~';
const CUT =
  'slit~|slash~|slice~|cut~|open~|saw~|hack~|carve~|rake~|split~|cleave~|claw~|gash~|rip~|tear~';

/** Where a wound is no scratch. */
const VITAL =
  'chest|heart|stomach|belly|gut|throat|ribs|abdomen|kidney+|temple|forehead|skull|spine|lung+|windpipe|jugular|jaw|ribcage|torso|eye|eyes|neck|bowels|liver|groin';
const BODY = `${VITAL}|shoulder+|side|thigh|back|face|flesh|cheek|hand|palm|arm|leg|breast|knee+|head|brain|body|bone|collarbone|shin|foot|calf`;
const LIMB =
  'head|hand+|arm+|leg+|finger+|foot|feet|ear+|tongue|thumb+|toe+|nose|limb+|fingertip+|lips|genitals|testicles|heads';
const FLOW =
  'pool~|gush~|spurt~|spray~|splatter~|spatter~|drip~|ooze~|seep~|stream~|well~|trickle~|bubble~|smear~|fountain~|jet~|soak~|drench~|stain~|cake~|spread~|leak~|crust~|mat~|froth~|blossom~|bloom~|dribble~|coat~|arc~|splash~|foam~|bead~|spill~|pour~|cascade~|streak~|congeal~|clot~|spew~|erupt~|fleck~|glisten~|gurgle~|slick|sticky|mingle~|pump~|cover~';
const SURFACE =
  'floor|wall|walls|tiles|carpet|sheets|pavement|windscreen|windshield|floorboards|cobbles|cobblestones|sand|snow|grass|sawdust|straw|flagstones|concrete|mud|sink|pillow|steps|linoleum|ice|deck|altar|bathwater';

export const violence: TermList = {
  category: 'violence',
  strong: entriesOf(`
    # Words that are nothing else.
    decapitat*|disembowel*|eviscerat*|dismember*|behead*|entrails|mutilat*|garrott*|garrote*|castrat*
    ^gore|gory|waterboard*|thumbscrew+|bludgeoned|bludgeoning|flay~|impale~|exsanguinat*|viscera
    arterial blood|spray|spurt
    bloodbath|carnage|bloodsoaked|bloodstain*|bloodspattered
    headless|limbless body|bodies|corpse+|torso+|trunk|man|soldier
    limb from limb
    in cold blood
    death rattle
    firing squad

    # Blood, and what it does.
    blood soaked|stained|spattered|splattered|slick|slicked|drenched|smeared|caked|streaked|crusted|flecked|matted|filled
    blood >3 ${FLOW}
    ${FLOW} >3 blood
    blood >1 run~|flow~|slide~|course~|fell|ran|fly~|flew >1 down|from|between|into|over|across|along|out|freely|everywhere|through|onto
    pool|puddle|spray|spatter|spurt|smear+|trail|fountain|jet|gout+|rivulet+|river+|streak+|splash*|arc|mist|mouthful|gush|stream+|lake|sheet|froth|bubble+|drops|gallons|pints|torrent|ribbon+|thread+|spots|slick|sea|patch*|clot+|sheen of >2 blood
    cover~|drench~|slick|sticky|cake~|smear~|wet|soak~|slippery|splash~|spatter~|splatter~|red|streak~|bathe~|paint~|mat~|black|awash|dark|thick|slimy|drip~|crust~|fill~|full|run~|foul|greasy in|with|of >2 blood
    so|too much blood
    lose~ >3 blood !sugar
    blood (was|lay|got) everywhere
    cough~|vomit~|spit~|retch~|choke~|throw~|gag~|puke~|hack~ (up|on|out) >2 blood
    drown~ in >1 own blood
    dried|drying|congealed|clotted|sticky|fresh|spilled|spilt|coagulat* blood
    blood <>4 wound+|gash|stump|corpse+|bullet+|knife|axe|dagger|sword|blade|bayonet|screams|${SURFACE}
    blood <>6 slump~|crumple~|stab~|slash~|throat|skull|brains|guts|gore|scalp|bone
    sleeves|shirt|hands|bandage+|fingers|face|clothes|hair|apron|dress|tunic|uniform >3 blood
    blood >3 hands|fingers|face|hair|clothes|shirt|mouth|lips|teeth|chin
    crimson|scarlet|red >3 spray~|spurt~|gush~|spatter~|bloom~|blossom~|seep~ >4 shirt|chest|bandage+|side|tunic|blouse|stomach|throat|snow|fingers
    bleed~ out !in|of|into|the
    bleed~ to death
    bleed~ profusely|heavily|freely|badly|internally|everywhere|all
    bleed~ from|through|into|onto|over >3 wound+|gash|mouth|ears|chest|stomach|side|eyes|stump|head|scalp|bandage+|throat|leg|arm|thigh|shoulder|dozen|snow|carpet|sand|floor|mud|hands|grass|back
    leave~ ${HIM} >1 bleed|bleeding
    bleeding wound+|stump+|gash|body|corpse|flesh|hole|man|bodies|soldier+
    bloody|bloodied pulp|stump+|bandage+|handprint+|footprint+|corpse+|wound+|gash|foam|froth|smear|trail|hole|flesh|remains|spray|ribbons|body|bodies|knife|axe|blade|dagger|sword|rag+|hands|fingers|saliva|spittle|bubble+|teeth|ruin|socket+|chunk+|slaughter|massacre|meat|shreds|carcass|stain+
    beat~|reduce~|smash~|pound~|leave~|was|face >4 bloody pulp|mess
    beat~ >3 bloody|senseless|unconscious|pulp

    # Wounds.
    gash|gashes
    gaping|sucking|festering|suppurating|mortal|oozing|ragged|jagged|bullet|gunshot|stab|entry|exit|knife|sword|axe|shrapnel|arrow|spear|shell|bleeding|ugly|open|infected|head|chest|belly|gut wound+
    hole >4 chest|forehead|skull|stomach|face|neck|head|temple|belly
    wound+ >4 gape~|fester*|pus|ooze~|maggot+|gush~|spurt~|seep~|pump~|reopen*
    maggots >8 flesh|wound+|eye+|corpse+|socket+|mouth|skin|body|bodies
    severed|mangled|amputated|dismembered >1 head+|hand+|limb+|arm+|finger+|leg+|foot|feet|ear+|artery|spine|tongue|neck|body|bodies|corpse+|flesh|remains|stump|jugular|thumb
    stump+ >5 wrist|arm|leg|neck|bleed~|blood|cauteri*|elbow|knee|bone
    where >2 ${LIMB}|face|eye|eyes|jaw had been !in|on
    charred|rotting|rotted|burned|burnt|putrid|decaying|decomposing|bloated|maimed|blackened|butchered body|bodies|corpse+|flesh|remains|limb+|skull+
    burning|burnt|seared|charred|scorched|roasting|torn|ripped|shredded|ruined|sizzling|human|quivering|mangled|rotten flesh
    flesh <>4 tear~|rip~|peel~|slough~|char~|melt~|rot~|slice~|sear~|carve~|part~|split~|bubble~|sizzle~|blister~|shred~|smoking|strips|bone+|lash|hung|hang~|gnaw~|chew~|whip|pierce~
    bite~|sink~|dig~|stab~|hack~ >4 flesh
    skin >3 blister~|melt~|slough~|blacken~|charred|flay~|bubble~|split~
    skin~|boil~|burn~|roast~|flay~|cook~ >4 alive !with
    burn~ at the stake
    set~|light~ him|her|them|me|himself|herself|man|men (on|alight|ablaze) fire|alight|ablaze
    third degree burns

    slice~|cut~|flay~|gnaw~|hack~|burn~|worn through|down|clean|open|deep to the bone
    body|bodies|corpse+|torso+|man|soldier+ >4 missing|without >2 head+|arm+|leg+|face+|eye+|hand+|jaw|limbs|half
    drive~|jab~|sink~|dig~|plunge~|jam~ >2 thumb+|finger+ into >3 eye+|socket+|wound+
    execution style
    die~ screaming
    crimson|scarlet|red|dark stain >4 spread~|grow~|bloom~|blossom~|widen~
    crimson|scarlet|red >1 spread~|bloom~|blossom~|seep~ >3 shirt|blouse|chest|jacket|tunic|bandage+|side|snow
    carve~ >4 into >5 face+|skin|flesh|chest+|forehead+|back+|cheek+
    hook+|nail+|spike+|pole|pike|antler+|horn|tusk|pipe|splinter|rebar|railing|stake >1 go~|come~|drive~|punch~|tear~|rip~ >4 jaw|palm|eye|throat|cheek|chest|belly|skull|ribs|thigh|neck|stomach|shoulder
    smash~|bash~|cave~|stave~|kick~|beat~|stove >2 face|head|skull|teeth|ribs in
    hands|fingers|grip|cord|wire|arm (had|were|closing|tight|tightened|closed|still) around|round >1 throat
    wet|sickening|awful|horrible crack|crunch|snap|pop|squelch|thud <>8 bone|neck|skull|knee|arm|leg|wrist|jaw|nose|ribs|head|spine|fingers
    knee|leg|arm|elbow|neck|wrist|ankle|foot >3 bend~|twist~|jut~|bent >2 wrong|backwards|unnatural*|impossib*
    snap~|break~ >2 wrist|arm|leg|finger|fingers >1 like|back|backwards|until
    stab~ (and|over) until|repeatedly|wildly|frantically|stabbed
    hot|red|glowing|heated|burning (hot) iron+|poker|brand|blade|coal+|tongs >8 skin|flesh|chest|back|face|eye+|cheek|foot|feet !pocket
    bite~|bit|sink~ >3 neck|throat|shoulder|arm|flesh >4 tear~|tore|rip~|blood*|chunk

    throat+|heart|eye+|tongue|guts|jaw|face >3 torn|ripped|cut|gouged|bitten|carved|clawed|pecked (clean|right) out|open|away|off
    break~|smash~|shatter~ >2 legs|arms|ribs|kneecap+|fingers|hands|jaw >1 with >3 bar|hammer|bat|pipe|mallet|club|crowbar|rock|rifle|boot
    brain+|gore|guts|innards on >1 sleeve+|shirt|shoe+|boot+|hands|face|coat|wall+|floor|dress
    intestine+
    feel~|hear~|heard >2 bone+|neck|spine|rib+|skull|cartilage (give|snap|crack|crunch|break) snap|crack|crunch|break|give
    stick~|shove~|ram~|drive~|push~|thrust~ >2 knife|blade|bayonet|sword|spear|dagger|shiv|stake in|home|deep|through
    cleaver|axe|sword|machete|hatchet|guillotine|blade >12 finger+|hand|head|arm|foot|leg|ear >2 roll~|fell|fall~|drop~|flew|came|off !from

    # Bones.
    bone+|cartilage|ribs|vertebrae|cheekbone|kneecap+|femur|jaw|tibia|shinbone >3 jut~|protrude~|poke~|splinter~|crunch~|shatter~|crack~|snap~|grate~ !in
    bone+ stick~|show~|gleam~|came|coming|white >2 through|out|from|of
    crunch|snap|crack|splinter|splinters|shards|fragments|crunching|cracking|snapping|splintering|grinding of >1 bone+|cartilage|neck|spine|skull|ribs|vertebrae
    skull|windpipe|larynx|trachea|breastbone|nose|spine <>3 crack~|splinter~|shatter~|crush~|smash~|crunch~|cave~|snap~|fractur*|collapse~
    crack~|splinter~|shatter~|crush~|smash~|snap~|stomp~|stamp~ >3 ribs|jaw|cheekbone|kneecap+|vertebrae|femur
    compound fracture+
    snap~|twist~|wring~ >2 neck !or|for|on|round|around|back|up
    break~ his|her|my|their|its|the|your neck|spine|back with|like|over|and|cleanly|across
    neck+|spine snapped|broke|twisted !at|on|free

    # Heads, eyes, teeth.
    head|skull|face|faces|skulls <>5 cave~|crush~|bashed|bashing|stove|stave~|stomp~|pulp*|explode~|cleave~|disintegrat*
    blow~|hack~|beat~|kick~|shoot~ >3 head|heads|skull|brains|face off|in|out|apart
    smash~|slam~|bash~|pound~|crack~|bounce~|ram~|dash~ >2 his|her|my|the|their|man's|boy's|Name head|face|skull|heads|forehead (repeatedly|back|down|hard) against|into|on|onto|off|with|between|again|until
    brain+|brain <>4 splatter~|spatter~|spray~|blow~|leak~|ooze~|drip~|spill~|dash~|${SURFACE}
    brain matter|tissue
    gouge~|pluck~|claw~|scoop~|prise~|peck~|gouging (out|at) >4 eye|eyes|eyeball+
    cut~|put~|burn~|poke~|tear~|rip~|dig~|carve~ (out) >2 eye|eyes|eyeball+ out
    cut~|tear~|rip~|dig~|carve~ out >2 eye|eyes|eyeball+
    eyeball+|socket+ >4 gouge~|burst|popped|dangl*|hung|skewer*|empty|bleed~|crawl*
    empty|bloody|bleeding|ruined|gaping eye|socket+ (socket+|sockets)
    teeth|tooth >3 scatter~|shatter~|skitter~|smashed|splinter~
    teeth|tooth|fingernail+ >4 pliers
    knock~|kick~|smash~|punch~|spit~|pull~ >4 teeth|tooth (out|down|in|on|across|onto) out|down|floor|in|pliers|throat|blood*
    spit~ >2 teeth
    tear~|rip~|pull~|prise~|pry~|yank~|wrench~ >4 fingernail+|toenail+|nails (out|off) !hair|hammer
    fingernail+|toenail+ >3 pulled|torn|ripped|prised|pliers|missing|peel~

    # Halves of faces, limbs out of joint.
    take~|blow~|shear~|tear~|rip~|carry~|slice~|cut~|eat~|shoot~|burn~|bite~|chew~ (off|away) >1 top|back|half|side|most|front|part of >1 head|skull|face|jaw|neck|throat|torso !line
    half|most|side|back|top of >1 face|head|skull|jaw|body >3 gone|missing|blown|eaten|torn|burned|burnt|caved|shot
    tear~|wrench~|rip~|pull~|twist~ >3 ${LIMB} >1 out|from >2 socket+|joint
    head+ >2 from >1 shoulders|body|neck|torso
    break~|snap~|crush~|smash~|cut~|chop~|pull~ >4 finger+|kneecap+|toe+|teeth|nails|bones >2 one by|at
    knifed|knifing|bayonet|bayoneted|bayonetted|bayoneting|speared|shanked|machine|hacked|macheted ${HIM}|${MAN}|the|gunned
    corpse+|body|bodies >4 gnaw~|eaten|chewed|pecked
    smell~|stank|stink~|reek~|stench|scent (of|like) >3 blood !orange
    cut~|worn|wear~|rub~|scrape~|gnaw~|flay~|bite~|burn~|bit >2 wrist+|hand+|ankle+|arm+|leg+|finger+|flesh|skin|back|face >2 to the bone
    die~|dead|dying >4 gurgl*
    gurgl* >4 die~|dead|dying|blood*|still|throat
    head+|skulls >2 on|upon >1 spike+|pike+|stake+|poles|lances
    beat~ >2 so|too badly|savagely|brutally|viciously
    face|flesh|skin|hands|eyes|lips >3 burn~ away|off|to
    hanged ${HIM}|${MAN}
    gore >3 drip~|ooze~|spatter~|splatter~|cover~|from
    red|crimson smear|smears|spray|puddle|handprint+|footprint+|ruin|ribbons
    pool|spray|spatter|puddle|trail|smear|smears|fountain of >1 crimson|red|scarlet|gore
    drag~ the body|corpse|bodies
    bite~|sink~|claw~|tear~|rip~|dig~ into >3 ${VITAL}|flesh|neck|shoulder !sandwich
    eye+|eyeball+|jaw|ear|scalp >1 hang~|dangle~ >2 cheek|thread|by|from|socket|loose
    bayonet|knife|blade|spear|sword|dagger|shiv|stake >1 go~|slide~|slip~|sink~|come~|punch~ in|home|deep|through|out
    twist~ >1 knife|blade|sword|dagger|bayonet >8 give|blood*|scream*|gasp*|deep*|bone|gut|wound
    bolt+|arrow+|spear|bullet+|shot+|dart|quarrel|round+|slug+|pellets|blast >1 take~|catch~|hit|strike~ ${HIM}|${MAN}|the >2 in|through|under|between|below >3 ${BODY}
    executioner|headsman|guillotine <>8 head+|neck|basket
    trigger <>12 head|chest|face|brains|blood*|skull|temple|skulls
    bullet hole+ >4 ${BODY}|him|her
    shrapnel >3 shred~|flesh|lodge~|tore|back|legs|face
    nose|cheekbone|jaw|wrist|arm|knee >3 crunch|crack|snap|pop >8 scream*|blood*|bone
    chest|stomach|belly|throat|skull|ribcage|side >3 open|opened|caved|split (like|up|in|open|from|wide) !door
    blood|bloody >8 corpse+|body|bodies|died|dying|dead|killed|screaming|screamed|agony !count
    corpse+|bodies|killed|screaming|agony >8 blood
    crush~ >3 ribcage|skull|chest|throat

    crow+|raven+|rat+|dog+|vulture+|gulls|flies|maggots|wolves >6 eye+|eyeball+|socket+|corpse+|flesh|entrails
    belly|stomach|skull|eyeball|head|bowels|abdomen burst|ruptured !into|out|with

    # Throats and blades.
    slit~|slash~|slice~|cut~|open~ >2 throat+|jugular|windpipe|carotid
    throat+|jugular >4 slit|slashed|cut|sliced|opened|gaping|gaped|laid
    tear~|rip~|bite~ out >2 throat+
    tear~|rip~|bite~ >2 throat+ (right) out|open
    blade|knife|dagger|sword|razor|cutlass|glass >2 across >2 throat|neck|face|belly
    stab~ >1 ${HIM} >3 in|with|through|to|under|between|twice|again|repeatedly|until|times
    stab~ ${HIM} !in|with|a|an|another|at|on|out|up|that|when
    stab~ >2 ${MAN}
    stab~ >4 ${VITAL}|thigh|shoulder|side|face
    stab~ to death
    was|been|were|got|be|being|getting stabbed !with|in
    stab~ >2 times
    ${CUT} >3 ${VITAL}|flesh|face|arm|thigh|hamstring+|tendon+|chests|bellies|shoulder|forearm|ribbons (open|to) open|bone|ribbons
    ${CUT} (open|into|across|through) >1 chest|belly|stomach|abdomen|ribs|flesh|bellies|windpipe|gut|tendon+|hamstring+|muscle
    slash~|hack~|hew~|chop~ (at) ${HIM}|${MAN} (open|apart|down|across|to|in|into|up|half) open|apart|down|across|pieces|half|bits|two
    ${BLADE} >2 ${DRIVE} >3 ${BODY}|him|her|Name|hilt
    knife|dagger|bayonet|sword|spear|arrow|bolt|stake|blade >8 ribs|gut|guts|skull|intestines|spine|lung|kidney|belly|stomach|jugular
    ${BLADE} >2 ${DRIVE} >8 into|through >3 ${VITAL}
    ${BLADE} >2 slice~|cut~|slash~|bite~|carve~|open~|shear~|split~|cleave~|hack~|saw~|sever~ >3 ${VITAL}|arm|leg|flesh|cheek|shoulder|muscle|thigh|hand|skin|forearm|fingers|tendon+|bone|sinew
    ${DRIVE} >3 ${BLADE} >2 into|in|between|through|under|up|to|deep|across >3 ${BODY}|hilt|him|her|Name|${MAN}
    run~ ${HIM} >1 through !to|the|a|his|her|again|all|what|with|my|it
    skewer~|spear~|transfix~ >2 ${HIM}|${VITAL}|${MAN}
    sever~ >3 ${LIMB}|artery|neck|spine|jugular|tendon+|windpipe|vein+
    cut~|chop~|hack~|saw~|lop~|slice~|hew~|shear~|sever~|bite~|blow~|tear~|rip~|shoot~|strike~|take~ (clean) off >3 ${LIMB} !of|at|with
    cut~|chop~|hack~|saw~|lop~|slice~|hew~|shear~|blow~|tear~|rip~|shoot~|strike~|bite~|wrench~|take~ >3 ${LIMB} (clean|right) off|apart
    ${LIMB} >2 cut|chopped|hacked|sawn|sawed|lopped|sliced|hewn|sheared|blown|torn|ripped|shot|came|struck|flew (clean|right) off|apart
    leg+|arm+|hand+ <>4 taken|took|blown|blew (clean) off|away
    head|heads >3 roll~|bounce~|topple~|fly~|fell|fall~|part~|left|leave~|came >4 shoulders|floor|basket|ground|feet|neck|dust|grass|sand
    torn|ripped|blown|hacked|cut|tore|shot|bitten|rip|tear|hack|chopped|sliced|chop|blew >2 apart|half|bits|shreds|pieces|ribbons|smithereens >8 blood*|bomb*|shell+|body|bodies|shrapnel|flesh|men|man|machine|screams|limb+|grenade|axe|him|her|soldier+|mine
    ${HIM}|${MAN} >1 to|in|apart bits|shreds|pieces|ribbons|half >4 blown|torn|sword|axe|shell+|wolves|dogs|blood*
    blow~|hack~|chop~ ${HIM}|${MAN} (to|into|in|apart) apart|bits|shreds|pieces|ribbons|half
    cut~|rip~|slice~|tear~|bite~|saw~|chop~|cleave~ >2 ${HIM}|${MAN} (clean|right|almost|nearly) in half|two
    rip~|tear~ him|them|${MAN} apart !inside
    pieces|bits|chunk+|lumps|gobbets|scraps|hunks of >1 flesh|bodies|brain|skull|skin|bone
    body|human parts|remains >6 strew~|scatter~|bag+|freezer|floor|pieces|suitcase|bin

    # Guns.
    shoot~ ${HIM} (stone) dead
    shoot~ the|his|her|my|that >1 dog|horse|mule|pony
    shoot~ (the|a|two|three|his|her|my|both|another|that|one|an) (old|young|other|first|second|poor|unarmed|wounded) ${MAN} !a|an|with|another|in
    shoot~ him|her|them|me|us|Name !mouth|out|if|when|the|to|a|an|another|one|look|glance|his|her|my|your|down|back|text|daggers|with|up|over|that|this|some|their|our|again|sideways|dirty|smug|warning
    shoot~ ${HIM} >2 in|through|between|point >3 ${BODY}|blank
    shoot~ (twice|once) in|through >3 ${VITAL}|head|leg|knee+|back|shoulder|face !up|dark
    shot dead|twice
    gunned|mowed|mown|cut down >2 by|with|like|machine|soldiers|where|fire|civilians
    gun~ ${HIM} down
    put~|fire~|pump~|plant~|send~|empty~ >3 bullet+|round+|shots|slug+|shell+|arrow+|barrel+|clip|magazine|gun >1 in|into|through|between >3 ${BODY}|him|her|Name|${MAN}
    bullet+|slug|shrapnel|buckshot|shell|grenade|bomb|explosion|blast|shot+ >3 tear~|rip~|punch~|hit|slam~|enter~|pierce~|shatter~|catch~|blow~|smash~|cut~|exit~|burst|plough~|lodge~|struck >4 ${BODY}|half|legs|arms|him|her|Name|jaw
    riddled with bullet+
    point blank >5 ${BODY}
    gunshot|bullet|knife >8 slump~|crumple~|jerked|clutch~ >6 chest|stomach|floor|dead|side|throat|blood*

    # Killing by other means.
    strangle~|throttle~|smother~|suffocate~|asphyxiate~ ${HIM}|${MAN} >3 with|until|to|by >4 hands|cord|wire|belt|pillow|death|rope|scarf|stocking|chain|stopped|tie|cushion|sleep
    strangle~|throttle~ >2 hands|cord|wire|belt|pillow|death|sleep|bed
    strangle~|throttle~ >1 ${MAN}
    strangle~|throttled|throttling ${HIM} !if|when|for|one|and
    choke~|squeeze~|beat~|crush~|throttle~ >1 life|breath (slowly) out|from
    hands|fingers|cord|wire|rope|garrotte|grip|noose|fist >2 close~|tighten~|lock~|clamp~|dig~|squeeze~|cut~|crush~|wrap~ >2 around|round|about|into|on >2 throat|neck|windpipe
    choke~|gag~|drown~|gurgle~ >3 own blood|vomit|tongue
    hold~|push~|force~|shove~ >5 under|underwater >2 (water|surface) >3 water|until|surface|drowned|bubbles|thrash*|struggl*|stopped|bath
    drowned|drowning ${HIM}|kittens|his|her|the >2 in|like >3 bath|river|bucket|well|lake|sea
    beat~|kick~|stomp~|club~|stone~|choke~|burn~|hack~|flog~|crush~|trample~|whip~|stab~|torture~|bludgeon~|batter~|squeeze~|starve~|maul~|gore~|tear~|work~ ${HIM}|${MAN}|half (half) to death|pulp
    beaten|kicked|clubbed|stoned|hacked|crushed|trampled|whipped|stabbed|tortured|mauled|gored|choked|burned|burnt|bludgeoned|flogged to death|pulp
    beat~|kick~|stomp~|punch~|hit~|pummel~|stamp~ >5 until|till >5 stop~|unrecogni*|blood*|still|broke|moving|screaming|bone|unconscious|dead|limp|raw|pulp|crack~|crunch*
    kick~|stamp~|stomp~ >4 head|face|ribs|kidneys|skull|stomach|teeth >4 again|until|blood*|crack~|crunch*|screaming|curled
    kill~|murder~|slay~|slaughter~|butcher~|execute~ >5 with >4 hands|axe|knife|sword|blow|stroke|thrust|shot|hammer|blade|bullet|rope|pillow|shovel|spade|rock|dagger|hatchet|gun|rifle|spear|arrow+
    slaughtered|butchered|massacred|slaughtering|butchering|massacring|slaughter >3 ${MAN}|them|him|her|hundreds|thousands|civilians|innocents|inhabitants|natives
    slaughtered|butchered|massacred|murdered|gutted like|in >1 cattle|sheep|animals|pigs|lambs|beds|hogs|fish
    strike~|shoot~|hack~|mow~|gun~ him|her|them|me|${MAN} down
    kill~|murder~|shoot~|execute~|slay~|cut~ >6 in front of >2 me|him|her|them|us|eyes|children|mother|family|wife|son|everyone
    bullet+|shot+|gun|pistol >4 back|base of >2 head|skull|neck
    execute~ >2 one|with|on >3 one|shot|knees|bullet|wall
    body|bodies|corpse+|dead|men|man >5 hang~|swing~|swung|dangl*|sway~|twist~|hung >3 gallows|gibbet|noose|lamppost+|rafters|tree+|bridge|rope+
    hang~|swing~|dangle~ >2 gallows|gibbet|noose
    rope|noose|drop >2 snap~|broke|break >2 neck
    crucify~|crucified >3 ${HIM}|men|alive|prisoners|slaves|rebels|road
    nail~ >3 hand+|wrist+|palm+|feet|head|ears|tongue (to|through) to|through
    body|bodies|corpse+ >4 pile~|heap~|litter~|strew~|scatter~|stack~|rot~|bloat~|float~|sprawl~|impal*|spikes|mangled|decompos*|burn~|stink~|stiff|swollen
    heap|heaps|pile+|mound+|mountain|carpet of >1 bodies|corpses|dead|skulls|limbs|severed !leaves|wood|flies
    litter~|strew~|scatter~|choke~|pave~ with >2 bodies|corpses|dead|skulls|limbs !leaves|wood
    glassy|staring|sightless|unseeing|lifeless eyes >6 blood*|corpse|skull|throat|sky|killed|flies
    last|dying|final breath >6 blood*|gurgl*|blade|rattl*|wound|knife|strangl*|bubbl*
    mauled|savaged|gored|trampled|devoured|disembowelled >3 bear+|dog+|wolves|wolf|lion+|tiger+|alive|bull|beast+|shark+|boar|horses|crowd
    eaten alive

    # Torture.
    torture~ him|her|them|Name|prisoner+|someone|anyone|people|men|women|children|suspects !with|about|over|by|more|further|so|self
    tortured|torturing|torture (him|her|them|me) to|for|until|and|by|in|over >3 death|hours|days|information|killed|confess*|murdered|screamed|weeks|broke|soldiers|prison|cell|raped|captors|cellar|dungeon|names|guards|police|men|secret
    under|with torture
    torture chamber+|rack|device+|victim+|instruments|table|chair|cell
    torturer+
    rack >5 joint+|scream~|sinew+|stretch~|limb+
    electrodes|pliers|tongs|poker|irons|iron|brand|blowtorch|prod|drill|cigarette|current <>8 flesh|skin|scream~|fingernail+|genitals|eyeball|testicles|sizzl*|toenails|convuls*
    whip~|lash*|flog~|cane~|belt|cat|strap >6 back|skin|flesh|shoulders >6 blood*|raw|ribbons|open|split~|bone|strips|bled|bleed~|torn|tore|bit
    lash|whip|cane|lashes|strap (had) bit|cut|split|tore|opened|laid|ripped|bite~|sliced|rip~ >2 back|skin|flesh|shoulders
    back+|skin|shoulders >5 flogged|whipped|flayed|lash|lashes|whip >5 blood*|ribbons|raw|open|meat|bone|bled
    carve~|burn~|brand~|cut~ >4 into >2 skin|flesh|chest|forehead|back|thigh|arm|face|stomach|cheek|belly !desk
    cut~|tear~|rip~|pull~|carve~|bite~ (out) >2 heart|tongue|liver|lungs|spine|guts|intestines (still) out|beating|from
    cut~|tear~|rip~|pull~|carve~|bite~ out >2 heart|tongue|liver|lungs|spine|guts|intestines
    guts|intestines|bowels|innards|insides|organs >4 spill~|slither~|slide~|hang~|fall~|tear~|rip~|steam~|dangle~|trail~|loop~|burst|splatter~
    spill~|rip~|tear~|hang~|carve~|pull~ >3 guts|intestines|bowels|innards >4 out|hands|floor|ground|onto|over|open|mud|grass|street|from
    intestines|bowels >5 onto|into|out|hands|snow|floor|ground|uncoil*|grey|steam~|blue
    guts|intestines|bowels|brains|flesh all over
    crush~|flatten~|pulp~|mangle~ >4 skull|ribs|legs|body|windpipe|larynx|throat|bones|spine|chest >5 wheels|boot|beneath|under|rock+|tracks|heel|tank|fist|grip|hands
    hack~ >2 death|pieces|bits|limb+|neck|body|corpse
    saw~ >3 leg|arm|bone|limb
    scalp~ ${HIM}|alive|settlers|${MAN}
    ${CLUB} >3 bury~|come~|split~|hit|cave~|crush~|smash~|land~|connect~|fall~|strike~|crack~|bite~|catch~|cleave~|shatter~|embed~|swung|struck|sink~ >4 skull|temple|jaw|kneecap+|brains|ribs|face|forehead|head|neck
    bury~|bring~|swing~|slam~|drive~|sink~|smash~|crack~ >2 ${CLUB} >2 in|into|on|across|against|through|at|over|onto >3 skull|temple|jaw|kneecap+|brains|ribs|face|forehead|head|neck
    hold~ >2 guts|intestines|insides|brains (in|back) in|together|back
    guts >3 hands
    break~|snap~|crush~ >1 fingers|kneecaps !on|in|falling
    nail+|spike+|screw+|bolt+ >3 through >1 palm+|hand+|wrist+|feet|foot|ankle+|skull|eye+
    hang~ ${HIM} >1 by >2 wrist+|ankles|neck|feet|hair|arms !washing
    hang~ ${HIM} >1 by >1 neck
    beat~|hit~|punch~|kick~ >4 until >3 meat|pulp|mush|nothing
    shoot~ >2 prisoner+|hostage+|villagers|men|women|children|them >4 rows|row|one by|ditch|pit|against|kneeling|grave|backs
    teeth marks >4 bone|flesh|arm|neck|throat
    wire|cord|garrotte|rope|belt >3 tight >8 heels|drummed|still|blue|purple|eyes|twitch~|limp
    hands|arms >2 red to >1 wrist+|elbow+
    strips of >1 skin|flesh
    man|head|dwarf|soldier|orc|face|skull burst like
    bury~ >2 axe|hatchet|cleaver >2 in|into|between >3 ${BODY}|${MAN}
    split|cleave~|cleaved|cleft|clove >2 him|her|skull|head|man (from|in|open|to|clean) in|open|from|to|two
    gutted|gutting ${HIM}|${MAN} !with|by
    gut~ ${HIM} (like|from|with|alive) like|from|with|alive
    kill~ ${HIM}|${MAN} >3 slowly|painfully|screaming|one by one
    convulse~|twitch~ >6 blood*|knife|bullet|throat|corpse|gallows|dying
    took|take|taking (both) >2 legs|arms >2 off

    # What is left of people, and where.
    brains|brain|guts|blood|bits|pieces >4 wallpaper|ceiling|curtains|dashboard|tarmac|windscreen|windows|upholstery|rug|furniture|bonnet|lampshade !teaser
    great deal|lot|rest|most|remains|piece+|bits|what was left of >2 him|her|them|${MAN}|postman >3 ceiling|wall|walls|carpet|floor|tarmac|road|lawn
    beat~|kick~|club~|stab~|choke~|whip~|flog~|trample~|batter~|bludgeon~|strangle~|torture~|stone~|maul~|hack~ >4 to death
    turn~ >4 into|to >2 rags|mince|mincemeat|pulp|meat|jelly|slurry|offal
    take~|took|shear~|blow~|tear~|rip~ >1 top|back|half|side|front of >3 head|skull|face (clean) off|away
    take~|took >3 head|heads|arm|arms|hand (clean) off with|at|in
    corpse+|body|bodies|dead|men|man >2 skinned|flayed|gutted|quartered|disembowelled|drawn and !by
    jaw|face|arm|leg|hand|scalp|flesh|skin >2 come~|came|fall~|fell|tear~|slough~ (clean) away|apart|off >3 pieces|strips|hand|hands|bone|teeth|chunks
    pulp~|mash~ ${HIM}|${MAN}
    arrow|bolt|spear|blade|bullet|spike|shaft|sword|knife|horn|tusk >3 through >1 eye|throat|neck|cheek|heart|skull|jaw|hand|foot
    ${HIM}|${MAN} >2 tear~|bite~|rip~|pull~ >4 socket+
    wake~|woke|awake >4 scream~ >3 with >6 ribs|chest|open|knife|saw|scalpel
    pieces|bits|halves of ${HIM}
    with|by|and|holding >2 pliers|tongs|bone saw|thumbscrews >4 nodd*|smil*|grin*|work|turn|ears|fingers|teeth
    furrow|ground|water|river|stream|snow|bath|grass|sand|foam|surf|gutter+ >5 ran|run|running|turned|turn red
    run~|ran|turn~|flow~ red with|behind|where|beneath|from
    tear~|bite~|rip~|wrench~ >3 arm|leg|hand|head|tongue|ear >1 from >1 socket|body|shoulder+|root+|hip
    come~|came|burst|stood|stand~ out >4 behind|through|between >2 ear|back|shoulder+|ribs|neck|throat
    bones|ribs|chest|skull|ribcage spread|cracked|sawn|sawed|prised open|apart

    # Somebody hit where it shows, whoever it is.
    shoot~ (the|a|an|his|her|my|their|that|one|another) (old|young|first|other|second) ${MAN} >1 in|through >2 ${BODY}|back|balls|legs|stomach
    beat~|hammer~|smash~|slam~|dash~|bash~ >3 head|face|skull >1 against|into|on|off|onto >2 wall|stones|stone|floor|ground|pavement|steps|concrete|table|bar|rock+|kerb|curb|cobbles|sink|desk|post|tiles|bricks
    cleave~|cleaved|split~|slash~|slit~|unzip*|open~|rip~|slice~|lay~|laid (open) from >2 collarbone|sternum|breastbone|navel|hip|ear|shoulder|crown|groin|throat|neck|chin|belly|crotch|scalp to
    bite~|cut~|chop~|slice~|saw~|cleave~|tear~|rip~|shear~|snap~|hack~ >2 ${MAN} >1 in half|two
    grind~|ground|jab~|shove~|smash~|thrust~|ram~|twist~|drive~ >6 bottle|glass|end|neck|stem|shard >1 into|in >2 face|cheek|neck|eye|throat|thigh|belly|hand

    # Weapons and what they go through or come out of.
    ${CUT} >6 to the bone !budget+|cost+|spending
    cut~|saw~|hack~|chop~|slice~|gnaw~|bite~|chew~ through >3 bone+|neck|leg+|arm+|wrist+|spine|throat|thigh|ankle|flesh|sinew+|tendon+|windpipe
    pull~|drag~|draw~|yank~|wrench~|tear~|jerk~|tug~|work~|prise~ >2 ${BLADE} >1 out|free|from|loose >4 ${VITAL}|corpse|flesh|wound|eye|shoulder|thigh
    drive~|ram~|plunge~|bury~|jam~|punch~ >4 into|through >2 throat|skull|eye|eyes|heart|belly|temple|brain|lung|lungs|spine|groin|ribs|windpipe|bowels
    bullet+|arrow+|spear+|bolt+|shot+|shells|shrapnel|round+ >2 thud~|slam~|rip~|tear~|plough~|punch~|smack~|thump~ into|through >3 ${MAN}|flesh|backs|ranks|crowd|bodies
    take~|tear~|shoot~|blow~|slice~|rip~|shear~ off >1 top|back|half|side|most|part of >3 head|skull|face|jaw
    open~ fire <>10 wall|crowd|villager+|civilian+|prisoner+|children|women|bodies|screams|screaming|students|marchers|passengers
    # Breaking people.
    crush~|shatter~|smash~|snap~|splinter~|fracture~|pulverise~|pulverize~ >2 pelvis|sternum|spine|collarbone|femur|thighbone|breastbone|hip|shin|shins|windpipe|hands|legs|fingers|knuckles|wrist+|ankle
    squeeze~|crush~|wring~|grip~ >2 throat|windpipe >5 until|till|gave|blue|purple|stopped|cartilage|eyes
    maul~|savage~|mangle~|disfigure~|gore~|trample~ >1 ${MAN}|him|her|them|me|us !press|with|in
    maul~|beat~|burn~|burned|smash~|mangle~|disfigur*|crush~|batter~ >5 beyond recognition
    lynch ${HIM}|${MAN}|mob+
    lynched|lynching+|massacre+|massacred|bludgeon~|disfigured
    push~|shove~|throw~|toss~|hurl~|kick~|fling~|drop~|heave~|pitch~ ${HIM}|the|a|${MAN} (${MAN}|clean|screaming) off|from|over|out >2 roof|cliff|balcony|bridge|tower|battlements|parapet|rooftop|helicopter|ramparts|building
    drown~ ${HIM}|the|his|her|a|my >2 in|under >2 bath|bathtub|tub|toilet|basin|pond|lake|sink|well|bucket|barrel|river|trough|canal|pool !of|sweat
    pour~|splash~|slosh~|throw~|tip~ >1 petrol|gasoline|kerosene|paraffin|acid|oil|fuel|tar|lead over|on|onto|at >2 ${MAN}|him|her|them|face|head
    douse~|soak~|drench~ ${HIM}|${MAN}|the >1 in|with >1 petrol|gasoline|kerosene|paraffin|oil|fuel
    feed~|fed|feast~|gnaw~|chew~|eat~|ate|devour~|slurp~|pick~|peck~ >3 corpse+|bodies|brains|human|carrion !being|nature|food|rights
    human heads|head|fingers|finger|ears|limbs|organs|flesh|remains|leg|arm|skin|torso <>6 freezer|jar+|fridge|box|bag+|table|plate|floor|pot|found|find|wearing|wore|eat~|ate|tasted
    blood >5 all|everywhere over|on|across|down >2 hands|face|floor|walls|wall|me|him|her|clothes|shirt|everything|bed|sheets|dress|kitchen|road|snow

    # Killing by the many, bodies left behind.
    nail~ him|her|me|them|us|you|Name|${MAN} (up) to|upon >2 door|wall|cross|tree|post|mast|floor|table|beam|gate|deck
    bite~|bit >3 until|till >4 blood|bone|bled !lip
    crush~|squash~|smash~|pulp~|burst~|stave~ >3 skull|skulls|head|heads >1 between|under|beneath|with|like|against|to|in !door
    wade~|step~|walk~|climb~|crawl~|pick~|stumble~|trip~ >2 through|over|among|across|between >1 dead|corpses|bodies !of|leaves|wood|water|night|heat|grass|tree|branches
    jaw|nose|arm+|leg+|ribs|wrist|cheekbone|collarbone (was|were|had) (been) broken|shattered|smashed|crushed >6 teeth|blood*|gone|ribs|eye+|swollen
    hang~|hung|string~|strung (up) (the|a|two|three) him|her|them|${MAN} (up) from|on >2 lamp|lamppost|tree|bridge|gallows|gate|branch|walls|yardarm|rafters !lantern
    platoon|company|regiment|squad|battalion|men|they|army|troop+|crew|squadron|brigade|patrol >3 cut|torn|shot|blown|hacked|chopped|ripped to|into pieces|ribbons|shreds|bits
    keep~|kept|collect~|store~|save~|wear~|wore|string~|strung >4 fingers|ears|scalps|heads|skulls|hearts|tongues >2 in|on|as|around >2 jar+|box|freezer|fridge|string|shelf|trophies|trophy|souvenir+|necklace|belt
    bomb+|blast|explosion|grenade|landmine+|shell >6 arms|legs|limbs|bodies|torso+|flesh !race|control|around|of|folded
    watch~|watching|listen~|heard|hear (to) him|her|them|me|us|you|${MAN} bleed|burn|choke|suffocate|drown|writhe|twitch|die !laughing|down|out
    throw~|push~|lower~|shove~|feed~|toss~|drop~ him|her|me|them|us|you|Name|${MAN}|the (${MAN}) in|into|to >2 acid|furnace|lava|pyre|sharks|pigs|crocodiles|alligators|volcano|grinder|shredder|piranhas
    skin|flesh|scalp >2 peel~|strip~|flay~|rip~|tear~|sliced|scorch~|slough~ (away|off|back) from|off|away|in >2 hands|hand|face|back|arm+|bone+|skull|legs|body|him|her|them|ribbons|strips|shreds|muscle
    drain~|drained|suck~|bled (the) him|her|me|them|us|you|Name|${MAN} dry|bloodless|white !cleaners
    bloodless|lifeless|broken|battered|mangled|twisted|mutilated|bloated|charred body|bodies|corpse+ !language|clock|part|shop|on
    punch~|hit~|kick~|slap~|struck|strike~|headbutt* >6 lip|nose|eyebrow|cheek|mouth|eye|teeth|gums|knuckles|jaw >2 burst|split|broke|bled|shattered|cracked|bleeding|exploded
    cut~|mow~|hack~|scythe~|blast~|gun~ down >4 ${MAN}|fleeing|running|crowd

    # By plain verbs, with what shows how far it went.
    shoot~ both|all|two|three|four|every|each|another (of) (the) ${MAN} >1 in|through >2 ${BODY}|back|stomach
    chew~|gnaw~|whip~|flog~|scrape~|strip~|lash~|burn~|eaten >6 to the bone
    whip~|flog~|lash~|cane~|birch~ >4 until|till|bloody|raw >6 blood*|red|raw|ribbons|bone|fainted|unconscious|skin|bled|screams|dead
    hear~|heard|feel~|felt >3 finger+|bone+|ribs|rib|neck|spine|arm|leg|jaw|wrist|nose|skull|kneecap break|snap|crack|crunch|splinter|shatter
    needle+|splinter+|bamboo|pin+|spike+|skewer+ >3 under|beneath >2 nail|nails|fingernail+|toenail+ !sliver
  `),
  weak: entriesOf(`
    blood|bleed~|bloodied
    wound|wounds
    gunshot+|bullet+
    corpse+
    stab~|slash~|hack~
    agony
    gurgl*
    guts|intestines|brains|skull
    strips|chunks|shreds of >1 skin|flesh|meat

    strangl*|throttl*|maul*|flogg*|tortur*|mangl*|impal*|bayonet~|slaughter~|butchered|butchering|smother~
  `),
  hints: entriesOf(`
    scream~|shriek~|howl~|gurgl*
    throat+|chest|belly|stomach|jaw|palm|teeth|spine|ribs|neck
    dead|death|dying|died
    kill~|murder~
    axe|knife|dagger|bayonet|sword|spear
    whip|lash|wire|pliers|cleaver|hatchet
    mouth|face|hole|shirt|stump
    body|bodies|prisoner+
    twitch~|convuls*|spasm~|slump~|crumple~
  `),
  innocent: entriesOf(`
    # Blood that is only said.
    blood run~|go~|turn~|freeze~|boil~|chill~|sing~|stir~|curdle~|quicken~ !down|from|out|into|over|between|across
    blood >2 drain~|leave~|rush~|pound~|roar~|thrum~|pump~|race~|thunder~|surge~|hum~|fizz~|throb~|boil~|froze|freeze~|curdl* !out|wound
    drain~ >2 blood
    blood pressure|test+|type+|group+|sugar|bank+|donor+|drive|count|vessel+|sample+|work|cell+|clot+|transfusion+|oath+|feud+|brother+|sister+|relation+|relative+|line+|moon|orange+|pudding|sausage|hound+|shot|thirsty|curdling|money|bond+|tie+|kin|supply|lust|magic|disorder|results|poisoning|circulation|libel|sport+|red|type|thinner+|status|purity|family|royal|prince|sacrifice+|bag+|sucker+
    pure|half|hot|blue|royal|noble|young|new|bad|cold|common|old|irish|scottish|norman|viking|family|mother's|father's|life's|good|merchant|muggle|fake|stage|pig's|theatrical|english|french|red|dragon's|dragon|full|mixed|ancient|king's blood|blooded
    cold blooded
    flesh and|or blood
    sweat and|or|nor blood
    more >1 flesh >3 blood
    sweat~|squeeze~ blood
    blood sweat
    blood from a|the stone
    blood out of a
    out|thirst|cry|baying|bay|after|lust|taste|hungry|howling|screaming for|of >1 blood
    blood is|was|be thicker
    blood in|into|to|from his|her|my|their|the|our|your cheeks|veins|face|ears|head|water|brain|temples|legs|feet|heart|stone|family
    fire|music|it's|sea|salt|poetry|magic|ice|fever|sugar|oxygen|poison|alcohol|theatre|racing in >1 blood
    draw~|make~|stir~|heat~|cool~|chill~|freeze~|warm~|thin~|give~|donate~|take~|curdle~|send~|test~|related|lot+|price|colour|color|sight|type|bond|ties|oath|tested|brothers|shed~|shared|share~|ink|sworn|get~ (of|by|some|the|her|his|in|me) blood
    like|as (if|though) blood
    blood like|than|as|that|orange !a|spray|rain|from
    red|dark|thick|warm as blood
    bloodstained|bloodshot eyes|hands
    blood|bloody|gore <>10 film+|movie+|halloween|makeup|stage|actor+|actress|costume+|zombie+|prop+|pantomime|ketchup|beetroot|paint|jam|raspberry|cranberry|tomato|steak|rare|sausage|juice|cherry|nosebleed|poppy|poppies|rose+|donor+|donat*|vial+|laborator*|nurse|clinic|ribena|sunset|theatre|theater|sauce|wine|sugar|pricked|needle|thorn+|bramble+|plaster|splinter|mosquito*|midge+|leech*|tissue|lancet|berries|berry|blackberr*
    nose|knee+|knuckle+|gum+|graze+|scratch|thumb|scab <>6 blood|bleed~|bloody|bleeding !broke|broken
    bleeding heart+|edge|love|idiot|obvious|hell|awful|cold|great|cheek|thing
    bleed~ <>5 radiator+|brake+|heart+|colour+|color+|ink|dye|gums|pipe+|watercolour+|light|sock|budget|sunset|page+|cash|fuel|days|nights|months|years|weeks|borders
    heart+ >2 bleed~
    bloody hell|good|great|awful|marvellous|fool|idiot|nuisance|well|likely|stupid|day|door|car|cat|dog|brilliant|typical|liar|minded|mary|sunday|assizes|tower|nose|knee|lip|business
    gory details

    # Wounds and flesh.
    emotional|psychic|past|childhood|psychological|old|flesh|healing|healed|heart's wound+
    wound+ <>5 heal~|clock|watch|salt|pride|rub~|scarf|wool|bobbin|feelings|road|path|thread
    open >1 old wounds
    stitch~|clean~|dress~|bandage~|bathe~|bind~|bound|disinfect* >3 wound+
    wounded pride|feelings|expression|look|tone|dignity|vanity
    flesh tone+|coloured|colored|pots|tints|out|wound
    flesh <>6 peach*|fruit|melon|apple+|plum+|pear+|mango*|salmon|fish|goose|avocado|orange|tomato*|papaya|fig+|chicken|trout|pumpkin|watermelon
    in the flesh
    into|in|at|across own (left|right|inner) arm+|thigh+|skin|leg+|flesh|wrist+|forearm
    blood stream+
    blood and|n guts
    blood >1 guts
    no|without|any blood
    no|any wound+
    pound of flesh
    thorn >2 flesh
    gash|gashes <>5 hull|hillside|paint|paintwork|rock|tyre|earth|cliff|sofa|roof|wall|sleeve|tent|mountain|sail|sky|lipstick|canvas

    # Shooting and killing, so to speak.
    shoot~ >2 look+|glance+|glare+|grin|smile|wink|text|email|question+|scowl|frown|stare|breeze|hoop+|film+|video+|scene+|photo+|picture+|movie|rapids|pool|message|marbles|craps|messenger|daggers|documentary|commercial|footage|goal|penalty|birds|pheasant+|grouse|rabbit+|deer|clay|clays|duck+|crow+|arrows
    shoot~ ${HIM} a|an|another|one|that|the|this|his|her|my|your|down|back|up|over|some|with|sideways|puzzled|grateful|dirty
    shoot~ up|down|back|out|across|past|away|off|upright|to|along|forward|over|into|ahead|under|from|open|straight|round|around
    pain|agony|heat|jolt|fear|cramp|panic|twinge|fire|sensation|electricity|thrill|shiver|spasm|ache|bolt|rocket|hand|eyebrow+|arm|hands|tear|light|cold|adrenaline|tingle|current|pleasure|warmth|stab+|spark+|needles|sunlight (that|of|pain|had|which) shoot~|stab~|pierce~|rip~|tear~|lance~|knife~|slice~|cut~|stabbed
    a|another|one|two|three|tequila|vodka|long|good|flu|best|big|double|whisky|warning|mug|head|screen|penalty|free|first|parting|cheap|tetanus|booster|cortisone|great|wide|close|establishing|his|her|last|next|every|fourth|espresso|rum|gin|lucky shot|shots
    shot of|at|glass|put|from
    cut~ down|short|loose|back|it|to|dead
    cut~ >1 down|off from|short|to|on
    kill~|murder~ >2 time|hours|hour|engine|lights|light|mood|switch|motor|afternoon|conversation|music|joke|buzz|appetite|video|headlights|sound|power|rumour+|story|song|pint|sandwich|curry|weeds|germs|flavour|vibe|ignition|joy|fun|bug+|cup|steak|drink|beer|tune|pizza|minutes|idea|deal|call|radio|romance|career|dream+|plant+|grass|fly|flies|spider+|wasp+|mosquito*|roses|houseplant|cactus
    kill~ ${HIM} (now|if|when|for|with|to|one|just|later|first) now|if|when|for|to|later|kindness
    kill~ two|it|for|to !with
    will|would|could|going|gonna|wanna|might|should|she'll|he'll|i'll|you'll|they'll|i'd|he'd|she'd|they'd|mum'll|dad'll|gladly|cheerfully (cheerfully|have|to|happily|absolutely|just|literally|be|gladly|personally) kill|murder|strangle|throttle|skin|gut|shoot|butcher|flay|slaughter|killed|murdered|skinned|shot|strangled|throttled
    is|are|was|were|heat|heels|shoes|feet|suspense|curiosity|back|knees|stairs killing|kill|kills|killed|murdering
    murder mystery|mysteries|weekend|ballad+|of|she
    to kill
    dead body|bodies of|overboard
    over >2 dead body
    killer heels|whale+|bee+|smile|app|instinct|queen
    bury~ the hatchet !in|deep|into
    hatchet|axe job|man|throw*
    slaughter~|murder~|butcher~|massacre~|execute~|slay~ >3 song|tune|language|accent|pronunciation|piece|opposition|play|role|hymn|english|french|latin|anthem|dance|manoeuvre|maneuver|plan|turn|move|dive|order+|will|bow|curtsey|pirouette|nil|game|team|verse|cue+|translation|pig+|calf|lamb|cattle|hog+|goat|chicken+|steps|sonata|chopin|mozart|beethoven|carol|dragon+|solo|perfectly|look|outfit
    slaughter~ ${HIM} at|six|on|in|by|four|three|five
    execution of
    slay bells

    # Torture, stabs, slashes.
    tortured genius|artist|soul|poet|expression|metaphor|logic|syntax|look|sleep|prose|english|sentence
    torture~ >1 waiting|himself|herself|myself|yourself|themselves|thought+|doubt+|guilt|memories|love|suspense|piano|violin|vowels
    self|sheer|pure|absolute|was|be|is|exquisite|sweet|utter|such|like torture
    stab~ of|at|in
    stab~ ${HIM} >1 back
    stab~ >4 fork|potato+|salad|button+|keypad|pie|steak|air|lettuce|finger|paper|keys|map|screen|peas|pen|sausage|toe|page|omelette
    stabbing pain+|motion|finger
    slash~ >3 price+|budget+|tyre+|tire+|cost+|job+|seats|canvas|painting+|undergrowth|brambles|staff|funding
    slice~|cut~|carve~|chop~|hack~|saw~|slide~|split~|open~|plunge~|stick~|knife|blade+|knives|cleaver|axe|scissors|glass >5 bread|loaf|cake+|turkey|chicken|meat|butter|cheese|onion+|carrot+|apple+|melon|steak|ham|roast|joint|fish|tomato*|lemon+|pumpkin+|wood|log+|branch*|rope+|hedge+|pie|paper|hair|fringe|tree+|cucumber|potato*|celery|vegetables|beef|pork|lamb|sausage+|sandwich*|cards|fabric|cloth|cabbage|parcel|envelope|string|ribbon|watermelon|pear+|peach*|orange+|garlic|leek+|duck|goose|salmon|pastry|dough|ice|coconut|kindling|dress|bacon|letter|box|tape|cardboard|soap|jam|sleeve|water|weeds|nettles|cane|silk|air
    bread|butter|bone|letter|table|pocket|palette|paper|steak|carving|fish knife|knives
    skin~|gut~|fillet~|bone~|pluck~|scale~|peel~ (the|a|some|his|her|two|three) fish|trout|rabbit+|potato*|salmon|mackerel|chicken|deer|hare+|tomato*|peach*|onion+|eel+|pheasant+|squirrel+|goose|orange+
    gutted to|by|that|about|for|when|the|and|building|house
    house|building|hall|church|shop|fire|block|flat|interior|warehouse >3 gutted
    skin <>6 sun|sunburn*|sunburnt|potato*|sausage+|tomato*|milk|custard|chicken|crackling|holiday|nose|drum|paint

    # Heads, throats, eyes, hands, hearts.
    lose~|keep~|shake~|nod~|turn~|scratch~|bang~|hang~|bow~|raise~|lift~|laugh~|scream~|sing~|bite~|talk~|cry~|shout~|snap~|bare|over|above|roll~|toss~|throw~|duck~|tilt~ >2 head+ !off
    laugh~|scream~|sing~|bite~|talk~|cry~|shout~|snap~|bark~|yell~|work~|snore~ >2 head+|arse|ass|face off
    head+ >1 (nearly|might|would|will) explode~|burst|split~|roll !open
    head+ >3 roll~ >2 back|forward|sleep|pillow|shoulder
    crack~|break~|snap~ >3 smile|grin|joke+|code|nut+|whip|knuckle+|window+|case|door|shell|branch*|lid|book|heart+|ankle|toe|news|record+|promise|law|spell|silence|bean+|pea+|photo+|picture|pencil|jaw
    break~ >1 neck to|getting|trying|on|if
    strangled cry|cries|laugh|sound+|noise+|voice|sob|gasp|whisper|yelp|squeak|groan|sort|half|tone|snort|scream|moan|syllable|croak|giggle|hiccup|whimper|hello|yes|thank|no|breath|gurgle|shriek|cough|by|silence
    throat+ <>6 clear~|lump|tight*|dry|sore|scarf|collar|cough*|lozenge+|whisky|whiskey|vodka|brandy|tie|necklace|pearls|locket|brooch|ribbon|button+|tea|smoke|bile|rum|gin|kiss~|sob+|cry|scream+|laugh*|word+|sound|groan+|growl+|howl|moan+|hoarse|voice|song|shout+|fur|feathers|swallow~ !slit|slash*
    each other's|others throat+
    cut throat
    eye+ <>3 glue~|feast~|hook~|needle's|private|storm|bull's|pop~|sting~|stung|smart~|catch~|gaze|cried|cry~|tears
    cry~|keep~|poke~ >2 eyes out !fork
    take~|keep~|get~|lift~|pull~|jerk~|tear~|wrench~|rip~|prise~ >2 hand+|arm+|foot|feet|head|nose|leg+|ear+|eyes|gaze|finger+|mouth|lips|shoe+|boot+|hat|glove+ (away|back) off|away|from|free|open !at
    take~|get~|keep~ >1 hands|feet|head off|above
    foot|feet|hand+|leg+|arm+ off|on|in the|his|her|my|it|that|him
    shot off
    nail~ >3 poster|notice|sign|board|coffin|horseshoe|door|plank+
    nail on the head
    tooth|teeth <>6 baby|milk|dentist|fairy|wobbly|loose|wisdom|string|apple|toffee|comb|braces|dental|false|brush~
    heart <>3 break~|sleeve|song|race~|leap~|pound~|sank|sink~|warm~|melt~
    cut~|pierce~|stab~ ${HIM} >2 heart|quick|bone|core
    feel~ >3 in >1 bone+
    intestine+ <>8 surgeon|doctor|biology|sheep|sausage+|large|small|fibre
    chill~|cut~|frozen|soaked|wet to the bone
    bone+ <>5 dinosaur|china|broth|fish|dog+|marrow|dry|tired|soup|fossil+|chicken|museum|stock|wish|funny|idle|weary|terrier|puppy|pick|lazy|cold|ache~|jelly|icy|wind|damp|stars|joke|skeleton|ivory|button
    skull <>5 crossbones|museum|cap|tattoo|fossil|ring|animal|pirate|sheep's|bird's|thick|shelf|headache|migraine|hangover|helmet
    bullet point+|train|list|proof|journal|holes
    bite~|dodge~|sweat~|silver|magic|rubber >2 bullet+
    corpse bride|flower|reviver
    explode~|burst with|into|in|from|out >2 laughter|song|tears|applause|joy|rage|colour|color|giggles|pride|flame+|anger
    spill~ >2 guts|beans|tea
    hate~|love~|no|the|have|had|enough|any|takes|took >1 guts
    beat~|flog~ >2 dead horse
    whip~|beat~ >3 cream|egg+|batter|carpet+|drum+|rug+|mixture
    beat~ ${HIM} to|at|by|in|home|up|down|hollow|again|fair !death|pulp
    hang~ >3 coat+|hat+|picture+|washing|painting+|laundry|lantern+|decorations|curtain+|lights|bird|swing|tyre|bauble+|mobile|wallpaper|cap|jacket|sign|banner+|bunting|leaves|fruit|moon|apples
    drown~|suffocate~|smother~|choke~ <>4 sauce|kiss*|gravy|custard|butter|cream|paperwork|noise|ketchup|syrup|laughter|perfume|smoke|crumb|dust|coffee|tea|sob+|emotion|ivy|affection|love|work|weeds|attention|thought
    choke~ back|up|out|down
    pierce~ <>4 ear+|silence|dark*|fog|veil|cold|gaze|gloom|nose|tongue|navel|mist|night|cloud+|sunlight|stare
    drive~ ${HIM} >3 home|mad|crazy|wild|to|up|out|away|through|from
    run~ ${HIM} through >3 scales|routine|lines|list|basics
    mauled|savaged|trampled by (the|a|his) critics|press|reviewer+|fans|papers
    dead leaves|wood|flies|line|end|weight|batter*|tired|calm|serious|certain|centre|center|ahead|language+|heat|plants|flowers|letter|tree+|ringer|silence|quiet|drunk|branches|bird|men's
    shatter~|smash~|crush~|crack~|break~ >3 window+|glass|plate+|cup+|vase|dream+|hopes|record+|silence|mirror|ice|can+|illusion+|teapot|screen|jar+|bottle+|garlic|ore|grapes
    flatten~|squash~|crush~ >3 hat|sandwich*|box|cardboard|cake|can+|biscuit+|spirit+|petals|herbs|flowers
    wring~ >2 hands|neck+|cloth|towel|flannel|shirt|washing
    slit~ >3 envelope|skirt|dress|eyes|window|parcel|seal|pod+|letter
    hammer >3 nail+|home
    ball|hammer|bat|boot|stone|rock|fist|pipe|bottle|club|brick >2 hit|struck|thud*|caught|crossbar|went|table|palm !skull|temple|head|face|jaw
    arrow+|spear+|lance|bolt|axe+|knife|sword >4 target|bullseye|shield|tree|straw|post|wall|gold|scabbard|sheath|practice|wooden|rehears*|fencing|belt|block|stump|table|chopping|display|drawer
    steel|glass >2 go~|take~|hit|run~|push~|slip~|slide~|catch~|strike~ !his|her|flesh|bone
    heart|face|eyes|hand|hands|back|head|side|arm >1 axe|knife|sword
    headless chicken+|horseman|nick|mannequin+|doll+|statue+
    snap~ >1 twig+
    break~ >1 arm|wrist !like|in|back|with
    snap~|crack~ (his|her|my|their) finger+
    crack~ a|an|the|another|two|three|four|six|some egg+
    body of water|work|evidence
    float~ <>5 body|bodies sea|pool|water|back
    burn~ <>4 toast|dinner|supper|calories|fossil|bridges|cheek+|letter+|candle+|paper+

    knife|blade|scissors|razor slip~ and|off|on|from|out

    drive~|ram~|punch~|jam~|bury~ >2 elbow|knee|fist|finger+|hand+|heat|fear|heel+|shoulder|toe|face|head|thumb|chin|cold|air|smoke
    mangled english|grammar|words|french|metal|latin|name|quotation|prose|wreckage
    butcher~ >3 play|shop|meat|beast+|lamb+|stag
    drown~ >4 sorrows|kitten+|weeds

    shoot~ >5 a|an|another|one >2 look|glance|glare|grin|smile|wink|scowl|frown
    heart+ >4 lettuce+|cabbage+|artichoke+|celery|city|matter|village
    lip+ <>6 bleed~|bloody|bleeding|chapped
  `),
  elsewhere: entriesOf(`
    film+|movie+|novel+|story|stories|play|costume|halloween|makeup|actor+|actress|rehears*|pantomime|game|chess|nurse|museum|joke|laugh*|cinema|book+|ketchup|theatre|programme|episode|clinic|plaster|dentist|practice|practise|scabbard|sheath
  `),
};
