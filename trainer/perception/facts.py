# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Words that make a value a fact: the past, others' prices, costs, what will happen otherwise."""

import re

from trainer.perception.around import Around, Lead
from trainer.perception.numbers import DIGIT

PAST = re.compile(
    r"\b(?:last (?:year|time|quarter|month|contract|renewal|round|week|summer|spring|fall|winter)|previous(?:ly)?|used to|ago|back in|historically|"
    r"(?:are|'re|were|was|been|am|'m) (?:currently )?paying|(?:currently|already|today) pay\w*|(?:pay|paying) (?:today|now|currently)|paid|cost(?:s|ing)? (?:us|me)|our costs?|costs? (?:is|are|was)|average|typically|industry|"
    r"the market|market (?:price|rate|value)|benchmarks?|competitors?|elsewhere|competition|the other (?:house|firm|bidder|guys|company|lot)|other people|some(?:body|one) else|other (?:vendors?|suppliers?|customers?|clients?|bidders?|carriers?|agenc(?:y|ies)|providers?|quotes?|offers?|companies)|"
    r"another (?:vendor|supplier|carrier|agency|provider|quote|offer|company|bid)|rivals?|they(?:'re|'ve|'ll|'d)? |quoted|offered (?:us|me)|bid of|"
    r"list(?:ed)? (?:price )?(?:is|was|at|for)|saves?|saving|savings|spend (?:at|on|of|is|was)|worth (?!while|it\b)|lost|lose|losing|spent|churn|downtime|outages?|tickets|employees|"
    r"headcount|uptime|margins?|inflation|grew|growth|usually|typically|generally|normally|your size|stood|fell|broke|stopped|happened|went from|gone from|came (?:down|up|from)|come (?:down|up) from|moved (?:from|you)|dropped from|started (?:at|from)|began at|"
    r"opened at|was at|were at|valued at|since (?:last|then|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|[12]\d\d\d)|signed (?:at|for|up)|(?:has|had|have) been|budgeted|approved|authori[sz]ed|raised|rose|fell|increased by|"
    r"used|our budget|my budget|budget (?:is|of|was|line)|took|ran|run us|incurred|fined|billed|renewed|rated (?:for|at)|"
    r"(?:similar|comparable|the same|this item|these|other) (?:\w+ ){0,5}(?:going|go|goes|sell|sells|selling|sold|priced|listed|listing) (?:new |online |used )?(?:for|at)|"
    r"(?:i|we)(?:'ve| have)? (?:just |also |already )?(?:found|saw|seen|looked at|visited) (?:a|an|one|another|some|other|it|them|this|several|similar)|"
    r"walk(?:ing)? away|waited|waiting|left (?:on|in)|into (?:the|our)|old (?:price|rate|contract)|original(?:ly)?|existing|current(?:ly)?|at present|at the moment|to date|"
    r"already (?:gave|came|dropped|moved|went|made|conceded|cut|took)|every (?:month|week|day)|late|behind|overdue|missed|reference customers?)\b"
)
DONE = Lead(
    r"\b(?:we|i|you|they|he|she|(?:my|our) \w+)(?:'ve| have| had| has)? (?:\w+ly |already |just )?(?!(?:need|want|wanted|hoped|needed|agreed|proposed|offered|liked|proceed|exceed|speed|feed)\b)(?:\w+ed|had|did|saw|went|took|ran|lost|spent|bought|sold|(?:(?<!you )got|got(?! (?:it|them) (?:for|at)\b))(?! (?:yourself |yourselves )?(?:a )?(?:done )?deal)|made|came|burnt|shipped|known|been|gone|grown|built|held|kept|stood|given|seen|written|told|said|typed|booked|put)\b"
)

