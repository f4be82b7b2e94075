import { inflect } from './inflection';

/**
 * Frequent verbs of news English, to tell a clause from a noun phrase: `Holm won the vote and Moor said …`.
 * A word that is as often a noun (`plan`, `state`) is left out unless its past form is plain.
 */
const regular = `accept accuse achieve act add admire adopt affect agree aim allow announce appear apply approve argue arrest arrive ask assume
  attack attempt attend avoid base become behave believe belong block blow call cancel capture carry cause celebrate change charge claim
  climb collapse compete complete concede conclude conduct confirm consider consist contain continue convince create cross
  decide declare decline defeat defend demand demonstrate deny depend deserve destroy detain die disagree discover discuss dismiss double earn elect
  emerge end endorse enjoy ensure enter escape establish exist expand expect explain express extend face fail fear fire flee follow gain
  handle happen hate hope identify ignore imply impose include increase indicate insist intend introduce invade invite involve issue join
  kill lack land last launch learn like live look love maintain manage marry matter mean mention miss move need obtain occur offer open oppose order own
  pass pay perform persuade place plan play point praise prefer prepare present prevent proceed produce promise propose protect prove provide publish pull pursue push
  raise reach receive recover reduce refer reflect refuse reject relate release remain remember remove replace report represent require resign resist
  respond return reveal rule save seem serve share shift show sign smile start state stay stop struggle succeed suffer suggest support suppose survive
  talk tend threaten touch trust try turn urge use vanish visit vote wait walk want warn watch welcome wish withdraw wonder work worry
  pledge deploy head release demolish scrap sack slash boost back brand admit deny quit face vow axe probe surge tumble obliterate praise overpower overwhelm welcome`;

const irregularPasts = `arose ate beat became began bent bit bled blew bought bound broke brought built burst came caught chose clung cost cut dealt dug
  did drank drew drove fed fell felt fled forced flew forbade forgot fought found froze gave got grew had heard held hid hit hung hurt kept knew laid lay led
  left lent lost made meant met paid put quit ran rang read rose sang sank sat saw sent set shook shot shut slept slid sold sought spent split
  spoke spread stole stood strode struck stuck swam swept swore swung taught thought threw told took tore understood undertook went wept withdrew woke won wore wrote`;

const irregularPresents = `goes does has makes gives takes comes gets knows sees thinks becomes brings builds buys feels finds holds keeps leads leaves
  loses means meets pays puts reads runs sends sets sits speaks spends stands tells wins writes begins drives falls fights grows hears sells shows`;

export const finiteVerbs: ReadonlySet<string> = new Set([
  ...regular.split(/\s+/u).flatMap((lemma) => inflect(lemma).slice(0, 2)),
  ...irregularPasts.split(/\s+/u),
  ...irregularPresents.split(/\s+/u),
]);
