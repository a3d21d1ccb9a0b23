# ruff: noqa: E501 - a phrase stands on one line, so that it can be read as a list
"""Phrases that force: deadlines, ultimatums, threats; severity 1 mild, 2 explicit, 3 with harm."""

from trainer.negotiation.acts import Act
from trainer.perception.phrases import Rule

COERCION_RULES = (
    Rule(
        Act.DEADLINE,
        "offer runs out",
        """
        (?:calendar|books?|order book|window|list|slots?|batch|registration|planning) (?:for (?:\\w+ )?\\w+ )?(?:closes?|shuts?|is closed|ends?) (?:on|at|by|this|next|tomorrow|today|tonight)(?: .*)?
        (?:offer|price|discount|quote|deal|proposal|rate|terms?|pricing|number|that|this|it) ~ (?:expires?|expiring|lapses?|is gone|goes away|disappears?|runs out|evaporates?|vanish\\w*|is withdrawn)
        (?:offer|price|discount|quote|deal|proposal|rate|number|that|this|it) ~ (?:good|valid|available|on the table|open|stands?|holds?|there|only) ~ (?:until|till|through|for the next|for another|today|this week|for \\d+|for twenty|by|only) ~ <day>
        (?:offer|price|discount|quote|deal|proposal|rate|number|pricing) (?:is|ends|only lasts|dies|closes|stands|expires) ~ <day>
        (?:only )?(?:good|valid|available|on the table) (?:until|till|through|for) <day>
        off the table ~ (?:after|by|once|tomorrow|tonight|if|come|when|as of) .*
        (?:today|this week|this month) only
        (?:after|come|as of|from) <day>,? (?:it's|it is|this is|that is|the price|prices?|the offer|this offer|the discount|we're back|i|we|you|the number|that number|all bets) ~ (?:gone|goes up|go up|back|off|rise|rises|list|pull|reprice|withdraw|disappears?|expires?|over|lose|can't|won't|no longer)
        exploding offer
        (?:price|prices|rates?) (?:goes?|will go|go|jumps?|rises?|increases?) (?:back )?(?:up )?(?:on|after|from|by) <day>
        """,
        2,
    ),
    Rule(
        Act.DEADLINE,
        "answer needed by",
        """
        (?:sign|confirm|decide|commit|order|book)(?: \\w+){0,4} by <day>,? ~ (?:or|else|otherwise)(?: .*)?
        if (?:i|we) (?:don't|do not) (?:have|get|hear|see) (?:a |an |your |the )?(?:signature|yes|answer|order|decision|confirmation|word)(?: .*)?
        hate (?:to see|for) you(?:r \\w+)? (?:to )?(?:lose|losing|miss|missing) ~ (?:sign|decide|commit|confirm|book)(?: .*)?
        let's (?:get|have|make) (?:it|this|that) (?:done|signed|closed|wrapped up|finished|over with) (?:today|tonight|now|this week|right now|by <day>)
        (?:want|need) (?:the|your|a) (?:signature|decision|answer|yes|order|po) ~ (?:today|tonight|now|right now|tomorrow|this week)(?: .*)?
        (?:sign|commit|decide|agree) (?:by|before) <day>(?:,)? or .*
        if (?:i|we) (?:don't|do not) (?:hear|have|get|see) ~ (?:by|before|until|today|tonight|tomorrow) .*
        (?:need|want|expect|must have|have to have|require) ~ (?:answer|decision|signature|yes|commitment|response|reply|confirmation|paper|contract|signed|number|go-?ahead|word) ~ (?:by|before|today|tonight|tomorrow|right now|now|this week|this afternoon|within|on my desk) .*
        (?:need|needs|have|has|got|must) (?:to )?(?:be )?(?:signed|sign|close|closed|wrap|wrapped|decide|decided|know|hear|book|booked|done|settle|settled|agree|commit) ~ (?:by|before|today|tonight|now|within|this week|this month|this quarter) .*
        you (?:have|'ve got|got|only have) (?:until|till|24|48|an hour|one (?:hour|day|week)|two (?:hours|days)|\\d+ hours?) .*
        (?:sign|commit|decide|confirm) (?:today|tonight|right now|now|by <day>|before <day>|this week),? or .*
        (?:can't|cannot|won't) (?:wait|hold|keep) ~ (?:past|beyond|after|longer than|any longer|until|forever|much longer) .*
        if ~ (?:signed?|agreed|done|confirmed|closed|hear(?:d)?|answer|decision|settled|confirm) ~ by <day>,? ~ (?:gone|off|withdraw|list|pull|moving on|expire[sd]?|over|no longer|lose|move on|dead|void|goes|walk|out)
        clock is ticking
        (?:time is|we're|you're|i'm|we are|you are) running out(?: of time)?
        last chance
        now or never
        (?:window|door) ~ (?:closing|closes|shuts?|shutting)
        (?:my|our|the) (?:quarter|month|fiscal year|books?) (?:closes|ends) ~ (?:so|and) .*
        i need this (?:signed|done|closed|wrapped up) .*
        (?:decide|answer|sign) (?:right )?now
        (?:unless|if) ~ (?:today|tomorrow|by <day>|before <day>|this week),? ~ (?:gone|off the table|withdrawn?|pull|lapses?|expires?)
        """,
        2,
        0.8,
        unless="(?:when|what|how) (?:do|would|does|are) you .*|(?:delivery|delivered|shipment|goods|stock|machines?|parts) ~ by .*|(?:need|have) to (?:know|hear) (?:this |it )?before (?:you|we) .*|we need to close the gap",
    ),
    Rule(
        Act.ULTIMATUM,
        "take it or leave it",
        """
        that's (?:it|all|that)(?=[.!,]? (?:i'm done|i won't|no more|not another|we're done|i don't|that's))
        (?:i'm|we're|i am|we are) (?:done|finished) (?:moving|haggling|discounting|giving)
        (?:won't|will not|not going to) (?:move|budge|go|give|drop|come down) (?:another|one more|a single|one|an) (?:dollar|cent|inch|euro|penny|day|step|percent)
        (?:last|final) (?:dollar|cent|penny|euro) (?:you'll|you will|you|that|i|we).*
        ^that's (?:it|final)$
        take it or leave it
        take or leave it
        (?:final|last|best and final) (?:offer|price|number|word|position|answer|and final|proposal)
        best and final
        (?:is|are|'s|it's|that's|totally|simply|strictly|absolutely)?\\s?non-?negotiable
        not (?:up for negotiation|negotiable|open to negotiation|up for discussion|open for discussion)
        that's (?:it|final|all there is|all you get|my limit|our limit|the end of it),?(?: take it| period| full stop| end of story| no more| or| and).*
        no (?:if's|ifs),? (?:and's|ands)?.*
        end of (?:story|discussion)
        not (?:a penny|a cent|one cent|a dollar|one dollar|a euro|a day|one day|one penny) (?:more|less|longer|lower|higher)
        ^final$
        line in the sand
        my way or
        """,
        2,
        0.9,
        unless="(?:is|are|was) (?:that|this|it|these|those) (?:really |truly )?(?:your|the) (?:final|last|best).*|(?:reconsider|consider|considered|about|to|on|in|with|accept|from|since) (?:my|our|your|the) last (?:offer|price|number|proposal|answer|position)|(?:i|we)(?:'m| can| could)(?: \\w+)? take (?:it )?or leave it|not ~ (?:final|last) (?:offer|word|price|number|position|answer).*|before (?:i|we|you) ~ final.*|(?:isn't|not) an? ultimatum|what's your ~ final .*|nothing ~ non-?negotiable|(?:your|a) (?:best and )?final (?:offer|price|number|proposal) .*\\?|what ~ non-?negotiable.*",
    ),
    Rule(
        Act.ULTIMATUM,
        "met or leaving",
        """
        (?:sign|take|agree to|accept)(?: it| this| that)? or (?:stop|don't|forget|leave|get|go|we|i)(?: .*)?
        or (?:else )?(?:<we>'m|<we>'re|<we> am|<we> are|i'm|we're) (?:out|done|gone|walking|leaving|off|moving on|finished|going elsewhere)
        or (?:else )?<we'll>?\\s?(?:walk|leave|go elsewhere|move on|pass|look elsewhere|end (?:this|it)|take our business elsewhere|walk away)
        or (?:there's|there is|there will be|we have|it's|you have|you get|we've got) (?:no|not a|nothing|not any) (?:deal|agreement|contract|signature|order)?
        or (?:i|we) (?:walk|leave|pass|quit|are gone|are out|look|go)(?: .*)?
        or (?:else )?(?:i|we)(?:'ll| will|'m going to| am going to| go and)? (?:just )?(?:call|ring|phone|email|write to|go to|speak to|talk to) (?:straight (?:to )?)?(?:your|the) (?:<boss>)(?: .*)?
        or (?:the|this|our|my) (?:\\w+ )?\\w+ (?:goes|is going|moves|walks) (?:to )?(?:someone|somebody|another|elsewhere|your).*
        or (?:no|the) deal(?: is (?:off|dead))?
        or (?:we|i) (?:don't|won't|can't) (?:sign|have a deal|proceed|do this|renew|move forward|do business)
        or (?:forget it|nothing|that's it|else(?! (?:i|we|it|they|he|she) (?:might|may|could|can't|won't))|bust|good-?bye|we part ways)
        otherwise,? (?:<we>'m|<we>'re|i'm|we're|there's|there is|it's|this is|the deal's|the deal is|<we'll>|<we>) ~ (?:out|done|no deal|walk\\w*|leav\\w+|elsewhere|over|off|nothing|pass|finished|not signing|dead|move on|moving on)
        otherwise ~ (?:no deal|walk\\w*|elsewhere|deal is off|deal's off|we're done|i'm done|nothing to talk about|nothing more to)
        if (?:you|we|that|this|it|the|your) ~ (?:can't|cannot|don't|won't|isn't|doesn't|aren't|not|couldn't|unable)\\b.*\\b(?:walk|walking|leave|leaving|out|done|no deal|elsewhere|move on|moving on|pass|no point|end (?:this|it|here)|over|go with|going with|going to|switch|not sign|won't sign|nothing (?:more|further|left) to|part ways|take our business)
        no (?:deal|signature|contract|renewal|agreement|order|po) (?:unless|without|until|if)
        (?:won't|will not|not going to|wouldn't|can't|never) (?:sign|renew|be signing|close|do this deal|do the deal|go ahead|move forward|proceed|buy|order) ~ (?:unless|without|until|if|anything)
        unless ~ .*(?:walk|leave|no deal|elsewhere|out\\b|done\\b|not signing|won't sign|over\\b|move on)
        (?:anything|everything|one (?:dollar|cent|euro|penny)) (?:less|more|below|above|under|over|short|else)(?: of)?(?: than)? (?:that|this|it)?\\s?~ (?:walk\\w*|out|no deal|done|leav\\w+|deal-?breaker|non-?starter|over)
        (?:is|are|that's|it's|that is|be) a (?:deal-?breaker|hard stop|red line)
        (?:that's|that is|this is) (?:my|our|the) (?:absolute )?(?:final|last) .*
        (?:only way|only thing) ~ (?:sign|get a deal|this happens|this works|we stay|i sign|we sign|you get|we have a deal|closing) .*
        do (?:it|that|this) or .*(?:walk|out|elsewhere|done|leave|lose)
        (?:meet|match|hit|accept|agree to|give us|give me|get to|drop to|come to) ~ or .*(?:walk|out|elsewhere|done|leave|lose|no deal|over)
        (?:fish or cut bait|put up or shut up|make up your mind)
        (?:we|i)'?(?:ll| will) (?:have to )?(?:walk|go elsewhere|walk away|take our business elsewhere) (?:if|unless)
        (?:this|that|it) is a (?:must|hard requirement|must-?have),? (?:or|otherwise|period|full stop).*
        (?:i'm|we're) (?:prepared|ready|willing|happy) to walk(?: away)?
        """,
        2,
        0.85,
        unless="(?:don't|do not|didn't|never|not) (?:want|wish|like|mean|intend|looking|trying|going|here|like you) to (?:walk|leave|lose|end|be difficult).*|<can't> walk away from .*|would (?:that|this|it) be a deal-?breaker.*|(?:not|isn't|hardly) a deal-?breaker",
    ),
    Rule(
        Act.THREAT,
        "harm announced",
        """
        if you .*(?:can't|cannot|won't) (?:guarantee|promise) (?:the|your|any) (?:boxes|deliver\\w+|supply|service|slots?|capacity|support|price)(?: .*)?
        (?:servers?|service|access|system|machines?|trucks?|deliveries|phones?|lights?|licen[cs]es?|accounts?) (?:go|goes|will go|get|gets|stop|stops|will stop) (?:off|dark|down|cut|switched off|elsewhere|on the|tomorrow|next)(?: .*)?
        (?:i|we)(?:'ll| will| can| could|'d|'m going to| am going to| may| might) (?:just |simply |always |also |happily |have to )?(?:call|ring|phone|email|write to|go to|speak to|talk to) (?:your (?:boss|cfo|ceo|founders?|director|board|manager|chairman|owners?)|the (?:founders?|owners?|board)|(?:dr|mr|mrs|ms)\\.? \\w+)(?: .*)?
        (?:stop|hold back|hold up|pause|halt) (?:next \\w+'s |the |your |this \\w+'s |all |our )*(?:deliveries|delivery|shipments?|trucks?|service|support|work|production|onboarding)(?: .*)?
        (?:i|we) (?:might|may|could|can|will|'ll)(?: just)? (?:ring|call|phone|email|tell) (?:the|your) (?:head|chief|vp|director|managing) (?:of )?\\w+(?: .*)?
        (?:or|otherwise) (?:i|we)(?:'ll| will|'m going to| am going to| go and)? (?:just )?(?:call|ring|phone|email|write to|go to|speak to|talk to) (?:straight (?:to )?)?(?:your|the) (?:<boss>)(?: .*)?
        shall i (?:call|ring|phone|email) (?:your|the) (?:boss|cfo|ceo|founders?|director|board|manager|owners?)(?: .*)?
        (?:switch-?off|shut-?off|cut-?off|disconnection|termination) ~ (?:scheduled|booked|planned|set|on|for).*
        (?:my|our) (?:director|boss|legal|cfo|ceo|team|management) will (?:pull|withdraw|cancel|stop|kill|suspend|terminate).*
        (?:that one|it|this|that)(?:'ll| will) have your name on it(?: .*)?
        (?:you'll|you will) (?:have|be) (?:lines?|trucks?|people|machines?|sites?|stores?|shelves) (?:standing|sitting|stopped|empty|idle|down)(?: .*)?
        (?:<we'll>|going to|be forced to|have to|need to|forced to|left with no choice but to|no choice but to|prepared to|ready to|tempted to|may|might) (?:cancel|terminate|suspend|shut (?:off|down)|cut (?:off|you off)|disconnect|pull (?:the plug|out of|our|all|every)|freeze|stop (?:shipping|paying|payments?|deliver\\w*|service|supply\\w*|all)|withhold|halt|revoke|switch off|turn off|close your account|downgrade|deprioriti[sz]e|blacklist) .*
        (?:escalat\\w+|going|go|take (?:this|it|that)|report (?:this|you|it)|speak|write|complain|talk|raise (?:this|it)) (?:this |it |straight |directly )?(?:up |above |over )?(?:to|with|over) (?:your|you) (?:head|boss|ceo|cfo|manager|board|vp|management|superiors?|supervisor|managing director|head of \\w+|leadership|executives?|director|chief executive|chairman)
        over your head
        (?:legal action|see you in court|our lawyers|my lawyers|our attorneys|take you to court|our legal team will|lawsuit|litigation|sue you|hear from (?:our|my) (?:lawyers?|attorneys?|legal)|involve (?:legal|lawyers|our lawyers|the lawyers)|breach of contract|get (?:the )?lawyers involved|lawyers (?:will be|get) involved)
        you(?:'ll| will| are going to|'re going to|'d) (?:all )?(?:regret|be sorry|pay for|live to regret|suffer|lose (?:the|our|your|all|everything|more|this whole)|wish you|feel the)
        (?:there will be|face the|face|suffer|bear the|think about the|consider the) (?:serious |real |some )?(?:consequences|repercussions)
        (?:tell|make sure|let) (?:everyone|everybody|the (?:whole )?(?:industry|market|press|user group)|all (?:our|my|your)|every|the other) .*(?:know|knows|hear|hears|how you|about this|about you)
        (?:(?:post|publish|leave|write) ~ (?:review|reviews|press|linkedin|online|glassdoor|social media)|go public with)
        (?:pull|move|take|yank) (?:all (?:of )?)?(?:our|the|every) (?:other |entire |whole )?(?:business|lanes?|freight|shipments|loads|sites|volume|contracts?|accounts?|spend|orders?|work|budget) (?:away|out|from you|elsewhere|with you|to).*
        (?:cancel|terminate|end|rip out|kill|void|cancelling|terminating|ending) (?:the|our|your|this|all|every|everything|existing) ~ (?:contracts?|subscriptions?|accounts?|orders?|service|services|agreements?|licen[cs]es|support|retainer|purchase orders?|pos|integration|rest|deployment|pilot)
        (?:your|the) (?:service|access|account|support|deliveries|shipments|supply|licen[cs]es?|line|systems?) ~ (?:gets?|will be|goes|could be|might be|would be|may be|is|are|could|might) (?:suspended|cut|shut|switched off|turned off|cut off|stopped|terminated|disconnected|go dark|interrupted|deprioriti[sz]ed|affected|throttled|paused|dark)
        (?:make|making) (?:life|things|this|it) (?:very |really )?(?:difficult|hard|ugly|unpleasant|painful) for you
        (?:this|things|it) (?:will|could|can|is going to|might|may) get (?:very |really )?(?:ugly|nasty|messy)
        (?:won't|will not|never) (?:see|get|have) ~ another (?:order|dollar|cent|contract|penny|deal) from us
        (?:never|not) (?:do|doing) business with you (?:again|ever)
        (?:lose|losing|put) (?:us as a customer|the whole account|all our|your job|your biggest)
        (?:next step|next call|next email|next letter) (?:is|will be|goes) (?:to|from|with) (?:my|our|your) .*
        (?:switch|turn|shut|cut) (?:you|your ~) off
        """,
        2,
        0.8,
        unless="(?:don't|do not|didn't|never|not|won't|wouldn't|rather not|hate to|without) (?:want|wish|like|mean|intend|going|have|trying|need|having)?\\s?(?:to )?(?:escalate|cancel|terminate|suspend).*thank.*|(?:if|when|can|could|may) (?:you|customers?) (?:want to |need to |have to |would like to |ever )?(?:cancel|terminate|pause|suspend).*|(?:right|option|free|able) to (?:cancel|terminate).*",
    ),
)
