/** What English words do in names; all lower case. */
import { NameWord } from '../name-words';
import { kinNouns } from './people';

const lists: readonly (readonly [NameWord, string])[] = [
  [NameWord.beside, 'next'],
  [NameWord.doorBeside, 'door'],
  [NameWord.halfOfDay, 'am pm'],
  [NameWord.postposed, 'close familiar aware loyal opposed sympathetic privy near involved briefed'],
  [NameWord.kin, [...kinNouns].join(' ')],
  [NameWord.greeting, 'dear hi hello hey'],
  [NameWord.saint, 'st st. saint'],
  [NameWord.ordinal, 'first second third fourth fifth sixth seventh'],
  [NameWord.particle, 'ap ab ferch uí ní nic mac ó'],
  [
    NameWord.modifier,
    `royal liberal conservative democrat republican socialist nationalist native consumer citizen patient parent teacher
    farmer veteran christian tenant nurse doctor student worker driver pilot miner lawyer journalist writer artist actor
    musician trader grower`,
  ],
  [NameWord.party, 'democrats republicans conservatives liberals socialists nationalists unionists communists'],
  [
    NameWord.field,
    `exchequer works housing prosecutions rolls water agriculture fisheries industry commerce tourism labour immigration
    science technology communications sport welfare planning security lands mines roads railways`,
  ],
  [
    NameWord.manOrWoman,
    `spokesman chairman congressman councilman assemblyman alderman selectman ombudsman businessman foreman statesman
    draughtsman cameraman salesman`,
  ],
  [
    NameWord.country,
    `afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh
    barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria burundi cambodia
    cameroon canada chad chile china colombia congo croatia cuba cyprus czechia denmark djibouti dominica ecuador egypt
    england eritrea estonia eswatini ethiopia eu fiji finland france gabon gambia georgia germany ghana greece grenada
    guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan
    jordan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein
    lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia moldova
    monaco mongolia montenegro morocco mozambique myanmar namibia nato nauru nepal netherlands nicaragua niger nigeria
    norway oman pakistan palau palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda
    samoa scotland senegal serbia seychelles singapore slovakia slovenia somalia spain sudan suriname sweden switzerland
    syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey türkiye turkmenistan tuvalu uganda uk ukraine un
    uruguay us usa uzbekistan vanuatu vatican venezuela vietnam wales yemen zambia zimbabwe`,
  ],
  [
    NameWord.opensCountry,
    'south north east united sri saudi new costa el sierra burkina european african ivory czech holy hong equatorial cape',
  ],
  [NameWord.rank, 'di wpc acc dac acp dcp dsp asp'],
  [NameWord.rankBeforeGiven, 'ds dc pc ps sp cp dcc'],
  [
    NameWord.firmOrPerson,
    `contractor subcontractor developer operator supplier builder brewer miner producer retailer publisher distributor
    manufacturer broker lender insurer grocer bookmaker housebuilder promoter broadcaster landlord owner`,
  ],
  [NameWord.quantity, 'scores dozens hundreds thousands tens millions lots crowds groups most plenty'],
];

/** The bits of each word. */
export const nameWords: ReadonlyMap<string, number> = build();

function build(): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [bit, words] of lists) for (const word of words.split(/\s+/u)) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bits;
}
