/** Words before a colon at a line's start, by what they tell of the line; all lower case. */

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Whom a transcript calls by what they do in it: `INTERVIEWER:`, `Speaker 1:`. */
export const speechRoles =
  set(`interviewer interviewee moderator host co-host presenter narrator announcer reporter questioner
  question answer audience speaker participant panelist panellist respondent witness caller operator translator interpreter
  facilitator counsel clerk chair chairman chairwoman chairperson voice voiceover unidentified unknown male female man woman guest
  student patient doctor nurse officer crowd all both examiner advocate juror foreman bailiff usher`);

/** What names a fact, an ingredient or a part of a page, and nobody: `Price: £12`, `Method: Heat the oven.` */
export const fieldWords =
  set(`price prices cost costs fee fees where when who what why how which time times date dates day days venue place location
  address directions parking opening hours tickets ticket booking bookings info information details contact contacts phone tel telephone
  fax mobile email e-mail mail web website url link links online facebook twitter instagram youtube podcast newsletter subscribe follow
  from to cc bcc sent subject re fwd reply-to attachments attachment note notes nb ps update updates updated correction corrections
  clarification editor's warning tip tips example examples result results score scores summary overview background context conclusion
  introduction abstract keywords method methods ingredients serves makes prep preparation cook cooking total yield equipment topping dressing
  garnish sauce filling directions step steps stage director directors cast starring stars writer writers screenplay script producer producers
  music running runtime length duration rating ratings verdict genre certificate label publisher pages format platform platforms
  developer release released album artist title titles author authors edition version isbn attendance referee scorer scorers goals goal
  booked sent-off subs substitutes bench lineup line-ups lineups team teams squad group groups fixtures kick-off man-of-the-match best worst
  born died age height weight education job occupation family lives population capital area currency language languages religion
  gdp climate distance map photo photos picture pictures image images video videos audio credit credits caption source sources
  data chart graphic table figure file files download read listen watch see also related more topics tags category categories section
  agenda welcome budget remarks break questions item items minutes apologies present absent attendees motion vote votes ayes noes yes-votes result poll sample margin fact facts
  myth myths pros cons plus minus good bad likes dislikes strengths weaknesses score todo fixme error errors warn debug trace fatal
  exception status host server port user username password key value type name names id size total sum average mean minimum maximum min max
  deadline salary sector industry founded headquarters employees revenue profit turnover shares market trend outlook forecast
  weather today tonight tomorrow weekend highs lows wind humidity sport sports news business culture opinion politics world travel
  breakfast lunch dinner starter main dessert wine drink contributing reporting edited analysis comment exclusive breaking live latest revealed wow blog blogs
  bombshell leaked review opinion letter obituary profile preview recap roundup
  watch quiz crossword answers clue clues across down part chapter act scene verse book letter volume issue article clause section rule`);
