import type { Stance } from '../../../../src/analysis/reading.ts'

/** An invented news article, each sentence with the positions that it shows. */
interface Told {
  readonly id: string
  readonly date: string
  readonly says: readonly (readonly [string, Readonly<Record<string, Stance>>])[]
}

/** Articles written for these tests, in the manner of radio news, wire copy, opinion and explainers. */
export const articles: readonly Told[] = [
  {
    id: 'dam',
    date: '2011-03-15',
    says: [
      [
        "Egypt's foreign minister says his country will not accept a dam on the Blue Nile that cuts its share of the river's water.",
        { EG: 'opposes' },
      ],
      [
        'Speaking to reporters in Addis Ababa on Monday, Nabil al-Sherif warned that the project could leave two million Egyptian farmers without water.',
        { EG: 'opposes' },
      ],
      ['But Ethiopian officials insist the dam will not harm anyone downstream.', { ET: 'denies' }],
      ['They have offered to share all technical studies with Cairo.', { ET: 'commits' }],
      ['Sudan, which lies between the two countries, backs the project.', { SD: 'supports' }],
      ['A Sudanese lawmaker told state radio that the dam would ruin his province.', {}],
      ['The two sides are to meet again in April.', {}],
      ['Human rights groups have criticized Ethiopia for evicting villagers from the valley.', {}],
    ],
  },
  {
    id: 'base',
    date: '2009-10-06',
    says: [
      [
        'The Japanese prime minister has urged the United States to move a Marine base off the island of Okinawa.',
        { JP: 'demands' },
      ],
      [
        'U.S. Defense Secretary Alan Whitcombe said Tuesday the two governments had already agreed to keep the base where it is.',
        {},
      ],
      ['He said Washington opposes any change to the 2006 accord.', { US: 'opposes' }],
      [
        '"We will honor what we signed, and we expect Japan to do the same," he told reporters in Tokyo.',
        { US: 'demands' },
      ],
      ['Thousands of residents marched against the base over the weekend.', {}],
      ['Japan pays about two billion dollars a year toward the cost of U.S. troops.', {}],
      ['China has not commented on the dispute.', {}],
    ],
  },
  {
    id: 'fish',
    date: '2015-05-20',
    says: [
      [
        'On Wednesday, Norway and Iceland signed an agreement that sets quotas for mackerel in the North Atlantic.',
        { NO: 'commits', IS: 'commits' },
      ],
      [
        'The European Union, which took no part in the final round of talks, called the agreement "irresponsible" and threatened to ban imports of fish from both countries.',
        { EU: 'opposes' },
      ],
      [
        '"No one can divide a shared stock behind the backs of the others", said EU fisheries commissioner Ana Ribeiro.',
        { EU: 'opposes' },
      ],
      ['Both countries rejected the criticism.', { NO: 'denies', IS: 'denies' }],
      [
        'Norwegian fisheries minister Kari Solheim told state broadcaster NRK the quotas follow the advice of scientists, adding, "We are ready to talk to Brussels at any time".',
        { NO: 'commits' },
      ],
      ['The Faroe Islands, which fish the same stock, were not invited.', {}],
      ['In 2009, the parties had failed to agree on quotas for cod.', {}],
      ['Environmental group Blue Shelf welcomed the deal but demanded lower catches.', {}],
    ],
  },
  {
    id: 'vote',
    date: '2018-11-03',
    says: [
      ["Greece's parliament is expected to vote next month on the renaming of its northern neighbour.", {}],
      ['Macedonia has long sought membership of NATO and the European Union.', { MK: 'demands' }],
      ['Athens blocked its bid for years over the name.', { GR: 'opposes' }],
      ['Russia has repeatedly denied meddling in the referendum.', { RU: 'denies' }],
      [
        'The Kremlin accuses the West of dragging Skopje into the alliance against the will of its people.',
        { RU: 'condemns' },
      ],
      [
        'NATO Secretary General Jens Stoltenberg, who visited the country in September, promised that the alliance would open accession talks if the name is changed.',
        { NATO: 'conditional' },
      ],
      ['Some allies are less keen.', {}],
      [
        'Germany, France and the Netherlands support the agreement, and Berlin has asked both parliaments to ratify it quickly.',
        { DE: 'supports', FR: 'supports', NL: 'supports' },
      ],
      ['Critics say the deal betrays history.', {}],
    ],
  },
  {
    id: 'op',
    date: '2022-09-12',
    says: [
      ['Why does Hungary keep buying Russian gas while its neighbours look elsewhere?', {}],
      ["Viktor Orban's government has refused to join the embargo.", { HU: 'opposes' }],
      ['It argues that landlocked countries have no other choice.', {}],
      [
        'Poland wants the Union to go further and has called for a complete ban by the end of the year.',
        { PL: 'demands' },
      ],
      ['I believe Europe should listen to Warsaw.', {}],
      ["Ukraine's president has thanked Poland for its support.", { UA: 'supports' }],
      ['Volodymyr Zelensky also pressed Berlin to stop hesitating over tanks.', { UA: 'demands' }],
      ['For months the German chancellor has been reluctant to send heavy weapons.', { DE: 'undecided' }],
      [
        'His defence minister said on Monday that Germany would deliver them only together with its allies.',
        { DE: 'conditional' },
      ],
      ['The opposition in Berlin demands that he act at once.', {}],
    ],
  },
  {
    id: 'nuc',
    date: '2006-08-22',
    says: [
      [
        'Iran says it is ready for serious talks on its nuclear program, but has refused to suspend uranium enrichment.',
        { IR: 'opposes' },
      ],
      ["Top negotiator Ali Larijani handed Tehran's reply to ambassadors of six powers on Tuesday.", {}],
      [
        'The United States has said it will seek sanctions if Iran does not stop enrichment by the end of the month.',
        { US: 'conditional' },
      ],
      ['Russia and China are reluctant to punish Tehran.', { RU: 'undecided', CN: 'undecided' }],
      [
        'French Foreign Minister Philippe Douste-Blazy called the offer by the six powers generous and urged Iran to accept it.',
        { FR: 'demands' },
      ],
      ['Israel has not ruled out a military strike.', { IL: 'undecided' }],
      ['Former U.S. Secretary of State Madeleine Albright said Washington should talk to Iran directly.', {}],
      [
        'The International Atomic Energy Agency complains that its inspectors were turned away from an underground site.',
        { UN: 'condemns' },
      ],
    ],
  },
  {
    id: 'ship',
    date: '2019-07-22',
    says: [
      [
        'Britain on Monday condemned the seizure of a tanker in the Strait of Hormuz as an act of state piracy and called for a European mission to protect shipping.',
        { GB: 'condemns' },
      ],
      [
        '"If Iran continues on this dangerous path, it must accept that the price will be a larger Western military presence", foreign secretary Jeremy Hunt said in the House of Commons.',
        { GB: 'conditional' },
      ],
      [
        'Iranian government spokesman Ali Rabiei defended the seizure, saying the tanker had violated maritime rules.',
        { IR: 'supports' },
      ],
      ['He asked London to release an Iranian ship held in Gibraltar.', { IR: 'demands' }],
      ['The tanker, which flies the British flag, has a crew of 23.', {}],
      ['France and Germany said they support the British proposal.', { FR: 'supports', DE: 'supports' }],
      ['The move was denounced by Oman and Qatar.', { OM: 'condemns', QA: 'condemns' }],
      ['Owner Stena Bulk said it had no contact with the crew.', {}],
    ],
  },
  {
    id: 'aid',
    date: '2005-01-05',
    says: [
      ['Australia has pledged 760 million dollars for the victims of the tsunami in Indonesia.', { AU: 'commits' }],
      [
        'Prime Minister John Howard announced the package in Jakarta, where leaders from 26 nations are meeting.',
        { AU: 'commits' },
      ],
      ['Germany also promised to raise its aid to 650 million dollars.', { DE: 'commits' }],
      [
        'United Nations Secretary-General Kofi Annan appealed for nearly one billion dollars to help survivors.',
        { UN: 'demands' },
      ],
      ['He praised the response as unprecedented.', { UN: 'supports' }],
      ['Officials say at least 150,000 people were killed.', {}],
      ["Indonesia's military has lifted restrictions on foreign relief workers in Aceh province.", { ID: 'commits' }],
      ['Rebels there accused soldiers of attacking camps.', {}],
    ],
  },
  {
    id: 'border',
    date: '2016-02-18',
    says: [
      [
        'Austria will let in no more than 80 asylum seekers a day, Interior Minister Johanna Mikl-Leitner said on Wednesday.',
        { AT: 'commits' },
      ],
      ['The European Commission told Vienna that the cap was plainly incompatible with EU law.', { EU: 'opposes' }],
      ['German Chancellor Angela Merkel said she would not follow the Austrian example.', { DE: 'opposes' }],
      ['"A lasting solution must be European", she added.', { DE: 'demands' }],
      ['Slovenia and Croatia announced similar limits hours later.', { SI: 'commits', HR: 'commits' }],
      ['Croatian police stopped a train near Tovarnik on Thursday.', {}],
      ['Macedonia is considering closing its border with Greece altogether.', { MK: 'undecided' }],
      ['Greece, whose camps are full, opposes any closure.', { GR: 'opposes' }],
    ],
  },
  {
    id: 'korea',
    date: '2013-04-08',
    says: [
      [
        'North Korea says it will pull all its workers out of the Kaesong industrial zone that it runs with the South.',
        { KP: 'commits' },
      ],
      [
        'In a statement carried by the KCNA news agency, a senior official blamed "military warmongers" in Seoul for the decision.',
        { KP: 'condemns' },
      ],
      [
        "South Korea's Unification Ministry expressed regret over the step and demanded that Pyongyang keep the zone open.",
        { KR: 'demands' },
      ],
      ['The South said it would protect its citizens.', { KR: 'commits' }],
      ["China, the North's only ally, called on all sides to show restraint.", { CN: 'demands' }],
      ['Analysts believe Pyongyang wants direct talks with Washington.', {}],
      ['About 120 South Korean firms have factories in Kaesong.', {}],
    ],
  },
  {
    id: 'pipeline',
    date: '2021-06-09',
    says: [
      [
        'The Biden administration said on Wednesday that it still regards the Nord Stream 2 pipeline as a bad idea, but it waived sanctions on the company that builds it.',
        { US: 'opposes' },
      ],
      [
        "Ukraine's foreign minister, Dmytro Kuleba, voiced surprise and disappointment at the decision.",
        { UA: 'opposes' },
      ],
      ['According to Kuleba, Kyiv learned of the waiver from the press.', {}],
      ['Germany has defended the project as purely commercial.', { DE: 'supports' }],
      ['A spokesman for the Russian energy giant Gazprom declined to comment.', {}],
      ['Lawmakers from both parties in Washington criticized the White House.', {}],
      [
        'Poland and Lithuania remain strongly opposed to the pipeline, arguing that it makes Europe hostage to Moscow.',
        { PL: 'opposes', LT: 'opposes' },
      ],
      ['Chancellor Angela Merkel will travel to Washington in July.', {}],
      [
        "Berlin is prepared to invest in Ukraine's green energy sector, her economy minister told a newspaper.",
        { DE: 'commits' },
      ],
    ],
  },
  {
    id: 'whales',
    date: '2018-09-15',
    says: [
      [
        'The International Whaling Commission on Friday rejected a proposal by Japan to resume commercial hunts.',
        { JP: 'demands' },
      ],
      [
        'Australia, New Zealand and Brazil voted against the proposal, while Norway, Russia and Iceland supported it.',
        { AU: 'opposes', NZ: 'opposes', BR: 'opposes', NO: 'supports', RU: 'supports', IS: 'supports' },
      ],
      [
        '"Science is clear: there are certain species of whales whose population is healthy enough to be harvested sustainably", said Masaaki Taniai, Japan\'s vice minister for fisheries.',
        { JP: 'supports' },
      ],
      ['He said Tokyo would have to review its membership if no compromise could be found.', { JP: 'conditional' }],
      ['Greenpeace welcomed the outcome.', {}],
      ['South Korea abstained.', { KR: 'undecided' }],
      ['Japan has hunted whales for centuries.', {}],
    ],
  },
  {
    id: 'islands',
    date: '2012-09-18',
    says: [
      ['Chinese protesters burned Japanese flags outside the embassy in Beijing on Tuesday.', {}],
      [
        "China's Defense Minister Liang Guanglie said his country reserves the right to take further action over the islands, which Japan bought from a private owner last week.",
        { CN: 'supports' },
      ],
      [
        'Tokyo has protested to Beijing over the violence and asked it to protect Japanese citizens.',
        { JP: 'opposes' },
      ],
      ['U.S. Defense Secretary Leon Panetta, visiting Beijing, called for calm on both sides.', { US: 'demands' }],
      ['"We do not take sides in territorial disputes," he said.', { US: 'undecided' }],
      ['Taiwan also claims the islands.', { TW: 'demands' }],
      ['Japanese carmaker Honda has shut its factories in China until Wednesday.', {}],
    ],
  },
  {
    id: 'court',
    date: '2016-10-21',
    says: [
      [
        'South Africa has decided to withdraw from the International Criminal Court, Justice Minister Michael Masutha announced on Friday.',
        { ZA: 'opposes' },
      ],
      [
        "Masutha said the court's rules force the country to arrest visiting heads of state, which he called a violation of its own laws.",
        { ZA: 'opposes' },
      ],
      ['Burundi took the same step earlier this month.', {}],
      ['Botswana regretted the decision and reaffirmed its support for the court.', { BW: 'supports' }],
      ['The main opposition party, the Democratic Alliance, vowed to challenge the move in court.', {}],
      ['UN Secretary-General Ban Ki-moon hopes Pretoria will reconsider.', { UN: 'demands' }],
      ['The United States never ratified the treaty.', {}],
      ['Kenya and Namibia are considering leaving as well.', { KE: 'undecided', NA: 'undecided' }],
    ],
  },
  {
    id: 'opinion',
    date: '2023-02-01',
    says: [
      ['Nobody should be surprised that Switzerland will not let its ammunition go to Kyiv.', { CH: 'opposes' }],
      ['Bern has invoked its neutrality in every war since 1815.', {}],
      [
        'Denmark and Spain asked for permission to pass on Swiss shells, and both were turned down.',
        { DK: 'demands', ES: 'demands' },
      ],
      ['The Swiss government says the law leaves it no choice.', {}],
      [
        '"Neutrality does not mean indifference," President Alain Berset told parliament, "but we cannot send weapons to a country at war."',
        { CH: 'opposes' },
      ],
      ['In my view this is cowardice.', {}],
      ['Germany, for its part, has grown impatient and threatens to buy elsewhere.', { DE: 'commits' }],
      ['NATO wants Swiss factories to deliver, and its secretary general said as much in Davos.', { NATO: 'demands' }],
    ],
  },
  {
    id: 'visa',
    date: '2007-03-27',
    says: [
      [
        "The European Union has extended visa bans on Belarusian officials, saying last year's election was neither free nor fair.",
        { EU: 'opposes' },
      ],
      ['President Alexander Lukashenko dismissed the measure as pointless.', { BY: 'opposes' }],
      [
        'The EU is offering Belarus closer economic ties in return for the release of political prisoners.',
        { EU: 'conditional' },
      ],
      ["Russia, Minsk's closest ally, has expressed concern about the sanctions.", { RU: 'opposes' }],
      ['Moscow recognized the election within hours.', { RU: 'supports' }],
      ['Opposition leader Alexander Milinkevich called on Brussels to do more.', {}],
      ['The United States imposed similar restrictions in 2006.', { US: 'opposes' }],
    ],
  },
  {
    id: 'listing',
    date: '2019-03-05',
    says: [
      ['What does India want from Pakistan?', {}],
      [
        'New Delhi demands that Islamabad act against the militants who killed 40 policemen in Kashmir last month.',
        { IN: 'demands' },
      ],
      [
        'Pakistan denies any role in the attack and has offered to investigate if India shares evidence.',
        { PK: 'denies' },
      ],
      ['Since 1989, India has accused its neighbor of arming the insurgents.', { IN: 'condemns' }],
      [
        "China has put a hold on Indian efforts to list the group's leader as a terrorist at the UN.",
        { CN: 'opposes' },
      ],
      ['Washington backs the listing.', { US: 'supports' }],
      ['Saudi Arabia has stayed out of the quarrel, though its crown prince offered to mediate.', { SA: 'undecided' }],
      ['Will Beijing change its mind?', {}],
      ['Indian officials told the Hindu newspaper that they do not expect it to.', {}],
    ],
  },
  {
    id: 'flood',
    date: '2010-08-19',
    says: [
      [
        "Pakistan's prime minister has appealed to the world for more help after the worst floods in the country's history.",
        { PK: 'demands' },
      ],
      ['Yousuf Raza Gilani said the money pledged so far is not enough.', {}],
      ['The U.N. General Assembly is meeting in New York to discuss the disaster.', {}],
      [
        'Secretary of State Hillary Clinton told the assembly the United States would give another 60 million dollars.',
        { US: 'commits' },
      ],
      ['Britain doubled its contribution.', { GB: 'commits' }],
      ["India's offer of five million dollars was accepted by Islamabad after days of hesitation.", { IN: 'commits' }],
      ['Taliban spokesmen urged Pakistanis to refuse foreign aid.', {}],
      ['The World Food Program says it needs 40 more helicopters.', { UN: 'demands' }],
    ],
  },
  {
    id: 'arms',
    date: '2005-03-22',
    says: [
      [
        'The European Union may delay lifting its arms embargo against China because of strong pressure from the United States, British officials say.',
        { EU: 'undecided' },
      ],
      ['France and Germany have been pushing for an end to the 15-year-old ban.', { FR: 'demands', DE: 'demands' }],
      ['Washington fears the weapons could be used against Taiwan.', { US: 'opposes' }],
      [
        'Chinese Foreign Ministry spokesman Liu Jianchao called the embargo a relic of the Cold War and said it should be lifted without conditions.',
        { CN: 'demands' },
      ],
      ['EU foreign policy chief Javier Solana said no decision has been made.', { EU: 'undecided' }],
      ['The embargo was imposed after the 1989 crackdown in Beijing.', {}],
      ['Japan has also expressed opposition to the sale of arms to Beijing.', { JP: 'opposes' }],
      [
        'The U.S. Congress has threatened to restrict technology transfers to Europe if the ban is lifted.',
        { US: 'conditional' },
      ],
    ],
  },
  {
    id: 'refugees',
    date: '2015-09-22',
    says: [
      [
        'Interior ministers of the European Union approved a plan on Tuesday to distribute 120,000 asylum seekers among member states.',
        { EU: 'supports' },
      ],
      [
        'Hungary, the Czech Republic, Slovakia and Romania voted against the mandatory quotas; Finland abstained.',
        { HU: 'opposes', CZ: 'opposes', SK: 'opposes', RO: 'opposes', FI: 'undecided' },
      ],
      [
        '"As long as I am prime minister, mandatory quotas will not be implemented on Slovak territory", Slovak prime minister Robert Fico told parliament.',
        { SK: 'opposes' },
      ],
      ["Germany's interior minister Thomas de Maizière described the vote as an important signal.", { DE: 'supports' }],
      ['The UN refugee agency UNHCR had warned that the plan alone would not be enough.', { UN: 'opposes' }],
      ['Poland, which had earlier opposed the quotas, backed the plan in the end.', { PL: 'supports' }],
      ['Human rights organization Open Gate said the numbers were far too low.', {}],
    ],
  },
  {
    id: 'moon',
    date: '2008-11-14',
    says: [
      ['An Indian probe landed on the moon on Friday, officials of the space agency said.', {}],
      ['Prime Minister Manmohan Singh congratulated the scientists.', { IN: 'supports' }],
      ['China sent its own orbiter last year.', {}],
      ['Japan and India plan to share their data.', { JP: 'commits', IN: 'commits' }],
      ['"There is no race in Asia," the head of the Japanese space agency told a newspaper in Tokyo.', {}],
    ],
  },
  {
    id: 'grain',
    date: '2023-07-18',
    says: [
      ['Russia on Monday pulled out of the deal that let Ukraine ship grain across the Black Sea.', { RU: 'opposes' }],
      [
        'Kremlin spokesman Dmitry Peskov said Moscow would return to the agreement as soon as its own demands are met.',
        { RU: 'conditional' },
      ],
      ['The decision drew outrage at the United Nations.', {}],
      ['Secretary-General Antonio Guterres said he deeply regretted it.', { UN: 'states' }],
      [
        'U.S. Secretary of State Antony Blinken called the move unconscionable and accused Moscow of using food as a weapon.',
        { US: 'condemns' },
      ],
      ["Turkey's president, who brokered the deal with the U.N., believes Putin wants it to continue.", {}],
      ["Ukraine insists it can go on exporting without Russia's consent.", { UA: 'commits' }],
      ["Kenya's foreign ministry described the withdrawal as a stab in the back.", { KE: 'condemns' }],
      ['Grain prices rose by three percent in Chicago.', {}],
    ],
  },
  {
    id: 'explain',
    date: '2017-10-30',
    says: [
      ['Catalonia declared independence on Friday, and Madrid immediately imposed direct rule.', { ES: 'opposes' }],
      ['No European government has recognized the new republic.', {}],
      ['Germany, Britain and France said they stand by Spain.', { DE: 'supports', GB: 'supports', FR: 'supports' }],
      ['The Commission in Brussels regards the matter as an internal affair of Spain.', { EU: 'undecided' }],
      ["Belgium's prime minister has appealed for dialogue instead.", { BE: 'demands' }],
      ['Catalan leader Carles Puigdemont left for Brussels and has asked for nothing so far.', {}],
      ['Spain wants him back and has issued a warrant.', { ES: 'demands' }],
      ['Would Belgium hand him over?', {}],
      [
        'Its interior minister said that this was not unrealistic, but the prime minister rebuked him and said asylum was not on the agenda.',
        { BE: 'opposes' },
      ],
    ],
  },
]
