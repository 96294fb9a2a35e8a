/** A country as news text names it: its code, the name that we print, other names, demonyms and adjectives, its capital (spellings, seats of government). */
export interface Country {
  readonly code: string
  readonly name: string
  readonly names: readonly string[]
  readonly demonyms: readonly string[]
  readonly capitals: readonly string[]
}

/** One country a line: code | name | other names | demonyms | capital (or seat). ISO 3166-1, with XK for Kosovo. */
const LINES = `
AD|Andorra||Andorran|Andorra la Vella
AE|United Arab Emirates|UAE,U.A.E.,Emirates|Emirati|Abu Dhabi
AF|Afghanistan||Afghan,Afghani|Kabul
AG|Antigua and Barbuda|Antigua & Barbuda,Antigua|Antiguan|
AI|Anguilla||Anguillan|
AL|Albania||Albanian|Tirana
AM|Armenia||Armenian|Yerevan
AO|Angola||Angolan|Luanda
AR|Argentina||Argentine,Argentinian,Argentinean|Buenos Aires
AS|American Samoa|||Pago Pago
AT|Austria||Austrian|Vienna
AU|Australia||Australian,Aussie|Canberra
AW|Aruba||Aruban|
AZ|Azerbaijan||Azerbaijani,Azeri|Baku
BA|Bosnia and Herzegovina|Bosnia-Herzegovina,Bosnia & Herzegovina,Bosnia|Bosnian|Sarajevo
BB|Barbados||Barbadian,Bajan|Bridgetown
BD|Bangladesh||Bangladeshi|Dhaka
BE|Belgium||Belgian|
BF|Burkina Faso||Burkinabe,Burkinabé|Ouagadougou
BG|Bulgaria||Bulgarian|Sofia
BH|Bahrain||Bahraini|Manama
BI|Burundi||Burundian|Bujumbura
BJ|Benin||Beninese|Cotonou
BM|Bermuda||Bermudian|
BN|Brunei|Brunei Darussalam|Bruneian|Bandar Seri Begawan
BO|Bolivia||Bolivian|La Paz
BR|Brazil||Brazilian|Brasilia,Brasília
BS|Bahamas|The Bahamas|Bahamian|Nassau
BT|Bhutan||Bhutanese|Thimphu
BW|Botswana||Botswanan,Motswana,Batswana|Gaborone
BY|Belarus|Belorussia|Belarusian,Belarussian,Belorussian|Minsk
BZ|Belize||Belizean|Belmopan
CA|Canada||Canadian|Ottawa
CD|Democratic Republic of the Congo|Democratic Republic of Congo,DR Congo,D.R. Congo,DRC,Congo-Kinshasa,Zaire,Congo|Congolese|Kinshasa
CF|Central African Republic|||Bangui
CG|Republic of the Congo|Republic of Congo,Congo-Brazzaville,Congo Republic||Brazzaville
CH|Switzerland||Swiss|Bern,Berne
CI|Ivory Coast|Côte d'Ivoire,Cote d'Ivoire,Côte d’Ivoire,Cote d’Ivoire|Ivorian|Yamoussoukro,Abidjan
CK|Cook Islands|||
CL|Chile||Chilean|
CM|Cameroon||Cameroonian|Yaounde,Yaoundé
CN|China|People's Republic of China,People’s Republic of China,PRC,Mainland China|Chinese|Beijing
CO|Colombia||Colombian|Bogota,Bogotá
CR|Costa Rica||Costa Rican|
CU|Cuba||Cuban|Havana
CV|Cape Verde|Cabo Verde|Cape Verdean|Praia
CW|Curacao|Curaçao||Willemstad
CY|Cyprus|Republic of Cyprus|Cypriot,Greek Cypriot|Nicosia
CZ|Czech Republic|Czechia|Czech|Prague
DE|Germany|Federal Republic of Germany,West Germany,East Germany|German|Berlin
DJ|Djibouti||Djiboutian|
DK|Denmark||Danish,Dane|Copenhagen
DM|Dominica|||
DO|Dominican Republic||Dominican|Santo Domingo
DZ|Algeria||Algerian|Algiers
EC|Ecuador||Ecuadorian,Ecuadorean|Quito
EE|Estonia||Estonian|Tallinn
EG|Egypt||Egyptian|Cairo
EH|Western Sahara||Sahrawi,Saharawi|
ER|Eritrea||Eritrean|Asmara
ES|Spain||Spanish,Spaniard|Madrid
ET|Ethiopia||Ethiopian|Addis Ababa
FI|Finland||Finnish,Finn|Helsinki
FJ|Fiji|Fiji Islands|Fijian|Suva
FK|Falkland Islands|Falklands||
FM|Micronesia|Federated States of Micronesia|Micronesian|
FO|Faroe Islands|Faroes|Faroese|
FR|France|French Republic|French,Frenchman,Frenchmen,Frenchwoman,Frenchwomen|Paris
GA|Gabon||Gabonese|Libreville
GB|United Kingdom|UK,U.K.,Great Britain,Britain|British,Briton,Brit|London
GD|Grenada||Grenadian|
GE|Georgia|Republic of Georgia|Georgian|Tbilisi
GF|French Guiana|||
GG|Guernsey|||
GH|Ghana||Ghanaian|Accra
GI|Gibraltar||Gibraltarian|
GL|Greenland||Greenlandic,Greenlander|Nuuk
GM|Gambia|The Gambia|Gambian|Banjul
GN|Guinea|Guinea-Conakry|Guinean|Conakry
GP|Guadeloupe|||
GQ|Equatorial Guinea||Equatorial Guinean,Equatoguinean|Malabo
GR|Greece||Greek|Athens
GT|Guatemala||Guatemalan|
GU|Guam||Guamanian|
GW|Guinea-Bissau|Guinea Bissau|Bissau-Guinean|Bissau
GY|Guyana||Guyanese|
HK|Hong Kong||Hongkonger,Hong Konger|
HN|Honduras||Honduran|Tegucigalpa
HR|Croatia||Croatian,Croat|Zagreb
HT|Haiti||Haitian|Port-au-Prince,Port au Prince
HU|Hungary||Hungarian|Budapest
ID|Indonesia||Indonesian|Jakarta
IE|Ireland|Republic of Ireland,Irish Republic|Irish,Irishman,Irishmen,Irishwoman|Dublin
IL|Israel||Israeli|Jerusalem,Tel Aviv
IM|Isle of Man||Manx|
IN|India||Indian|New Delhi,Delhi
IQ|Iraq||Iraqi|Baghdad
IR|Iran|Islamic Republic of Iran|Iranian|Tehran,Teheran
IS|Iceland||Icelandic,Icelander|Reykjavik,Reykjavík
IT|Italy||Italian|Rome
JE|Jersey|||
JM|Jamaica||Jamaican|
JO|Jordan|Hashemite Kingdom of Jordan|Jordanian|Amman
JP|Japan||Japanese|Tokyo
KE|Kenya||Kenyan|Nairobi
KG|Kyrgyzstan|Kyrgyz Republic|Kyrgyz,Kyrgyzstani|Bishkek
KH|Cambodia|Kampuchea|Cambodian|Phnom Penh
KI|Kiribati|||
KM|Comoros|Comoro Islands|Comoran,Comorian|
KN|Saint Kitts and Nevis|St. Kitts and Nevis,St Kitts and Nevis,St. Kitts||
KP|North Korea|Democratic People's Republic of Korea,Democratic People’s Republic of Korea,DPRK,D.P.R.K.|North Korean|Pyongyang
KR|South Korea|Republic of Korea,ROK|South Korean|Seoul
KW|Kuwait||Kuwaiti|
KY|Cayman Islands|Caymans|Caymanian|
KZ|Kazakhstan||Kazakh,Kazakhstani|Astana,Nur-Sultan
LA|Laos||Laotian,Lao|Vientiane
LB|Lebanon||Lebanese|Beirut
LC|Saint Lucia|St. Lucia,St Lucia|Saint Lucian|
LI|Liechtenstein||Liechtensteiner|Vaduz
LK|Sri Lanka||Sri Lankan|Colombo
LR|Liberia||Liberian|Monrovia
LS|Lesotho||Basotho|Maseru
LT|Lithuania||Lithuanian|Vilnius
LU|Luxembourg|Luxemburg|Luxembourger,Luxembourgish|
LV|Latvia||Latvian|Riga
LY|Libya||Libyan|Tripoli
MA|Morocco||Moroccan|Rabat
MC|Monaco||Monegasque|
MD|Moldova|Moldavia|Moldovan,Moldavian|Chisinau,Chişinău
ME|Montenegro||Montenegrin|Podgorica
MG|Madagascar||Malagasy,Madagascan|Antananarivo
MH|Marshall Islands||Marshallese|
MK|North Macedonia|Macedonia,FYROM|North Macedonian,Macedonian|Skopje
ML|Mali||Malian|Bamako
MM|Myanmar|Burma|Burmese|Naypyidaw,Naypyitaw,Yangon
MN|Mongolia||Mongolian|Ulan Bator,Ulaanbaatar
MO|Macau|Macao|Macanese|
MQ|Martinique|||
MR|Mauritania||Mauritanian|Nouakchott
MS|Montserrat|||
MT|Malta||Maltese|Valletta
MU|Mauritius||Mauritian|Port Louis
MV|Maldives||Maldivian|
MW|Malawi||Malawian|Lilongwe
MX|Mexico||Mexican|Mexico City
MY|Malaysia||Malaysian|Kuala Lumpur
MZ|Mozambique||Mozambican|Maputo
NA|Namibia||Namibian|Windhoek
NC|New Caledonia||New Caledonian|
NE|Niger||Nigerien|Niamey
NG|Nigeria||Nigerian|Abuja
NI|Nicaragua||Nicaraguan|Managua
NL|Netherlands|The Netherlands,Holland|Dutch,Dutchman,Dutchmen|The Hague,Amsterdam
NO|Norway||Norwegian|Oslo
NP|Nepal||Nepalese,Nepali|Kathmandu,Katmandu
NR|Nauru||Nauruan|
NU|Niue|||
NZ|New Zealand||New Zealander,Kiwi|Wellington
OM|Oman||Omani|Muscat
PA|Panama||Panamanian|
PE|Peru||Peruvian|Lima
PF|French Polynesia|||
PG|Papua New Guinea||Papua New Guinean|Port Moresby
PH|Philippines||Filipino,Philippine,Filipina|Manila
PK|Pakistan||Pakistani|Islamabad
PL|Poland||Polish,Pole|Warsaw
PR|Puerto Rico||Puerto Rican|San Juan
PS|Palestinian Authority|Palestine,Palestinian territories,Palestinian Territories,State of Palestine,Palestinian National Authority|Palestinian|Ramallah
PT|Portugal||Portuguese|Lisbon
PW|Palau||Palauan|
PY|Paraguay||Paraguayan|Asuncion,Asunción
QA|Qatar||Qatari|Doha
RE|Reunion|Réunion||
RO|Romania||Romanian|Bucharest
RS|Serbia||Serbian,Serb|Belgrade
RU|Russia|Russian Federation|Russian|Moscow
RW|Rwanda||Rwandan|Kigali
SA|Saudi Arabia|Kingdom of Saudi Arabia|Saudi Arabian,Saudi|Riyadh
SB|Solomon Islands|Solomons|Solomon Islander|Honiara
SC|Seychelles||Seychellois|
SD|Sudan||Sudanese|Khartoum
SE|Sweden||Swedish,Swede|Stockholm
SG|Singapore||Singaporean|
SI|Slovenia||Slovenian,Slovene|Ljubljana
SK|Slovakia|Slovak Republic|Slovak,Slovakian|Bratislava
SL|Sierra Leone||Sierra Leonean|Freetown
SM|San Marino||Sammarinese|
SN|Senegal||Senegalese|Dakar
SO|Somalia||Somali,Somalian|Mogadishu
SR|Suriname|Surinam|Surinamese|Paramaribo
SS|South Sudan||South Sudanese|Juba
ST|Sao Tome and Principe|São Tomé and Príncipe||
SV|El Salvador||Salvadoran,Salvadorean|San Salvador
SX|Sint Maarten|||
SY|Syria|Syrian Arab Republic|Syrian|Damascus
SZ|Eswatini|Swaziland|Swazi,Eswatini|Mbabane
TC|Turks and Caicos Islands|Turks and Caicos||
TD|Chad||Chadian|N'Djamena,N’Djamena,Ndjamena
TG|Togo||Togolese|Lome,Lomé
TH|Thailand||Thai|Bangkok
TJ|Tajikistan||Tajik,Tajikistani|Dushanbe
TL|East Timor|Timor-Leste,Timor Leste|East Timorese,Timorese|Dili
TM|Turkmenistan||Turkmen|Ashgabat
TN|Tunisia||Tunisian|Tunis
TO|Tonga||Tongan|
TR|Turkey|Türkiye,Turkiye,Republic of Turkey|Turkish,Turk|Ankara
TT|Trinidad and Tobago|Trinidad & Tobago,Trinidad|Trinidadian|Port of Spain
TV|Tuvalu||Tuvaluan|
TW|Taiwan|Republic of China,Chinese Taipei|Taiwanese|Taipei
TZ|Tanzania||Tanzanian|Dodoma,Dar es Salaam
UA|Ukraine||Ukrainian|Kyiv,Kiev
UG|Uganda||Ugandan|Kampala
US|United States|United States of America,US,U.S.,U.S.A.,USA,U.S,America|American|Washington
UY|Uruguay||Uruguayan|Montevideo
UZ|Uzbekistan||Uzbek,Uzbekistani|Tashkent
VA|Vatican|Vatican City,Holy See||
VC|Saint Vincent and the Grenadines|St. Vincent and the Grenadines||
VE|Venezuela|Bolivarian Republic of Venezuela|Venezuelan|Caracas
VG|British Virgin Islands|||
VI|US Virgin Islands|U.S. Virgin Islands,Virgin Islands||
VN|Vietnam|Viet Nam|Vietnamese|Hanoi
VU|Vanuatu||Vanuatuan|
WS|Samoa|Western Samoa|Samoan|Apia
XK|Kosovo||Kosovar,Kosovan|Pristina
YE|Yemen||Yemeni|Sanaa,Sana'a,Sana’a,Aden
ZA|South Africa||South African|Pretoria
ZM|Zambia||Zambian|Lusaka
ZW|Zimbabwe||Zimbabwean|Harare
EU|European Union|EU,E.U.||Brussels
NATO|NATO|Nato,North Atlantic Treaty Organization,North Atlantic Treaty Organisation,North Atlantic Alliance||
UN|United Nations|UN,U.N.||
`

const listed = (cell: string | undefined): string[] => (cell ? cell.split(',') : [])

/** All countries, with the European Union, NATO and the United Nations, in the order of the table. */
export const COUNTRIES: readonly Country[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [code = '', name = '', names, demonyms, capitals] = line.split('|')
    return { code, name, names: listed(names), demonyms: listed(demonyms), capitals: listed(capitals) }
  })