PEOPLE = r"(?:i|we|you|let|let us|who|he|she)(?:'\w+)?"
HELPERS = r"(?:to|and|or|would|will|can|could|should|must|might|may|still|gladly|happily|then|only|please|just|us|not|never|do|don't|won't|can't|ll|d|ill|id|im|youll|youd|that)"
OTHERS_PAY = re.compile(
    rf"\b(?!(?:{PEOPLE}|{HELPERS})\b)[a-z-]+(?:,? (?:all|currently|now|usually|each|both|mostly|already|often))? (?:pays?|paid|charges?|charged)(?: (?:an? \w+ (?:of|at)|us|me|them|between|around|about|roughly|anywhere|somewhere|from|at|as much as|up to|over|under|more than|less than|something like))*(?: [$€£]?[\w.,]+(?: thousand)? (?:and|to))?\s[$€£]?$"
)
"""What others pay: "comparable companies pay 410 to 420"."""
WE_PAY = re.compile(
    r"(?:^|[,:] ?|\b(?:and|but|so|because|since|well|look|as|while|today|currently) )(?:i|we)(?: still| only| just)? pay"
    r"(?: (?:about|around|roughly|some|exactly|them|you))?\s[$€£]?$"
)
BY_NOW = re.compile(
    r"^(?: (?:an?|per|each) [a-z]+)*,? (?:now|today|currently|at present|at the moment|right now|these days|already)\b(?!,? (?:and|then|plus|but)\b[^.]*\d)"
)
"""Before and behind what is paid as things stand: "we pay 39 now"; "39 now and 20 later" would be a plan."""
TIMES = re.compile(r"^(?: (?:a|per|each) \w+)?,? (?:times|multiplied by)\b")
PAYS = re.compile(r"\b(?:pays?|paid|charges?|charged)\b")
DAY = r"(?:that|then|today|tonight|tomorrow|noon|midnight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the \d+\w*|month[- ]end|quarter[- ]end|year[- ]end|the (?:end of the )?(?:week|month|quarter|year)|january|february|march|april|may|june|july|august|september|october|november|december)"
LATER = (
    Lead(
        r"\byou(?:'re|'ll be| are| will be| would be|'d be)(?: then)? (?:looking at|back (?:at|to)|up (?:at|to))\b"
        r"|\b(?:the )?next (?:one|offer|price|number|quote|proposal|rate|contract|order)\b"
    ),
    Lead(
        rf"\b(?:after|from|as of|come|past|beyond) {DAY}\b",
        r".*\b(?:it'?s|it is|it'?ll|it will|prices?|rate|we'?re|you'?re|i'?m|i'?ll|i won'?t|i will|goes|costs?|back)\b[^;]*",
    ),
    Lead(
        r"\b(?:otherwise|or else|or) (?:it|the price|the rate|we|i|you)(?:'s|'re|'m|'ll| is| goes?| are| will)",
        r"(?: be| pay| go)?(?: back)?(?: up)?(?: to| at)?\s[$€£]?",
    ),
)
"""What it will cost otherwise: "after Friday it's 108" threatens and proposes nothing."""
THEN = re.compile(
    r"^(?:and )?(?:then|after that|afterwards|after which|otherwise|later|next week),? (?:it'?s|it is|it'?ll be|it will be|it goes|the price|we'?re (?:at|back)|i'?m (?:at|back)|you'?re (?:at|looking)|back)\b(?! a deal)"
)
RUNS_OUT = re.compile(
    r"\b(?:until|till|good (?:for|through)|expires?|deadline|today|tonight|tomorrow|noon|this week|by (?:monday|tuesday|wednesday|thursday|friday)|on the table)\b"
)
TOLD = Lead(
    r"\b(?:supposed|told|asked|meant|instructed|expected|wanted) (?:me |us )?to (?:\w+ )?(?:say|ask|charge|quote|tell|open|start|get|insist|hold|want|come|offer|propose)\b"
    r"|\b(?:it|sheet|contract|list|paper|system|book|spreadsheet|invoice|email|draft|brochure|website) (?:says?|said|shows?|showed|reads?)\b"
)
"""Only what somebody wanted or wrote."""
TELLS = Lead(
    r"\byou (?:could|can|may|might)(?: honestly| always| also| even)? (?:present|tell|say|call|explain|show|credit|put)\b"
    r"|\b(?:put|pencilled|penciled|booked|got) you (?:down |in )?for\b"
    r"|\b(?:my|our|the) (?:cfo|ceo|boss|board|treasurer|treasury|finance(?: team)?|procurement|legal|committee|bank|owners?|partners?) (?:insists?|wants?|demands?|says?|asks?|requires?|expects?|will|would|won't|can|only)\b"
)
"""What the other is to tell at home, what was taken for granted, and what somebody else insists on."""
CUSTOMERS_PAY = Lead(
    r"\b(?:every|most|other|similar|our|all) (?:\w+ ){0,2}(?:customers?|clients?|accounts?|companies)(?: \w+){0,4} (?:pays?|paid)\b"
)
"""What the seller's customers pay, in more words: "all our clients of your size happily pay 98"."""
DOES = Lead(r"\b(?:i|we) (?:run|handle|serve|employ|operate|own|produce|manage)\b")
ADDED = Lead(
    r"\b(?!(?:i|we|you|and|to|i'll|we'll|would|can|could|will)\b)[a-z]+ (?:adds|costs?|means|takes|eats|saves|brings)",
    r"(?: (?:us|me|you|about|around|roughly|up to))*\s[$€£]?",
)
"""What somebody does or what something takes anyway: "we run 40 loads", "full service adds 300"."""
AGE = re.compile(
    r"\b(?:son|daughter|kids?|child|boy|girl|baby|nephew|niece|grand(?:son|daughter|kid)|wife|husband|mother|father|he|she)(?:'s| is| are| just| will be| turns?| turned)+(?: only| about| almost| now| just)?\s$"
)
"""Somebody's age, right before it."""
BESIDES = Lead(
    r"\b(?:ends?|expires?|runs? out|lapses?|starts?|begins?) (?:in|within|after)(?: about| around)?\s|\b(?:before|beyond|besides|apart from|not counting|excluding)\s(?:the |any |all )?",
    "",
)
COSTS = re.compile(
    r"^(?: alone| itself)?(?:'s| is| costs?| runs?| means| adds?| takes?| eats?)(?: (?:us|me|you|about|around|roughly|at|up|another|nearly|almost))*\s[$€£]?\d[\d.,k]*(?: \w+){0,4} (?:for us|for me|on our side|to us|of cost|to the|on top|extra)|^ (?:is|are) (?:unusual|normal|usual|standard|common|the norm|customary)\b|^ sounds like (?:the price|what)\b|^(?: is| would be|'s)? (?:cheaper|dearer|more expensive)\b"
)
IN_CASE = re.compile(r"\b(?:if|then|once|provided|unless)\b")
WAS = re.compile(
    r"^(?: (?:a|per|each) \w+)?(?:,? (?:a|per) \w+)?,? (?:was|were|used to|had been)\b(?! (?:hoping|thinking|wondering))"
)
SIDE_COST = re.compile(
    r"\b(?:down payment|deposit|shipping|delivery|gas|tax|taxes|utilities)(?: fee| cost)?s?(?: would| will|'ll)?(?: be| is| are| was| of| costs?)(?: about| around| another| an extra)?\s[$€£]?$"
)
"""What comes on top of a price and is none itself, where no issue bears its name."""
SIDE_WORDS = frozenset(["payment", "deposit", "shipping", "delivery", "gas", "tax", "taxes", "utilities"])
GIVES = re.compile(
    r"^(?:(?! i\b| we\b) \w+){0,3} (?:would|will|could) (?:give|bring|let|mean|help|save|get) (?:you|us|both)\b(?!.*\d)"
)
"""Behind a term: what it would be good for, with no number in return."""
ADDS = re.compile(r"^ (?:adds?|costs?) (?:about |around |another |us |me )*[$€£]?\d")
SUPPOSED = re.compile(r"(?:and |but |so |ok |what |how about )*(?:if|suppose|supposing|say) (?:i|we|you)\b")
SUPPOSED_PAST = re.compile(
    r"(?:and |but |so |ok |what )*(?:if|suppose|supposing) (?:i|we|you) (?:went|came|moved|dropped|got|did|were)\b"
)
MEANT = Lead(
    r"\b(?:i|we)(?:'d|'ll| can| could| would| will| propose| offer| suggest|(?:'m|'re| am| are) (?:willing|able|ready|prepared|happy))\b"
)
ABOUT = re.compile(r"\b(?:how|what) about\b|\blet'?s\b")
WILLING = re.compile(r"\b(?:i|we)(?:'d|'ll| can| could| would| will| only)\b|\b(?:only have|have only)\b")


