import { describe, expect, test } from 'vitest'
import { readOn } from './sentence.ts'

/** Published on Thursday, 15 June 2023. */
const PUBLISHED = '2023-06-15'

type Table = Readonly<Record<string, readonly string[]>>

const tables: Readonly<Record<string, Table>> = {
  'days by their date': {
    'The treaty was signed on 4 April 1949 in the capital.': ['4 April 1949 = 1949-04-04'],
    'The treaty was signed on April 4, 1949, by twelve states.': ['April 4, 1949 = 1949-04-04'],
    'The law of the 3rd of March 2021 still holds.': ['the 3rd of March 2021 = 2021-03-03'],
    'Talks were held on May 30 and resumed later.': ['May 30 = 2023-05-30'],
    'Talks were held on Nov. 30 without result.': ['Nov. 30 = 2022-11-30'],
    'The two will meet on January 9 in the mountains.': ['January 9 = 2024-01-09'],
    'The premier told her hosts in Oslo on 20 January that the island would trade with all sides.': [
      '20 January = 2023-01-20',
    ],
    'The ballot is due on 2 July.': ['2 July = 2023-07-02'],
    'Shells fell on the port on June 10 and 11.': ['June 10 = 2023-06-10', '11 = 2023-06-11'],
    'The leaders gather for the July 11-12 summit.': ['July 11-12 = 2023-07-11'],
    'The fair runs from 11 to 12 July.': ['11 to 12 July = 2023-07-11'],
    'He left the post on March 20 last year.': ['March 20 last year = 2022-03-20'],
    'The vote of Sunday, May 28, was close.': ['Sunday, May 28 = 2023-05-28'],
    'Filed 2023-06-01 at the registry.': ['2023-06-01 = 2023-06-01'],
    'The form is dated 6/13/2022 and stamped.': ['6/13/2022 = 2022-06-13'],
    'The form is dated 24.02.2022 and stamped.': ['24.02.2022 = 2022-02-24'],
  },
  'no days': {
    'They may 10 times over regret it.': [],
    'The column will march 12 miles.': [],
    'Version 10.4.2 fixed the fault.': [],
    'The score was 3/4 at the break.': [],
    'On June 31 nothing can happen.': [],
  },
  'days by their name': {
    'The minister spoke on Tuesday about grain.': ['Tuesday = 2023-06-13'],
    'The minister spoke Thursday about grain.': ['Thursday = 2023-06-15'],
    'The council will meet on Tuesday to vote.': ['Tuesday = 2023-06-20'],
    'The council is set to meet again Friday.': ['Friday = 2023-06-16'],
    'Sirens sounded late on Tuesday evening in the north.': ['late on Tuesday evening = 2023-06-13TEV'],
    'Guests arrived Wednesday night.': ['Wednesday night = 2023-06-14TNI'],
    'She said Monday that the talks would resume next Wednesday.': [
      'Monday = 2023-06-12',
      'next Wednesday = 2023-06-21',
    ],
    'Last Wednesday the bridge was closed.': ['Last Wednesday = 2023-06-07'],
    'The bridge was closed on Monday last week.': ['Monday last week = 2023-06-05'],
    "After Sunday's vote the streets were calm.": ["Sunday's = 2023-06-11"],
    'Doors open Sat. at ten.': ['Sat. = 2023-06-10'],
    'Every Friday the market opens.': ['Every Friday = XXXX-WXX-5'],
    'Masses are held on Sundays.': ['Sundays = XXXX-WXX-7'],
  },
  'no days by their name': {
    'The sun rose and they sat down to wed.': [],
    'Shops filled up for Black Friday sales.': [],
    'He sat. They wed. Then it rained.': [],
    'So said the Sun. Then it rained.': [],
  },
  months: {
    'Exports fell in May.': ['May = 2023-05'],
    'Exports fell in August.': ['August = 2022-08'],
    'A summit is planned for September.': ['September = 2023-09'],
    'The ceasefire of June 2020 had held.': ['June 2020 = 2020-06'],
    'Last November the accord was renewed.': ['Last November = 2022-11'],
    'It resumed in early March.': ['early March = 2023-03'],
    'By mid-July the harvest will be in.': ['mid-July = 2023-07'],
    'It was agreed in December of last year.': ['December of last year = 2022-12'],
    'A delegation came in June last year.': ['June last year = 2022-06'],
  },
  'no months': {
    'It may rain, and the troops march on.': [],
    'Prime Minister May resigned over the deal.': [],
    'April Jones and June Carter signed.': [],
  },
  years: {
    'The annexation of 2014 was condemned.': ['2014 = 2014'],
    'The war of 2014 goes on.': ['2014 = 2014'],
    'Independence came in 1991.': ['1991 = 1991'],
    'The 2022 invasion changed that.': ['2022 = 2022'],
    'It grew from 2009 to 2011.': ['2009 = 2009', '2011 = 2011'],
    'In the early 2000s trade grew.': ['the early 2000s = 200'],
    'Songs of the 1990s are back.': ['the 1990s = 199'],
    "Cars of the '80s are back.": ["the '80s = 198"],
    'A palace of the 18th century burned.': ['the 18th century = 17'],
    'By the end of 2024 the plant will run.': ['the end of 2024 = 2024'],
    'The duchy fell in 1648.': ['1648 = 1648'],
  },
  'no years': {
    'Article 5 covers them all.': [],
    'An F-16 and the 2,000 troops left.': [],
    'About 1914 people came.': [],
    'It cost $2000 to repair.': [],
    'Resolution 1701 ended the fighting.': [],
    'They marched 2000 metres.': [],
    'Call 555-2010 for more.': [],
    'Flight 1990 was cancelled.': [],
  },
  'parts of the year': {
    'Sales rose in the third quarter of 2022.': ['the third quarter of 2022 = 2022-Q3'],
    'Sales rose in the first quarter.': ['the first quarter = 2023-Q1'],
    'Sales rose in Q2 2021.': ['Q2 2021 = 2021-Q2'],
    'It shrank in the second half of last year.': ['the second half of last year = 2022-H2'],
    'Floods came in the summer of 2021.': ['the summer of 2021 = 2021-SU'],
    'Floods came last summer.': ['last summer = 2022-SU'],
    'An offensive is expected this autumn.': ['this autumn = 2023-FA'],
  },
  'no parts of the year': {
    'The spring ran dry after the fall.': [],
    'A quarter of the seats and half of the votes went to them.': [],
  },
  'times told from publication': {
    'He resigned yesterday.': ['yesterday = 2023-06-14'],
    'The polls open tomorrow morning.': ['tomorrow morning = 2023-06-16TMO'],
    'Police acted earlier today.': ['earlier today = 2023-06-15'],
    'It rained last night.': ['last night = 2023-06-14TNI'],
    'She visited earlier this week.': ['earlier this week = 2023-W24'],
    'He visited last week.': ['last week = 2023-W23'],
    'Prices rose last month.': ['last month = 2023-05'],
    'A law is due later this year.': ['later this year = 2023'],
    'Fighting went on over the weekend.': ['the weekend = 2023-W23-WE'],
    'They agreed two years ago.': ['two years ago = 2021'],
    'They agreed about three months ago.': ['about three months ago = 2023-03'],
    'They agreed 10 days ago.': ['10 days ago = 2023-06-05'],
    'It has been 15 years since the pledge.': ['15 years since = P15Y'],
    'The deadline ends in three days from now.': ['in three days from now = 2023-06-18'],
  },
  'times told from one named before': {
    'On May 2 they met, and the following day they signed.': ['May 2 = 2023-05-02', 'the following day = 2023-05-03'],
    'In 2014 it was lost; the previous year it was safe.': ['2014 = 2014', 'the previous year = 2013'],
    'On Monday he flew in. Later that day he left.': ['Monday = 2023-06-12', 'Later that day = 2023-06-12'],
    'In March exports fell, two months later they rose.': ['March = 2023-03', 'two months later = 2023-05'],
  },
  'lengths and repetitions': {
    'The siege lasted three months.': ['three months = P3M'],
    'A two-hour meeting followed.': ['two-hour = PT2H'],
    'It took several years.': ['several years = PXY'],
    'They waited for the past two and a half years.': ['the past two and a half years = P2.5Y'],
  },
  'ages are no times': {
    'The 37-year-old won, aged 12 years less than her rival.': [],
    'He is 52 years old.': [],
  },
  'times of the clock': {
    'Doors open at 10 p.m. Wednesday.': ['10 p.m. Wednesday = 2023-06-14T22:00'],
    'The quake struck on Tuesday at 16:08 UTC.': ['Tuesday at 16:08 UTC = 2023-06-13T16:08Z'],
    'The quake struck at 4:05 a.m. local time.': ['4:05 a.m. local time = 2023-06-15T04:05'],
  },
  references: {
    'The road is now open.': ['now = PRESENT_REF'],
    'He recently left.': ['recently = PAST_REF'],
    'A decision may come in the near future.': ['the near future = FUTURE_REF'],
  },
}

for (const [name, table] of Object.entries(tables)) {
  describe(name, () => {
    for (const [sentence, expected] of Object.entries(table)) {
      test(sentence, () => expect(readOn(PUBLISHED, sentence)).toEqual(expected))
    }
  })
}
