# ruff: noqa: E501 - a line of talk stands on one line
"""Lines as six kinds of stranger would say them: terse, chatty, foreign, formal, young, seasoned.

Each is: trade (trades.py; with a B the buyer speaks) | words | acts | terms | terms asked in return.
They were labelled by docs/acts.md before any of them was read; those still misread are left out, so the
table guards what works and measures nothing.
"""

STRANGERS = """
c|Ingrid, short version: 940 a site, three years, the rest as on the sheet.|offer|fee=940 term_months=36
c|What would your front desk need to see on day one so that nobody reaches for paper?|explore
c|I could drop onboarding to twenty thousand, but then I'd want the case study in return.|trade|onboarding_fee=20000|reference=case_study
c|Extended hours I can do. Round the clock I can't.|offer reject|hours=extended
c|Somebody here told me you lost a receptionist over the last changeover. That must have been rough on everyone.|acknowledge
c|My colleague thinks 1,000 is what such a group pays, I think 900 is right.|offer|fee=900
c|If you sign this week I'll skip the onboarding fee.|trade|onboarding_fee=0
c|Two waves, and you pick who goes first.|offer save_face|rollout=two_waves
c|You are welcome to one month of evenings for free, so that your people can try it.
c|We would be pleased to offer you the following: a monthly fee of USD 900 per site, a term of thirty-six months and extended hours.|offer|fee=900 term_months=36 hours=extended
c|Can you tell me who else looks at this before it is signed?|explore
c|For us is one wave cheaper, I say it openly, because my team travels only once.|candour
c|So if I got it right, the money for projects is gone and the monthly one is possible?|paraphrase
c|Other groups your size pay 860 on average.|fairness
c|The monthly fee stays at 940, but onboarding goes down to ten thousand.|offer|fee=940 onboarding_fee=10000
c|Nobody's going to hold your hand in January if you pick the cheap guys.|exploit
c|Our calendar for spring closes on Friday, after that you're in the autumn batch.|deadline
c|Site by site is not something we do.|reject
c|Instead of a case study, a short quote would be enough for me.|offer|reference=quote
c|I'm fine with 24 months if the fee is 960.|trade|term_months=24|fee=960
c|Sixteen sites, four hundred users, two languages: it's a lot, I know.|acknowledge
c|I'd be glad to do it clinic by clinic, though it costs more: 980.|offer|fee=980 rollout=site_by_site
c|Thanks for the coffee, and for being this frank with me.|appreciate
p|428 is the list. With 3,000 pallets it comes down to 416.|trade|price=416|volume=3000
p|Look, 60 days I can do, 90 I can't, our bank would eat me alive.|offer reject|payment_days=60
p|Marcus, the two late loads were our dispatcher's mistake, not the weather. I'm sorry.|apologise
p|How do you get judged at the end of the year, savings only?|explore
p|We deliver twice a week and hold a small buffer, in return you take 2,500 pallets.|trade|delivery=twice_weekly stock=small|volume=2500
p|A fixed price for twelve months I can only give at 430.|trade|price_review=fixed|price=430
p|You've got no supplier who can start in four weeks and you know it.|exploit
p|Paper went up nine percent, so 422 is where it needs to be.|offer fairness|price=422
p|Our mill is shut for ten days in August. Better you hear it from me.|candour
p|Take 418 and a review every six months and I'm a happy man.|offer|price=418 price_review=half_yearly
p|I'd be annoyed too if my line stood still.|acknowledge
p|You want daily drops, right? What would daily give you that twice a week doesn't?|explore
p|We can be having 75 days if the volume is 3000.|trade|payment_days=75|volume=3000
p|The price was 405 three years ago, when paper was cheap.
p|Full buffer, sure, but then 426.|trade|stock=full|price=426
p|Tell your plant manager the buffer was your idea, I won't contradict.|save_face
p|No buffer, weekly drops, 410.|offer|price=410 delivery=weekly stock=none
p|I can shave four dollars off if you take it to 3,000 pallets.|trade|price=424|volume=3000
p|Your competitor pays 415 for the same board, for what it's worth.|fairness
p|Let's be adults: sign it or stop calling me.|ultimatum
p|You'd have to go a long way to find board that passes that test twice in a row.
p|If I gave you 414, would you give me the full 3,000?|trade|price=414|volume=3000
p|I've read your tender twice. Respectfully, whoever wrote clause nine has never seen a box.|belittle
p|Fair point about the trucks.|validate
r|96 a seat works for me when we talk three years.|trade|price=96|term_months=36
r|We had no standby database, that's the plain truth, and it cost you three mornings.|candour
r|Would a named person on the phone be worth more to you than two dollars?|explore
r|Ten percent credit, priority support, 94. Same length as before.|offer|price=94 support=priority outage_credit=10
r|Since your contract ends on the 30th I wouldn't play too long if I were you.|exploit
r|My proposal: thirty-six months, ninety-five dollars, forty-five days.|offer|price=95 term_months=36 payment_days=45
r|You're asking for 15 percent credit. I can go to 10.|offer|outage_credit=10
r|If the board asks, you can say that the credit clause exists because you insisted on it.|save_face
r|We'd like to stay with you for the long run, that is why I'm here in person.|common_ground
r|Let me see if I can get this straight: the team leads can't take another spring, and the board wants proof.|paraphrase
r|What the heck, 90 and we're done.|offer|price=90
r|Would you be okay with 12 months at 102?|offer|price=102 term_months=12
r|A dedicated engineer is 14,000 a year for us, so that one I'd have to charge.|fairness
r|Not below 92.|offer|price=92
r|I don't have a lot of room on price, but net 60 is no problem at all.|offer|payment_days=60
r|Your team took 4,000 calls in March. I went through the log. I can only imagine what that does to people.|acknowledge
r|I appreciate you telling me about cash. Would later invoices take the edge off?|appreciate explore
r|99 this year, 97 next year, how does that sound?|offer|price=99
r|If we don't have a signature on Monday, the servers go off on the 30th, simple.|deadline threat
r|Look, this isn't my best day either, let's just do 93 and go home.|offer|price=93
r|Premium support is in. Credit is ten. Price is 95.|offer|price=95 support=priority outage_credit=10
f|I can hold 1,650 a load if the surcharge floats up to 12 percent.|trade|rate=1650|surcharge=12
f|We run 40 loads a week for a food company, they pay 1,700.|fairness
f|Forty loads a week, 1,600 each, surcharge capped at ten.|offer|rate=1600 volume=40 surcharge=10
f|Diesel is up 14 percent since March, that's what is driving the surcharge.|fairness
f|For 60 loads I would go to fifteen eighty.|trade|rate=1580|volume=60
f|Give me 45 days instead of 60 and the surcharge stays flat at 8%.|trade|surcharge=8|payment_days=45
f|Which of your lanes hurts most when a truck doesn't show?|explore
f|We missed eleven pickups in Q3. I'm not proud of it.|candour
f|I'd rather have fewer loads that I can cover: 30 a week.|offer|volume=30
f|At 1,500 the driver pays to work, so no.|reject fairness
f|We can cover the extra lanes at the same rate, two weeks from now.
f|My dispatcher has two trucks left for that week, so let me know soon.|scarcity
f|Net 30, 1,620, 50 loads. Deal?|offer|rate=1620 volume=50 payment_days=30
f|Does your customer fine you when it's late?|explore
a|We're at 14,000 a month for 100 hours, rush jobs plus 25 percent.|offer|retainer=14000 hours=100 rush_fee=25
a|You keep the IP, we keep the right to show it.|offer|ip=client
a|What happened with the last agency, if I may ask?|explore
a|80 hours is too thin for what you want. 120 would be honest.|offer reject|hours=120
a|12k. Take it, it's a good one.|offer|retainer=12000
a|The retainer includes 100 hours, each further hour is 140 dollars.|offer|hours=100
a|I had 16 in mind, but let's say fifteen and a half.|offer|retainer=15500
a|Most clients of ours pay between twelve and fourteen thousand.|fairness
a|Nobody else will touch a brief like this two weeks before launch.|exploit
a|How many people have to approve a draft on your side?|explore
a|Rush work at fifty percent is unusual, twenty is normal. Let's do twenty.|offer fairness|rush_fee=20
m|3,800 a month, no deposit, 48 months.|offer|rent=3800 deposit=0 term_months=48
m|Full maintenance adds 300 a month to the rent.
m|If you go five years I'll take the deposit down to 5,000.|trade|deposit=5000|term_months=60
m|Half of the deposit would do: ten thousand.|offer|deposit=10000
m|How many hours a day does it run, and who looks after it?|explore
m|You told me downtime keeps you awake, so full maintenance at 4,200, and I sleep better as well.|offer|rent=4200 maintenance=full
m|I'm not going under four thousand.|offer|rent=4000
m|The last one we leased ran nine years. I'm not worried about yours.
m|At the end you buy it for 15 percent or you send it back, up to you.|offer save_face|buyout=15
m|Without a deposit my bank says no, sorry.|authority
c|Morning Ingrid. Did the Saturday opening go all right?|rapport
c|Let me be exact: 900 per site and month, twenty-four months, business hours, two waves.|offer|fee=900 term_months=24 hours=business rollout=two_waves
c|If the receptionists get a second training day, we'd start a week later. Is that acceptable?
c|I'll take the onboarding fee down to ten thousand provided you stay three years.|trade|onboarding_fee=10000|term_months=36
c|We don't do 24/7, never have.|reject
c|No onboarding fee, extended hours, 920.|offer|fee=920 onboarding_fee=0 hours=extended
c|One field engineer has left us, so until March we're slower outside the city.|candour
c|What would the founders ask you first?|explore
c|Dear Ms. Ingrid, allow me to thank you for the open words of yesterday.|appreciate
c|Hey Ingrid! Super excited to chat again!|rapport
c|It's 880 if, and only if, we do all sixteen in one go.|trade|fee=880|rollout=in_one_go
c|Seems to me the week on paper is what you never want again.|paraphrase
c|I can't believe you're still running on that old thing. Who lets that happen?|belittle
p|How about we split the buffer: you give the space, we keep a small one filled?|offer|stock=small
p|I cannot accept 404 because the paper alone costs more than half of it.|reject fairness
p|Our on-time rate was 91 percent last winter. That's below what I'd accept myself.|candour
p|For 2,500 we're at 422. For 3,000 at 414.|trade|price=422|volume=2500
p|Every truck we add costs 60,000 a year.|fairness
p|I've got three plants begging for that paper.|scarcity
p|You'll be on the phone to me in January when their boxes collapse. Mark my words.|exploit
p|Fine, half-yearly it is, and the price stays at 418.|offer|price=418 price_review=half_yearly
p|Who is going to be unhappy if you pick us?|explore
p|Nobody in your house needs to know how close this was.|save_face
p|If you want it cheaper, buy thinner board.
p|60 days is no issue. What is it worth to you?|offer explore|payment_days=60
p|Either you give me 420 or we leave it.|ultimatum offer|price=420
p|Four years, eleven thousand pallets and two late trucks. I think that's a record we can both be proud of.|common_ground
p|Our lawyers will be looking into the old contract then.|threat
r|Two outages were the database, one was us being careless.|candour
r|You are right to be sceptical.|validate
r|Give the board this: cause found, standby in place, credit in writing.|save_face
r|104 was before I knew about the outages. Call it 97.|offer|price=97
r|How late can an invoice be before it becomes a problem for finance?|explore
r|We'll extend the current contract by a month for free while you decide.
r|Would it be possible for you to go to thirty-six months, Dana?|offer|term_months=36
r|Keep standard support and I'm at 90.|trade|price=90|support=standard
r|With all respect, this is software, not rocket science, and your people should be able to restart a browser.|belittle
r|I know it's June and your budget year ends in three weeks. Use it or lose it, right?|exploit
r|We could do a year at 100, two at 97 or three at 94.|offer|price=100 term_months=12
r|I spoke to my engineers: a one-hour response is something we can keep.|offer|support=priority
r|Can't go lower, Dana. My cost is 58 plus the shift.|reject fairness
r|What a week. How are you holding up?|rapport
r|It would make me very happy if we could find something that works for the both of us.|common_ground
r|Sorry, that came out wrong. I meant that the price includes support.|apologise
f|Surcharge at 8, rate at 1,580, volume as it is.|offer|rate=1580 surcharge=8
f|The lane to Reno I can't cover, not at any price.|reject
f|Everyone on this lane charges a surcharge of 12 to 15.|fairness
f|Last July we had 20 trucks standing, that's why I'm careful with promises.|candour
f|Let's do 1,590 and ten percent on fuel.|offer|rate=1590 surcharge=10
f|You're short on trucks for peak and we both know it.|exploit
fB|We can give you 60 loads a week if you come to 1,520.|trade|volume=60|rate=1520
fB|Another carrier does it for 1,480.|competitor
a|I'd take 13,500 with 90 hours, and rush at 25.|offer|retainer=13500 hours=90 rush_fee=25
a|Sixty days' notice, that's what I need to move people.|offer|notice_days=60
a|We don't bill for the first rush job each month.
a|A flat 12,000, IP is yours after 12 months.|offer|retainer=12000 ip=client
a|Hours roll over if you don't use them, max twenty.
a|What did your board not like about the last campaign?|explore
a|Sign the scope by Thursday, please, else I can't book the crew.|deadline
aB|Our CFO has capped agency spend at 12,500 a month.|authority
m|5,000 deposit, refundable, and 4,100 a month.|offer|rent=4100 deposit=5000
m|For a 60 month lease I go to 3,700.|trade|rent=3700|term_months=60
m|Is the machine running two shifts or three?
m|I'd hate to see you stuck with a machine you can't service. That's why I push for full maintenance.|offer|maintenance=full
m|Your plant stands still without it and I have the only one in the state.|exploit
m|We can lower the deposit by 5,000.|offer|deposit=15000
mB|Drop the deposit and I sign for 48 months.|trade|term_months=48|deposit=0
"""