OFTEN_BESIDE = re.compile(
    r"(?:my|our) budget|budget (?:is|of|was)|list(?:ed)?\b.*|current(?:ly)?|used|late|left .*|took|every .*|since .*|"
    r"usually|normally|walk.*|into .*|existing|outages?|ran|normally|stopped|raised|they.*"
)
"""Where one price is haggled over, no sign that it is not the one: "my budget is 90", "it's listed at 300"."""


JUST_BEHIND = 14
"""Characters behind such a price within which a word of the past still speaks of it."""


def is_past(around: Around, own_words: frozenset[str], *, likely: bool) -> bool:
    """Whether the clause speaks of what was, what others do, what things cost; an issue's own name
    ("outage credit") is no sign of it.
    """
    plain = around.sentence.plain
    first, last = around.start - len(around.left), around.end + len(around.right)
    begin = first + len(around.left.rstrip())
    return any(
        (words := plain[found.start : found.end].strip()) not in own_words
        and not (
            likely
            and (
                (
                    OFTEN_BESIDE.fullmatch(words)
                    and not (words.startswith("list") and follows_a_number(around))
                )
                or found.start > around.end + JUST_BEHIND
            )
        )
        for found in around.sentence.places(PAST)
        if (first <= found.start and found.end <= begin) or (around.end <= found.start and found.end <= last)
    )


