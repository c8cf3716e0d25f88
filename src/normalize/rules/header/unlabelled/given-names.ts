/** Given names that are common where stories are written: what begins with one is a person, not a title. */

/** Folded and without accents; names that are also common words of titles are left out. */
const NAMES: ReadonlySet<string> = new Set(
  (
    'adam agatha agnes alan albert alexander alexandre alfred alice allen alphonse amanda amelia andre andrea andrew ' +
    'angela ann anna anne anthony anton antonio arnold arthur astrid audrey august barbara benjamin bernard bertha ' +
    'betty bjorn boleslaw brian bruce camille carl carla carlos carmen carol caroline catherine cecilia charles ' +
    'charlotte christian christine christopher clara claire claude colette constance craig cynthia daniel david ' +
    'deborah denis dennis diana dmitri donald dorothy douglas edgar edith edmund eduardo edward eleanor elena elias ' +
    'elinor elisabeth elise elizabeth ella ellen elsa emil emile emilia emilie emily emma eric erich erik ernest ' +
    'ernst ethel eugene eva evelyn fernando flora florence francesca francesco francis franz frederick friedrich fyodor ' +
    'gabriel gabriele gail gary geoffrey george georg georges gerald gerhard giovanni gordon graham greta guillaume gustav guy ' +
    'hanna hannah hans harold harriet harry heinrich helen helena helene henri henrik henry herbert herman hermann honore ' +
    'howard hugo ian ida ignacy ingrid irene isaac isabel isabella ivan jacob jacques jakob james jan jane ' +
    'janet jean jeff jeffrey jennifer jens jeremy jessica jim joan joanna johan johann johannes john jonathan jorge ' +
    'jose josef joseph josephine jozef juan judith jules julia julian karel karen karin karl katarina katherine kathleen ' +
    'keith kenneth kevin klaus konrad kristen kristin lars laura lawrence lena leo leon leonard leopold lewis linda lionel lisa ' +
    'lorenzo louis louise lucia lucy ludwig luigi luis lydia machado magda marcel marcus margaret margarita ' +
    'maria marian marie mario marion mark martha martin mary matilda matthew maurice max mercedes michael michel ' +
    'miguel mikhail milan miriam monika multatuli nancy natalia nathaniel nell nicolas nikolai nora norman olaf olga oliver ' +
    'oscar otto pablo pamela pascal patricia patrick paul paula pauline pedro percy peter philip pierre rachel rafael ralph ' +
    'raymond rebecca richard robert roberto roger roland ronald rosa rosalind rudolf rudyard ruth samuel sandra sara ' +
    'sarah selma sergei sharon sigrid simon sofia sophie stanislaw stefan stephanie stephen steven stuart susan ' +
    'suzanne sven sylvia teresa theodor theodore theresa thomas timothy ulrich umberto ursula vera victor victoria ' +
    'viktor vincent virginia vladimir waclaw waldemar walter werner wilhelm willem william wladyslaw wolfgang xavier ' +
    'yvonne zofia jerzy krzysztof andrzej tomasz katarzyna agnieszka piotr pawel michal marek ewa eliza bruno dino ' +
    'grazia matteo paolo giulia giuseppe alessandro pietro joao jose manuel rui ines beatriz camilo aluisio raul ' +
    'julio benito rosario emilia ramon miguel dave mike steve tom bob bill joe dan ken tim kate beth jenny amy ' +
    'kelly brenda laurie julie heather megan nicole samantha ashley lauren justin brandon ryan kyle jason joshua ' +
    'tyler dylan eleonora alina irina oksana taras lesya bohdan iwan mykola ahmet mehmet mustafa orhan yasar elif'
  ).split(' '),
);

/** Whether the first word of a name is a given name, or an initial. */
export function beginsWithGivenName(name: string): boolean {
  const [word = ''] = name.split(/[\s-]/u);
  if (/^(?:\p{Lu}\.){1,3}$/u.test(word)) return true;
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').replace(/[łŁ]/g, 'l').toLowerCase();
  return NAMES.has(plain);
}
