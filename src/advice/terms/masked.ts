/**
 * Words that people mask with signs, most of them for the eye only: `f*ck`, `sh!t`, `f--k`. Each is read as the
 * word it stands for, and then looked up like any other; a word that is not here is left as typed.
 */
export const MASKED: readonly string[] = `
  fuck fucks fucked fucker fuckers fucking fuckin fuckhead motherfucker motherfuckers
  motherfucking bullshit shithead shitface shit shits shitty shitting shite cunt cunts bitch
  bitches asshole assholes arsehole arseholes dickhead cocksucker bastard bastards wanker wankers
  twat prick whore whores slut sluts pussy cock cocks dick dicks tits piss pissed pissing wank
  nigger niggers nigga niggas faggot faggots retard retards retarded chink chinks kike kikes paki
  pakis spic spics tranny porn cum bollocks dyke gook gooks crackhead
`
  .trim()
  .split(/\s+/);

/** Those that their first letter gives away when all others are signs: `f***`. */
export const GIVEN_AWAY: ReadonlySet<string> = new Set(
  'fuck fucks fucked fucker fucking shit cunt'.split(' '),
);
