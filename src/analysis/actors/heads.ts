/** A person who spoke for a state while in office; surnames that others bear, too, need the given name. */
export interface Head {
  readonly country: string
  readonly names: readonly string[]
  readonly from: string
  readonly to: string
}

const LINES = `
US|Ronald Reagan,Reagan|1981-01-20|1989-01-20
US|George Bush,George H.W. Bush,Bush|1989-01-20|1993-01-20
GB|Margaret Thatcher,Thatcher|1979-05-04|1990-11-28
GB|John Major|1990-11-28|1997-05-02
FR|François Mitterrand,Francois Mitterrand,Mitterrand|1981-05-21|1995-05-17
DE|Helmut Kohl,Kohl|1982-10-01|1998-10-27
RU|Boris Yeltsin,Yeltsin|1991-12-25|1999-12-31
IQ|Saddam Hussein,Saddam|1979-07-16|2003-04-09
LY|Muammar Gaddafi,Moammar Gadhafi,Muammar Qaddafi,Gaddafi,Gadhafi,Qaddafi|1969-09-01|2011-08-23
RU|Vladimir Putin,Putin|1999-08-09|9999
RU|Dmitry Medvedev,Medvedev|2008-05-07|2020-01-16
RU|Sergei Lavrov,Sergey Lavrov,Lavrov|2004-03-09|9999
RU|Dmitry Peskov,Peskov|2012-05-22|9999
UA|Volodymyr Zelensky,Volodymyr Zelenskyy,Volodymyr Zelenskiy,Zelensky,Zelenskyy,Zelenskiy|2019-05-20|9999
UA|Petro Poroshenko,Poroshenko|2014-06-07|2019-05-20
UA|Viktor Yanukovych,Yanukovych|2010-02-25|2014-02-22
UA|Viktor Yushchenko,Yushchenko|2005-01-23|2010-02-25
US|Bill Clinton,President Clinton|1993-01-20|2001-01-20
US|George W. Bush,George Bush,President Bush|2001-01-20|2009-01-20
US|Condoleezza Rice|2005-01-26|2009-01-20
US|Barack Obama,Obama|2009-01-20|2017-01-20
US|John Kerry|2013-02-01|2017-01-20
US|Donald Trump,Trump|2017-01-20|2021-01-20
US|Donald Trump,Trump|2025-01-20|9999
US|Mike Pompeo,Pompeo|2018-04-26|2021-01-20
US|Joe Biden,Biden|2021-01-20|2025-01-20
US|Antony Blinken,Blinken|2021-01-26|2025-01-20
FR|Jacques Chirac,Chirac|1995-05-17|2007-05-16
FR|Nicolas Sarkozy,Sarkozy|2007-05-16|2012-05-15
FR|Francois Hollande,François Hollande,Hollande|2012-05-15|2017-05-14
FR|Emmanuel Macron,Macron|2017-05-14|9999
DE|Gerhard Schroeder,Gerhard Schröder|1998-10-27|2005-11-22
DE|Angela Merkel,Merkel|2005-11-22|2021-12-08
DE|Olaf Scholz,Scholz|2021-12-08|2025-05-06
DE|Friedrich Merz,Merz|2025-05-06|9999
GB|Tony Blair|1997-05-02|2007-06-27
GB|Gordon Brown|2007-06-27|2010-05-11
GB|David Cameron|2010-05-11|2016-07-13
GB|Theresa May|2016-07-13|2019-07-24
GB|Boris Johnson|2019-07-24|2022-09-06
GB|Rishi Sunak,Sunak|2022-10-25|2024-07-05
GB|Keir Starmer,Starmer|2024-07-05|9999
TR|Recep Tayyip Erdogan,Recep Tayyip Erdoğan,Erdogan,Erdoğan|2003-03-14|9999
IL|Ariel Sharon|2001-03-07|2006-04-14
IL|Ehud Olmert,Olmert|2006-04-14|2009-03-31
IL|Benjamin Netanyahu,Netanyahu|2009-03-31|2021-06-13
IL|Benjamin Netanyahu,Netanyahu|2022-12-29|9999
IR|Mahmoud Ahmadinejad,Ahmadinejad|2005-08-03|2013-08-03
IR|Hassan Rouhani,Rouhani|2013-08-03|2021-08-03
CN|Hu Jintao|2003-03-15|2013-03-14
CN|Xi Jinping|2013-03-14|9999
IN|Manmohan Singh|2004-05-22|2014-05-26
IN|Narendra Modi,Modi|2014-05-26|9999
JP|Junichiro Koizumi,Koizumi|2001-04-26|2006-09-26
JP|Shinzo Abe|2012-12-26|2020-09-16
JP|Fumio Kishida,Kishida|2021-10-04|2024-10-01
AU|John Howard|1996-03-11|2007-12-03
AU|Kevin Rudd|2007-12-03|2010-06-24
AU|Julia Gillard|2010-06-24|2013-06-27
AU|Scott Morrison|2018-08-24|2022-05-23
AU|Anthony Albanese|2022-05-23|9999
IT|Silvio Berlusconi,Berlusconi|2001-06-11|2006-05-17
IT|Silvio Berlusconi,Berlusconi|2008-05-08|2011-11-16
IT|Romano Prodi|2006-05-17|2008-05-08
IT|Giorgia Meloni,Meloni|2022-10-22|9999
ES|Jose Luis Rodriguez Zapatero,Zapatero|2004-04-17|2011-12-21
ES|Pedro Sanchez,Pedro Sánchez|2018-06-02|9999
PL|Andrzej Duda,Duda|2015-08-06|2025-08-06
PL|Mateusz Morawiecki,Morawiecki|2017-12-11|2023-12-13
FI|Sauli Niinisto,Sauli Niinistö,Niinisto,Niinistö|2012-03-01|2024-03-01
FI|Sanna Marin|2019-12-10|2023-06-20
SE|Magdalena Andersson|2021-11-30|2022-10-18
SE|Ulf Kristersson,Kristersson|2022-10-18|9999
EE|Kaja Kallas|2021-01-26|2024-07-23
GR|Alexis Tsipras,Tsipras|2015-09-21|2019-07-08
GR|Kyriakos Mitsotakis,Mitsotakis|2019-07-08|9999
RS|Aleksandar Vucic,Aleksandar Vučić,Vucic,Vučić|2014-04-27|9999
GE|Mikheil Saakashvili,Saakashvili|2004-01-25|2013-11-17
PS|Yasser Arafat,Arafat|1994-07-05|2004-11-11
PS|Mahmoud Abbas|2005-01-15|9999
EG|Abdel Fattah el-Sisi,Abdel Fattah al-Sisi,el-Sisi,al-Sisi|2014-06-08|9999
IR|Ali Khamenei,Khamenei|1989-06-04|9999
IR|Mohammad Khatami,Khatami|1997-08-02|2005-08-03
PK|Pervez Musharraf,Musharraf|1999-10-12|2008-08-18
JP|Shigeru Ishiba|2024-10-01|9999
KR|Moon Jae-in|2017-05-10|2022-05-10
KR|Yoon Suk Yeol|2022-05-10|2025-04-04
KP|Kim Jong Il,Kim Jong-il|1994-07-08|2011-12-17
BR|Luiz Inacio Lula da Silva,Luiz Inácio Lula da Silva,Lula|2003-01-01|2011-01-01
BR|Luiz Inacio Lula da Silva,Luiz Inácio Lula da Silva,Lula|2023-01-01|9999
ZA|Thabo Mbeki,Mbeki|1999-06-14|2008-09-24
ZA|Cyril Ramaphosa,Ramaphosa|2018-02-15|9999
ZW|Robert Mugabe,Mugabe|1987-12-31|2017-11-21
ID|Joko Widodo|2014-10-20|2024-10-20
PH|Rodrigo Duterte,Duterte|2016-06-30|2022-06-30
NL|Mark Rutte|2010-10-14|2024-07-02
AR|Javier Milei,Milei|2023-12-10|9999
CA|Stephen Harper|2006-02-06|2015-11-04
CA|Justin Trudeau,Trudeau|2015-11-04|2025-03-14
HU|Viktor Orban,Viktor Orbán,Orban,Orbán|2010-05-29|9999
SY|Bashar al-Assad,Assad,al-Assad|2000-07-17|2024-12-08
EG|Hosni Mubarak,Mubarak|1981-10-14|2011-02-11
VE|Hugo Chavez,Hugo Chávez|1999-02-02|2013-03-05
VE|Nicolas Maduro,Nicolás Maduro,Maduro|2013-03-05|2026-01-03
KP|Kim Jong Un,Kim Jong-un|2011-12-17|9999
BY|Alexander Lukashenko,Lukashenko|1994-07-20|9999
AF|Hamid Karzai,Karzai|2001-12-22|2014-09-29
BR|Jair Bolsonaro,Bolsonaro|2019-01-01|2023-01-01
NATO|Jaap de Hoop Scheffer,de Hoop Scheffer|2004-01-05|2009-08-01
NATO|Anders Fogh Rasmussen|2009-08-01|2014-10-01
NATO|Jens Stoltenberg,Stoltenberg|2014-10-01|2024-10-01
NATO|Mark Rutte|2024-10-01|9999
UN|Kofi Annan,Annan|1997-01-01|2007-01-01
UN|Ban Ki-moon|2007-01-01|2017-01-01
UN|Antonio Guterres,António Guterres,Guterres|2017-01-01|9999
EU|Jose Manuel Barroso,José Manuel Barroso,Barroso|2004-11-23|2014-11-01
EU|Herman Van Rompuy|2009-12-01|2014-12-01
EU|Donald Tusk|2014-12-01|2019-12-01
EU|Javier Solana|1999-10-18|2009-12-01
EU|Jean-Claude Juncker,Juncker|2014-11-01|2019-12-01
EU|Ursula von der Leyen,von der Leyen|2019-12-01|9999
EU|Charles Michel|2019-12-01|2024-12-01
EU|Josep Borrell,Borrell|2019-12-01|2024-12-01
`

/** Heads of state and government, and the speakers of unions, whom texts name without a title, with their days in office. */
export const HEADS: readonly Head[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [country = '', names = '', from = '', to = ''] = line.split('|')
    return { country, names: names.split(','), from, to }
  })
