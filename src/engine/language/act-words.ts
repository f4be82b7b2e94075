/** What a word does in the record of a body, a court or a council, a bit each. Asked for with `inAct`. */
export const enum ActWord {
  /** Takes a clause: `submitted that`, `resolved that`. */
  that = 1 << 0,
  /** Takes what is to be done: `undertook to meet`. */
  infinitive = 1 << 1,
  /** Takes what a body takes note of: `welcomed the progress`. */
  object = 1 << 2,
  /** Tells what something is held to be: `described the delay as unfortunate`. */
  as = 1 << 3,
  /** Takes a feeling: `expressed concern`. */
  express = 1 << 4,
  /** Leads from the feeling to its reason: `concern at`. */
  about = 1 << 5,
  /** Tells in the passive what somebody is to do, or is asked: `was told to wait`. */
  told = 1 << 6,
  /** What a court or an office grants or denies, and nobody says: `denied the motion`. */
  granted = 1 << 7,
  verb = that | infinitive | object | as | express,
}