def follows_a_number(around: Around) -> bool:
    """Whether the sentence before names a number: what a thing is listed at is then no second offer."""
    earlier = around.sentence.before
    return earlier is not None and earlier.has(DIGIT)


WOULD_HELP = re.compile(
    r"\b(?:would|does|will|might) (?:it|that) (?:help|work|do|suit|be (?:easier|enough|better|of help|any help))(?: (?:you|things|matters|your \w+))?(?: at all)?,? if (?:i|we)\b"
)
"""Asks what a term of one's own would do: "would it help if I went to 92"."""


def is_fact(around: Around, own_words: frozenset[str], *, likely: bool = False) -> bool:
    """Whether what stands around a value makes it one that nobody proposes now; ``likely`` says that the
    talk is about one price and that this could be it.
    """
    if WOULD_HELP.search(around.left):
        return False
    if is_past(around, own_words, likely=likely) and not around.opens(SUPPOSED_PAST) and not is_meant(around):
        return True
    if DONE.found(around) and not around.opens(SUPPOSED) and not WILLING.search(around.left):
        return True
    if (
        TOLD.found(around)
        or TELLS.found(around)
        or CUSTOMERS_PAY.found(around)
        or DOES.found(around)
        or ADDED.found(around)
        or BESIDES.found(around)
    ):
        return True
    if around.sentence.has(PAYS) and OTHERS_PAY.search(around.near):
        return True
    if AGE.search(around.near) or (SIDE_COST.search(around.near) and not own_words & SIDE_WORDS):
        return True
    right = around.right
    return (
        WAS.match(right)
        or TIMES.match(right)
        or COSTS.match(right)
        or ADDS.match(right)
        or GIVES.match(right)
    ) is not None


def is_paid_now(around: Around) -> bool:
    """Whether it is what the speaker pays as things stand."""
    paid = WE_PAY.search(around.left) is not None and BY_NOW.match(around.right) is not None
    return paid and not around.sentence.has(IN_CASE)


def is_meant(around: Around) -> bool:
    """Whether words before a value propose it."""
    if MEANT.found(around):
        return True
    return around.sentence.has(ABOUT) and ABOUT.search(around.left) is not None


def is_later(around: Around) -> bool:
    """Whether it is what the speaker threatens to ask once time has run out."""
    sentence = around.sentence
    before = sentence.plain[: around.start]
    for lead in LATER:
        if sentence.has(lead.beginning) and lead.whole.search(before):
            return True
    if not sentence.has(THEN):
        return False
    earlier = sentence.before
    return earlier is not None and RUNS_OUT.search(earlier.plain) is not None
