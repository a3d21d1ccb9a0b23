"""Phrases of pressure, with how hard each presses: 1 mild or implied, 2 explicit, 3 with harm or contempt."""

from trainer.negotiation.acts import Act
from trainer.perception.phrases import Rule

PRESSURE_RULES = (
    Rule(
        Act.DEADLINE,
        "offer runs out",
        """
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
        (?:need|want|expect|must have|have to have|require) ~ (?:answer|decision|signature|yes|commitment|response|reply|confirmation|paper|contract|signed|number|go-?ahead|word) ~ (?:by|before|today|tonight|tomorrow|right now|now|this week|this afternoon|within|on my desk) .*
        (?:need|needs|have|has|got|must) (?:to )?(?:be )?(?:signed|sign|close|closed|wrap|wrapped|decide|decided|know|hear|book|booked|done|settle|settled|agree|commit) ~ (?:by|before|today|tonight|now|within|this week|this month|this quarter) .*
        you (?:have|'ve got|got|only have) (?:until|till|one|24|48|two|an hour|\\d+ hours?) .*
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
        unless="(?:when|what|how) (?:do|would|does|are) you .*|(?:delivery|delivered|shipment|goods|stock|machines?|parts) ~ by .*|we need to close the gap",
    ),
    Rule(
        Act.ULTIMATUM,
        "take it or leave it",
        """
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
        line in the sand
        my way or
        """,
        2,
        0.9,
        unless="(?:is|are|was) (?:that|this|it|these|those) (?:really |truly )?(?:your|the) (?:final|last|best).*|not ~ (?:final|last) (?:offer|word|price|number|position|answer).*|before (?:i|we|you) ~ final.*|(?:isn't|not) an? ultimatum|what's your ~ final .*|nothing ~ non-?negotiable|(?:your|a) (?:best and )?final (?:offer|price|number|proposal) .*\\?|what ~ non-?negotiable.*",
    ),
    Rule(
        Act.ULTIMATUM,
        "met or leaving",
        """
        or (?:else )?(?:<we>'m|<we>'re|<we> am|<we> are|i'm|we're) (?:out|done|gone|walking|leaving|off|moving on|finished|going elsewhere)
        or (?:else )?<we'll>?\\s?(?:walk|leave|go elsewhere|move on|pass|look elsewhere|end (?:this|it)|take our business elsewhere|walk away)
        or (?:there's|there is|there will be|we have|it's|you have|you get|we've got) (?:no|not a|nothing|not any) (?:deal|agreement|contract|signature|order)?
        or (?:i|we) (?:walk|leave|pass|quit|are gone|are out|look|go)(?: .*)?
        or (?:the|this|our|my) (?:\\w+ )?\\w+ (?:goes|is going|moves|walks) (?:to )?(?:someone|somebody|another|elsewhere|your).*
        or (?:no|the) deal(?: is (?:off|dead))?
        or (?:we|i) (?:don't|won't|can't) (?:sign|have a deal|proceed|do this|renew|move forward|do business)
        or (?:forget it|nothing|that's it|else|bust|good-?bye|we part ways)
        otherwise,? (?:<we>'m|<we>'re|i'm|we're|there's|there is|it's|this is|the deal's|the deal is|<we'll>|<we>) ~ (?:out|done|no deal|walk\\w*|leav\\w+|elsewhere|over|off|nothing|pass|finished|not signing|dead|move on|moving on)
        otherwise ~ (?:no deal|walk\\w*|elsewhere|deal is off|deal's off|we're done|i'm done|nothing to talk about|nothing more to)
        if (?:you|we|that|this|it|the|your) ~ (?:can't|cannot|don't|won't|isn't|doesn't|aren't|not|couldn't|unable)\\b.*\\b(?:walk|walking|leave|leaving|out|done|no deal|elsewhere|move on|moving on|pass|no point|end (?:this|it|here)|over|go with|switch|not sign|won't sign|nothing (?:more|further|left) to|part ways|take our business)
        no (?:deal|signature|contract|renewal|agreement|order|po) (?:unless|without|until|if)
        (?:won't|will not|not going to|wouldn't|can't|never) (?:sign|renew|be signing|close|do this deal|do the deal|go ahead|move forward|proceed|buy|order) ~ (?:unless|without|until|if|anything)
        unless ~ .*(?:walk|leave|no deal|elsewhere|out\\b|done\\b|not signing|won't sign|over\\b|move on)
        (?:anything|everything|one (?:dollar|cent|euro|penny)) (?:less|more|below|above|under|over|short|else)(?: of)?(?: than)? (?:that|this|it)?\\s?~ (?:walk\\w*|out|no deal|done|leav\\w+|deal-?breaker|non-?starter|over)
        (?:is|are|that's|it's|that is|be) a (?:deal-?breaker|hard stop|red line)
        (?:that's|that is|this is) (?:my|our|the) (?:absolute )?(?:final|last|only) .*
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
        (?:<we'll>|going to|be forced to|have to|need to|forced to|left with no choice but to|no choice but to|prepared to|ready to|tempted to|may|might) (?:cancel|terminate|suspend|shut (?:off|down)|cut (?:off|you off)|disconnect|pull (?:the plug|out of|our|all|every)|freeze|stop (?:shipping|paying|payments?|deliver\\w*|service|supply\\w*|all)|withhold|halt|revoke|switch off|turn off|close your account|downgrade|deprioriti[sz]e|blacklist) .*
        (?:escalat\\w+|going|go|take (?:this|it|that)|report (?:this|you|it)|speak|write|complain|talk|raise (?:this|it)) (?:this |it |straight |directly )?(?:up |above |over )?(?:to|with|over) (?:your|you) (?:head|boss|ceo|cfo|manager|board|vp|management|superiors?|supervisor|managing director|head of \\w+|leadership|executives?|director|chief executive|chairman)
        over your head
        (?:legal action|see you in court|our lawyers|my lawyers|our attorneys|take you to court|our legal team will|lawsuit|litigation|sue you|hear from (?:our|my) (?:lawyers?|attorneys?|legal)|involve (?:legal|lawyers|our lawyers|the lawyers)|breach of contract|get (?:the )?lawyers involved|lawyers (?:will be|get) involved)
        you(?:'ll| will| are going to|'re going to|'d) (?:all )?(?:regret|be sorry|pay for|live to regret|suffer|lose (?:the|our|your|all|everything|more|this whole)|wish you|feel the)
        (?:there will be|face the|face|suffer|bear the|think about the|consider the) (?:serious |real |some )?(?:consequences|repercussions)
        (?:tell|make sure|let) (?:everyone|everybody|the (?:whole )?(?:industry|market|press|user group)|all (?:our|my|your)|every|the other) .*(?:know|knows|hear|hears|how you|about this|about you)
        (?:post|publish|leave|write|go public|review\\w*) ~ (?:review|reviews|press|linkedin|public|online|glassdoor|social media)
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
    Rule(
        Act.COMPETITOR,
        "rival named",
        """
        (?:another|other|cheaper|competing|rival|different|alternative|several|two|three|multiple|second|one of your) (?:<vendor>) ~ (?:at|for|offer\\w*|quot\\w+|came|come|is|are|has|have|will|can|cheaper|less|lower|ready|waiting|lined up|do it|want|wants|who|that|in hand|on (?:the|my) (?:table|desk)|below|under|willing|would|undercut\\w*|with|better|beats?)
        (?:your|the) (?:competitors?|competition|rivals?) ~ (?:is|are|has|have|offer\\w*|quot\\w+|came|come|will|can|would|charge\\w*|cheaper|less|at|already|do|does|throws?|includes?|gave|give|knocking|ready|happy|called|calling)
        (?:<i've>|i have|we have|i got|we got|there are|there's) (?:got )?(?:a |an |other |plenty of |several |two |three |better |cheaper |many |a few |competing |multiple |alternative )+(?:other |cheaper |lower |better |competing |serious |written |firm )*(?:<vendor>)(?: .*)?
        (?:can|could|will) (?:get|buy|find|source|have) (?:it|this|that|the same|the same thing|these|similar|one|the exact same|comparable) ~ (?:elsewhere|cheaper|for less|from|for|somewhere else|across the street|at)
        (?:go|going|take (?:our|my|this|the) (?:business|volume|order|money)|look|looking|shop|move|moving|buy) (?:it )?(?:elsewhere|somewhere else|to (?:a|your|another|the) (?:competitor|competition|rival|other))
        (?:switch|switching|move|moving|moved|go|going|sign|talk\\w*|spoke|speaking|met|meeting|in talks|shortlist\\w*|pilot\\w*|trial\\w*|evaluat\\w+|compar\\w+) (?:\\w+ )?(?:to|with|over to|against|on) (?:a |an |another |one of |two |three |several |your |the )?(?:competitors?|competition|rivals?|alternative|other (?:<vendor>)|another (?:<vendor>))(?: .*)?
        (?:have|got|received|hold|holding|had|sitting on|with) (?:a |an |two |three |several |other |written |competing |lower |cheaper |better |firm |another )+(?:bids?|quotes?|offers?|proposals?) ~ (?:from|at|for|in|on|below|that|lower|cheaper|under|elsewhere)
        (?:cheaper|better|lower|less|half the price|same thing|for less) (?:elsewhere|on the market|from (?:others|someone else|another|your)|down the (?:road|street)|across the street)
        (?:lots of|plenty of|many|several|few) (?:others|other (?:people|companies|vendors|suppliers|buyers|customers)) (?:who|that|would|are|out there|in line|offering|interested|want)
        (?:others|someone else|somebody else|the next guy|the other guys?|the other side|the other bidder|the incumbent) (?:is|are|will|would|can|has|have|offer\\w*|came|quot\\w+) ~ (?:cheaper|less|lower|for|at|better|offer\\w*|ready|willing|do|take|include|happy|interested)
        (?:beat|match|undercut) (?:their|that|the other|your competitor's|the competing) (?:price|quote|offer|bid|number)
        (?:they|their (?:offer|quote|price|bid)) (?:is|are|'re|came in|quoted|offered|'ve offered|'ll do|will do) ~ (?:cheaper|less|lower|below you|under you|better)
        (?:bidding|bid|quoting) against you
        (?:not|aren't) the only (?:game|vendor|supplier|option|one|provider|show|company|carrier|agency|bidder)(?: .*)?
        """,
        2,
        0.8,
        unless="(?:who|which) (?:else|other) .*|(?:are|have) you (?:talking|looking|comparing|considering|evaluated|spoken|looked) .*|what (?:are|do|does|did|would|other) ~ (?:competitors?|alternatives?|options?|vendors?|offers?) .*|how do we compare.*|(?:not|n't|no) (?:looking|going|talking|interested|shopping|thinking|planning) (?:elsewhere|to (?:another|a) .*|around)|would rather stay.*|let me (?:offer|give) you .*|(?:a few|two|three|several|other|some) options (?:for you|to|that|here|on).*|prefer not to (?:go|look|switch).*",
    ),
    Rule(
        Act.AUTHORITY,
        "someone else's wall",
        """
        (?:my|our|the) (?:<boss>) (?:won't|will not|will never|would never|wouldn't|can't|cannot|doesn't|does not|don't|refuses?|never|isn't going to|are not going to|is not going to|aren't going to|'ll never) .*
        (?:my|our|the) (?:<boss>) (?:has |have |had |'s |is |are )?(?:insist\\w*|forbid\\w*|forbade|block\\w*|reject\\w*|rul(?:ed|es) (?:it |that |this )?out|cap(?:s|ped)|limit(?:s|ed)|only (?:approved?|lets?|allows?|gave|signs?)|told me (?:not|no|that|i|we|to)|set a (?:hard )?(?:limit|cap|ceiling|floor)|will (?:kill|reject|block|veto|have my head|shoot|fire|laugh|only|throw)|would (?:kill|reject|block|veto|have my head|shoot|fire|laugh|only|throw)|veto\\w*|drawn a line|adamant|dead set|says? no|said no|are clear|is clear|made (?:it )?clear|turn(?:s|ed)? (?:it|that|this|anything) down|shot .* down) ?.*
        (?:<boss>) (?:won't|will not|will never|would never|wouldn't|doesn't|does not|don't|never) (?:let|allow|approve|sign|accept|agree|go for|sign off|permit|authori[sz]e|budge|buy|move|support|take|pay|budge) ?.*
        (?:don't|do not|doesn't|lack|no|haven't|not) (?:have |got |really have )?(?:the |any |that )?(?:authority|mandate|sign-?off|signing power|discretion|power) (?:to|for|on|beyond|above|below|over|past) .*
        (?:don't|do not|doesn't) have (?:the |any |that )?(?:authority|mandate|signing power)
        not (?:authori[sz]ed|empowered|allowed|permitted) (?:to|for|by) .*
        (?:above|beyond|outside) (?:my|our) (?:pay ?grade|authority|mandate|remit|discretion)
        (?:my|our) hands are tied
        (?:company|corporate|group|our|head office|global|internal|procurement|finance|hq) (?:\\w+ )?(?:policy|policies|rules?|guidelines?) (?:is|are|says?|won't|doesn't|does not|don't|prohibits?|forbids?|requires?|prevents?|only|dictates?|states?|means|caps?) ?.*
        (?:against|not within|outside) (?:company|our|corporate|group) (?:policy|rules|guidelines)
        (?:isn't|not|it's not|that's not) (?:my|our) (?:call|decision|decision to make|place)(?: .*)?
        out of (?:my|our) hands
        (?:never|can't|couldn't|won't|not) (?:get|sell|push|take) (?:that|this|it|anything|those|these|such|a number|\\S+) ~ (?:past|through|by) (?:my|our|the) ?(?:<boss>)?.*
        (?:i'm|we're|i am|we are) (?:only|just) (?:allowed|authori[sz]ed|permitted|cleared|approved) .*
        (?:i've|i have) been (?:told|instructed|ordered|directed) (?:not|to|that|no|by) .*
        (?:my|our) (?:<boss>) (?:has|have) to (?:approve|sign off on) (?:anything|everything|any) .*(?:won't|never|can't|not)
        (?:<boss>) (?:shut|turned|knocked|struck) (?:it|that|this|me|us) down
        (?:system|erp|software) (?:won't|doesn't|does not) (?:let|allow) <us> .*
        """,
        2,
        0.8,
        unless="your (?:<boss>) .*",
    ),
    Rule(
        Act.SCARCITY,
        "few left",
        """
        (?:only|just) (?:have |got |a |about )*(?:\\d+|one|two|three|four|five|six|ten|a few|a couple|a handful|few|so many|so much|limited|that many)(?: of)?(?: \\w+){0,3} (?:left|remaining|available|open|free|spare|in stock)
        (?:there's|there is|there are|we have|we've|i have|i've|we) (?:got )?(?:only|just) (?:one|two|three|four|five|\\d+|a few|a couple|a handful|so many)(?: of)?(?: \\w+){0,3} (?:slots?|spots?|places?|units?|trucks?|teams?|seats?|openings?|crews?|pallets?|engineers?|weeks?|dates?|pilots?|clients?|customers?)
        (?:last|final) (?:few |couple of |two |three |remaining |available |open |free )?(?:slots?|spots?|units?|places?|pallets?|trucks?|seats?|truck|opening|openings|machines?|batch|of the (?:stock|batch|allocation|inventory))
        (?:limited|tight|scarce|short|thin|constrained) (?:capacity|supply|availability|stock|inventory|allocation|slots?|spots?|quantit\\w+)
        (?:capacity|supply|stock|inventory|availability|allocation|slots?|calendar|schedule|space|trucks?) (?:is|are|'s|is getting|are getting|is very|is really|is extremely) (?:very |really |extremely |already |nearly |almost )?(?:limited|tight|scarce|running (?:out|low)|going fast|filling(?: up)?|thin|short|disappearing|almost gone|nearly gone|booked|full|selling out|constrained)
        while (?:stocks?|supplies|supply|it|they) lasts?
        (?:going|selling|filling|moving|booking) (?:up )?(?:fast|quickly|out)
        (?:waiting list|wait ?list|queue of|line of) .*
        (?:high|huge|strong|heavy) demand
        (?:others|other (?:customers|clients|buyers|companies|people|accounts)|someone else|another (?:customer|client|buyer|company)|several (?:customers|clients|buyers)|two other (?:customers|clients|buyers|accounts)) (?:is|are|who|'s|want|wants|also|have|has|would|will|waiting|ready|asking|lined up|queu\\w+) ~ (?:waiting|want|take|interested|ready|line|lined up|asking|slot|spot|it|them|capacity|snap)
        (?:nearly|almost|practically|already|fully|mostly|close to) (?:sold out|booked(?: out| up| solid)?|gone|full)
        (?:sold|booked|booking|selling) out
        (?:won't|can't|cannot) (?:be able to )?(?:hold|guarantee|reserve|keep|save) (?:the |your |this |that |these |those |a |any |you )*(?:slot|spot|capacity|availability|stock|allocation|inventory|units?|trucks?|place|space|dates?|team|crew|engineers?)(?: .*)?
        once (?:they're|they are|it's|it is|those are|these are|that's) gone
        first come,? first served
        hard to come by
        """,
        1,
        0.8,
        unless="your (?:capacity|supply|stock|inventory|calendar|schedule) .*|(?:fast|quickly) enough|(?:only|just) ~ (?:months?|days?|weeks?) (?:left|remaining) (?:on|in|of) .*",
    ),
    Rule(
        Act.GUILT,
        "debt and disappointment",
        """
        after (?:all|everything|what) (?:that )?(?:<we>|we've|i've|you've|you|this|these|the|my team|our team) .*
        after all these (?:years|months)
        (?:thought|believed|assumed) (?:that )?(?:we|you|this|our|i) (?:were|was|had|meant|could|valued|cared|understood|knew|would) (?:partners?|friends|better|a partner|more|count on|a partnership|on the same|past|loyal|meant something|an understanding|something|different|trust|the relationship|about|rely).*
        (?:expected|hoped for|deserve[ds]?) (?:more|better|a bit more|a little more|something better) (?:from|of) (?:you|a|someone|this|your).*
        (?:disappointed|let down|hurt|surprised|saddened|shocked) (?:in|by|with) (?:you|your|how you|the way you|this from you|that you).*
        you(?:'re| are)? (?:really )?(?:owe|letting|let) (?:it to )?(?:us|me)(?: down| this| that| at least| one)?.*
        (?:bent|bending|bend) over backwards?
        (?:we|i)(?:'ve| have)? (?:stood|stuck) (?:by|with) you .*
        (?:is|was) (?:this|that) (?:how|what|the thanks) (?:you|we|i) .*
        (?:this|that) is (?:how|the thanks) (?:you|we|i) .*
        (?:how|why) (?:could|can|would) you do (?:this|that) to (?:us|me).*
        (?:stuck|sticking|put) (?:my|our) neck (?:out|on the line).*
        (?:i|we)(?:'ve| have)? (?:fought|vouched|went to bat|gone to bat|risked|sacrificed|defended) ~ (?:for you|you) ?.*
        (?:i|we)(?:'ve| have)? (?:done|given|bought|paid|spent|invested) (?:you )?(?:so much|everything|enough|millions|plenty|a lot|nothing but) ~ (?:you|with you|for you|for your|and).*
        (?:loyal|faithful|good) (?:customers?|clients?|partners?|buyers?|suppliers?) .*(?:and (?:this|yet|now|you)|least you|deserve|treat|reward|this is).*
        (?:least|minimum) you (?:can|could|should) do.*
        (?:you'd|you would|you're|you are|you'll|would you|leaving|left|leave|throw) (?:really )?(?:be )?(?:leave|leaving|letting|let|hurt|hurting|putting|put|throw|abandon|abandoning|screw|screwing|hang|hanging) (?:us|me|my team|our team|people|my people|my family|our people|under).*
        (?:remember|don't forget|have you forgotten|forget|conveniently forget) (?:who|when we|when i|that we|that i|what we|how we|all).*(?:you|your)
        (?:i|we) (?:took|take|went) (?:a )?(?:big |huge |real )?(?:chance|risk|hit|gamble|leap) (?:on|for|with) you.*
        (?:and this is|and now|now) ~ (?:how you repay|the thanks|repay|repaid|turn your back|your answer).*
        (?:should be|ought to be) ashamed(?: .*)?
        (?:we|i) trusted you(?: .*)?
        (?:repay|repaid|thank) us (?:by|like|with) .*
        (?:i'm|we're|i am|we are) (?:really |very |frankly |honestly |so |quite |deeply |just )*disappointed(?: that you| you| here| with this| in this| to hear)?.*
        """,
        1,
        0.8,
        unless="(?:hope|want|promise|not going|never|won't) ~ let you down.*|after all,.*|after all (?:that|this)? ?is.*|(?:you're|you are|you have every right to be|you must be|understand (?:that |why )?you're|sorry (?:that )?you(?:'re| are| were)) .*disappointed.*|would hate to .*",
    ),
    Rule(
        Act.BELITTLE,
        "contempt for the person",
        """
        you (?:clearly|obviously|really|just|plainly|evidently|seriously|honestly|frankly)? ?(?:don't|do not|didn't|have no|haven't a|haven't|have never) (?:really |even |have |got )*(?:understand|know|get|have a clue|have any idea|clue|idea|read|done your homework|grasp|the faintest|experience|looked at|follow|listen\\w*) ?(?:how|what|the first thing|anything|this|that|the market|the business|our|math|of|about|it|business|basic|your own|numbers|here)?.*
        do you (?:even|actually|really|honestly) (?:know|understand|read|think|believe|expect|realize|realise|have|work|listen|talk|want)(?: .*)?
        did you (?:even|actually|really) (?:read|look|check|listen|think|prepare|bother)(?: .*)?
        (?:are you|you must be|you're|you are|were you) (?:new|a junior|an intern|just|stupid|dumb|naive|clueless|incompetent|deaf|slow|dense|delusional|an amateur|amateurs?|out of your (?:depth|league|mind)|dreaming|a joke|green|in over your head|kidding yourself|that desperate|pathetic|a rookie|inexperienced|not listening|even listening|useless|hopeless)(?: .*)?
        (?:amateur|amateurs|amateurish|amateur hour|clueless|incompetent|pathetic|laughable|bush league|mickey mouse|clown|clowns|rookie|idiots?|idiotic|moron\\w*|stupid|dumb|embarrassing for you|joke of an?|kindergarten)
        (?:that's|that is|how|isn't that|aren't you) (?:cute|adorable|precious|sweet that|funny|hilarious|rich)(?: .*)?
        (?:is|was) (?:that|this) (?:supposed to be |meant to be |some (?:kind|sort) of |a |your idea of a )+(?:joke|serious|best|proposal|funny)(?: .*)?
        (?:that's|that is|this is|it's|it is|must be|is|are|was) (?:such |just |frankly |simply |a bit of |honestly |quite )*(?:a (?:complete |total |real |bad |absolute )?(?:joke|farce)|laughable|comical|child's play|childish|amateurish)
        (?:any|every|even an?|even the) (?:competent|half-?decent|serious|real|decent|experienced|first-?year|junior|intern|child|professional|kid) .*(?:would|could|knows?|can|understands?)
        (?:let me|i'd like to|i'd rather|i want to|get me|can i|could i|put me|i'll|maybe i should|i should|is there) (?:talk|speak|someone|somebody|deal|to|through|through to|in touch|on) ?(?:to|with)? ?(?:someone|somebody|an adult|a grown-?up|your manager|your boss|a real|anyone) (?:who (?:actually|can|knows|understands|has|really|makes)|senior|competent|serious|with (?:authority|some|a clue|actual)|there who|over there who|else who|instead).*
        (?:someone|somebody) (?:more senior|with more experience|who (?:actually )?(?:knows|understands) (?:what|the|how|business)).*
        (?:grown-?ups?|adults?) (?:talk|in the room|handle|do).*
        (?:out of|over) your (?:depth|league|head)(?: here)?
        (?:do|done|did|doing) your (?:homework|job)
        get (?:serious|real|a grip|a clue|with the program)
        your (?:little|tiny|cute|so-called|pathetic|silly|amateur|sad|small-?time|second-?rate|third-?rate|measly) .*
        so-called (?:expert|partner|discount|offer|solution|professional|service|support)s?
        (?:wasting|waste of|waste) (?:my|our|everyone's|everybody's) (?:time|breath)
        (?:surprised|amazed|wonder|no wonder) (?:that )?(?:they|anyone|your|you|you're) .*(?:let|sent|send|hire[ds]?|hired|trust|still in business|buys?|struggling|behind|losing|promoted|keep)
        (?:not|aren't|isn't) (?:very |that |too |exactly )?(?:bright|smart|professional|sharp|clever|good at (?:this|your job|math|numbers|negotiating)|rocket science|serious (?:people|player|vendor|buyer|company))(?: .*)?
        (?:learn|need to learn|go back to) ~ (?:how|basic|math|business|school|negotiate|arithmetic|drawing board)(?: .*)?
        (?:explain|spell|repeat|say|go over) (?:it|this|that) ~ (?:slowly|in small words|in simple (?:words|terms)|again for you|for dummies|so you (?:can )?understand)
        (?:second|third|bottom)-?\\s?(?:rate|tier|drawer) (?:product|company|vendor|supplier|team|outfit|service|supplier|agency|software).*
        you (?:people|guys) (?:never|always|can't|couldn't|are all|have no|don't|think you).*
        (?:nice try|dream on|good one|yeah right|oh please|give me a break|spare me|keep dreaming|in your dreams)(?: .*)?
        """,
        2,
        0.75,
        unless="(?:i|we) (?:did|have done|'ve done|do|should have done|was|am) ~ (?:homework|job|stupid|silly|dumb|amateur).*|(?:stupid|silly|dumb) question.*|not (?:a |to be )?(?:joke|joking|wasting|here to waste).*|(?:don't|do not|didn't|hate to|not) (?:want|mean|wish|like|be|going)?\\s?(?:to )?(?:be )?(?:wast\\w+) .*|new (?:price|offer|number|proposal|contract|term|plan|system|to this|customer|here).*|are you just .*|you're just .*|(?:sorry|apolog\\w+) .*(?:waste|wasting|wasted).*",
    ),
    Rule(
        Act.EXPLOIT,
        "their weak spot",
        """
        you (?:don't|do not|won't|haven't|can't|really don't|simply don't|have no|hardly) (?:really |exactly |actually |have |got |even )*(?:a choice|an alternative|another (?:option|choice|supplier|vendor)|any choice|much (?:of a )?choice|choice|choices|many (?:options|choices|alternatives)|any (?:other )?(?:options?|alternatives?|leverage)|alternatives?|other (?:options?|choice|alternatives?|suppliers?|vendors?|buyers?|customers?)|options|leverage|a plan b|plan b|anywhere else|anyone else|anybody else|a better (?:option|offer|alternative)|time to)(?: .*)?
        you need (?:us|this|me|it|the (?:deal|revenue|business|contract|money|logo|sale|order|volume|cash|signature)|this (?:deal|contract|sale|order|one|logo|account|business))(?: \\w+)? (?:more than|badly|or|to make|before|to hit|for your|desperately|and (?:we|you|i|both)|a lot more|far more|much more)(?: .*)?
        (?:more|worse|a lot more) than (?:we|i) (?:need|do|want)(?: you| it| this| them)?
        (?:i|we)(?: both| all)? know (?:that )?(?:you|your|you're|you've) (?:'re |'ve |are |have |team |company |boss |board |quarter |guys )*(?:desperate|need|short|behind|miss\\w*|under|stuck|running|out of|can't|cannot|don't have|won't|quota|struggl\\w+|los(?:t|ing)|nowhere|no one|no (?:other|alternative)|target|ends?|cash|locked|in trouble|bleeding|losing|back is|haven't|numbers?|investors|burn\\w*|pipeline|got nothing|got no|runway|layoffs|slow).*
        (?:desperate|desperation) (?:for|to|and|enough|here|right now)?.*
        (?:nowhere|no where|no one|nobody|noone) (?:else )?(?:to go|to turn|will (?:take|sell|buy|give|do|touch)|is going to|would (?:take|sell|buy|give|touch)|else (?:will|is|would|can|to)|left to).*
        (?:in no|not in a|hardly in a|not really in a|not exactly in a|aren't in a|isn't in a|not in any) position to (?:argue|negotiate|be picky|bargain|refuse|walk|say no|demand|push back|complain|haggle|turn)(?: .*)?
        you (?:can't|cannot|couldn't|simply can't|really can't) (?:really |exactly |possibly |just )?(?:afford|go anywhere|leave|walk away|switch|say no|risk|survive|live without|run (?:your|the) .* without|find|replace|do without|miss|go back|wait|migrate|move off|operate without)(?: .*)?
        who else (?:is|are|will|would|can|could|do) (?:going to |you (?:going to |gonna )?)?(?:get|find|sell|buy|do|give|take|turn|call|supply|deliver|you|save|run|offer).*
        where else (?:are|will|would|can|could|do) you (?:going to |gonna )?(?:go|find|get|turn|buy).*
        good luck (?:finding|getting|with (?:that|finding|migrating|switching|explaining|anyone|the migration)|explaining|switching|trying|selling|replacing|filling|making|hitting|without|elsewhere)(?: .*)?
        (?:your|with your) (?:back is|backs are|back's) (?:against|to|up against) .*
        (?:your|with your) (?:quarter|quota|year-?end|fiscal year|runway|cash(?: position| flow)?|deadline|go-?live|launch|investors?|stock price|share price|bonus|commission|job|contract|licen[cs]es?|warehouse|pipeline|truck|line|plant|season) (?:is|ends?|closes|runs? out|expires?|depends|looks?|are|needs?|won't|will|sits?|stops?|being|stands?|situation|goes) ~ (?:so|in|on|and|this|next|tight|short|empty|without|friday|days?|weeks?|down|dark|full|half|running|out|down to|tomorrow|line|behind|slipping)(?: .*)?
        (?:beggars can't|beggars cannot) .*
        (?:would|will|it'd|it'll|it would|it will|takes?|take) (?:take |cost |takes? |costs? )?(?:you|your team) (?:at least |a |about |around |more than |over |another )*(?:\\d+|six|nine|twelve|months|year|a year|weeks|three|four|two|half a year|fortune|double|twice|far more|much more|a lot more)(?: .*)?(?:switch|migrat\\w+|replace|move|rebuild|retrain|leave|find|rip|elsewhere|someone else|start over)(?: .*)?
        you(?:'re| are) (?:already )?(?:locked in|stuck (?:with|here)|trapped|over a barrel|cornered|running out of|in trouble|in a corner|up against|behind on|bleeding|dead in the water|hooked|too deep|dependent on|out of options|out of time|on your knees|sinking|short (?:on|of))(?: .*)?
        over a barrel
        you(?:'ve| have) (?:got )?(?:no|nothing|few|zero|very few|not many|little) (?:other |real |better |good )?(?:choices?|options?|alternatives?|leverage|cards|plan b|else|one else|time|backup|fallback|way out|place to go|to (?:bargain|negotiate) with)(?: .*)?
        (?:what (?:choice|other choice|option|alternative) do you have|what are you going to do|where would you be without|what would you do without)(?: .*)?
        you(?:'ll| will|'d| would) (?:never |not |be )*(?:go under|be down|miss (?:your|the) (?:quarter|quota|number|target|launch|deadline|season)|lose your (?:bonus|job)|make (?:your|the) (?:quarter|quota|number|target)|shut down|be stuck|be left|be without|have nothing|be offline)(?: .*)?
        (?:given|considering|with|in) your (?:situation|position|predicament|cash position|circumstances|financials|state|numbers this quarter|quarter|track record),? (?:you|i'd|i would|it|this|we|beggars|take|saying|any|accepting).*
        (?:since|as|because) you(?:'ve| have)? (?:obviously |clearly )?(?:don't know|have no idea|didn't know|waited|left it|no other|nobody else|can't leave|need it (?:by|so)|need this (?:by|so))(?: .*)?
        """,
        2,
        0.75,
        unless="(?:what|how|which|tell|help|share|understand|make sure|want to know|so that|happy|glad|ensure) ~ you need (?:us|this|it|me).*|what (?:do|would|else do) you need.*|(?:hope|sure|make sure|promise|never|won't|don't want|not want|protect|wouldn't|guarantee|ensure|avoid) ~ (?:locked in|stuck|you're left|be left|be stuck|trapped).*|(?:afraid|worried|concerned|fear) .*",
    ),
    Rule(
        Act.ASSUME_CLOSE,
        "treated as done",
        """
        (?:i'll|i will|we'll|i'm going to|let me|i'm just going to|we will|i've|i have|we've) (?:already |just |now |go ahead and |taken the liberty (?:of|to) |get |have |had )*(?:send\\w*|sent|draw\\w*|drawn|draft\\w*|prepar\\w*|get|got|start\\w*|put|write|writ\\w+|issue\\w*|have|email\\w*|mail\\w*|fire|shoot|forward\\w*|process\\w*|print\\w*|told|signed|schedul\\w+|book\\w*|block\\w*|reserv\\w+|enter\\w*) (?:you |over |up |across |out |off |legal |my |our |the |a |team |to |in |start |started |on )*(?:contracts?|paperwork|order(?: form)?|agreement|docu-?sign|invoice|docs|documents|po|purchase order|kick-?off|onboarding(?: call| team)?|implementation(?: team| slot)?|papers|delivery slot|install(?:ation)? (?:slot|date|team)|signature page|amendment|statement of work|sow|ink)(?: .*)?
        (?:i'll|i will|we'll|let me|i'm going to|i've|i have|we've) (?:already |just |go ahead and )*(?:put|mark|sign|pencil|book|note|slot|chalk|log|got) (?:you|your team|your company|it|this|us) (?:up |down |in )?(?:for|as|at|on) .*
        (?:so |then |great,? |good,? |right,? |ok(?:ay)?,? |perfect,? |excellent,? )+(?:we're|we are|that's|it's|that is|we've) (?:all )?(?:agreed|settled|done|all set|set|sorted|decided|a done deal|good to go|locked in)(?: .*)?
        (?:that's|it's|consider (?:it|this|that)|this is|we can consider (?:it|this|that)) (?:then |all |basically |pretty much |as good as |already )*(?:settled|a done deal|done and dusted|sorted|done|closed|agreed)(?: then)?
        (?:when|which day|what day|what time|where|who) (?:should|shall|do|would|can|will|does|do you want|would you like) (?:we|i|us|the team|my team|our team|you want us|you like us|you|your team) ~ (?:start|begin|kick ?off|schedule|deliver|ship|install|send the (?:contract|invoice|paperwork)|sign|onboard|roll ?out|invoice|go live)(?: .*)?
        (?:which|what) (?:email|address|name|entity|signatory|po number|card|account) ~ (?:contract|send|invoice|on the|should|paperwork|docusign)(?: .*)?
        (?:welcome aboard|welcome on board|congratulations on your (?:new|purchase|decision)|you won't regret (?:it|this)|glad (?:that|we're|that's|it's) (?:settled|agreed|that's done))(?: .*)?
        (?:i'm|we're|i am|we are) (?:already |just )?(?:putting|marking|signing|pencill?ing|booking|slotting|writing|drawing|sending|drafting|scheduling|starting|preparing) (?:you|your team|it|this|up the|over the|the|out the) (?:down |up |in |over |for |contract|paperwork|order|agreement|kick-?off|onboarding)(?: .*)?
        taken the liberty
        (?:i've|we've|i have|we have|i) (?:already )(?:told|informed|let|announced|promised|booked|scheduled|reserved|blocked|briefed|ordered|signed|allocated|set up|lined up|assigned|started|notified|drafted|prepared|asked) (?:my|our|the|your|a|it|everyone|them|legal|finance|ops|to) .*
        """,
        1,
        0.75,
        unless="if .*|once (?:you|we|they|that|it) .*|when (?:you're|you are|we agree|you sign|you've decided|we've agreed) .*|should you .*|as soon as .*|would you (?:like|want) (?:me|us) .*|shall i .*|for (?:your )?review.*|draft .*(?:look|review|consider|comment).*|not (?:done|settled|agreed).*",
    ),
    Rule(
        Act.ANGER,
        "outburst",
        """
        (?:fed up|sick (?:and tired )?of|had (?:it|enough)(?: of| with)?|tired of (?:this|your|being|these|the) .*|lost (?:my|all) patience|losing (?:my )?patience|out of patience|at the end of my)(?: .*)?
        (?:outrageous|an outrage|disgraceful|disgusting|despicable|shameful|infuriating|preposterous|appalling)
        (?:are you|you've got to be|you must be|you have to be|you are|you're) (?:\\w+ )?(?:kidding|joking|having a laugh|serious right now|insane|crazy|nuts|out of your mind|messing with)(?: .*)?
        (?:that's|that is|this is|it's|what an?|your (?:offer|price|proposal|number|quote) is|is|are|frankly|it is|a) (?:an? |absolutely |frankly |just |simply |completely |totally |utterly |honestly |such |complete |total |downright |borderline )*(?:insult\\w*|ridiculous|outrageous|absurd|unbelievable|unacceptable!|nonsense|garbage|rubbish|bullshit|crap|a slap in the face|slap in the face|bs|robbery|daylight robbery|highway robbery|extortion|a rip-?off|rip-?off|blackmail|insanity|a disgrace|a scam)
        (?:how dare you|shame on you|who do you think you are|what the (?:hell|heck|fuck)|go to hell|damn it|damn you|goddamn|damned|screw (?:you|this|that)|bullshit|bull shit|fuck\\w*|piss\\w*|to hell with|for god's sake|for crying out loud|for heaven's sake|get lost|shut up|i'm furious|we're furious|makes me furious|i am furious|livid|my blood boil|the nerve|you have some nerve|what nerve)(?: .*)?
        (?:stop|quit) (?:wasting|playing games|jerking|screwing|messing|insulting|lying|dodging|with the|this nonsense|stalling|stringing|nickel)(?: .*)?
        enough (?:is enough|of (?:this|the|your)|already|games)(?: .*)?
        (?:don't|do not) (?:insult|patronize|patronise|lie to|play games|lecture|waste|give me that|screw|take me for|you dare|talk to me|treat me|treat us)(?: .*)?
        (?:liar|liars|crooks?|thieves|lying to (?:me|us)|ripping (?:me|us) off|gouging|robbing us|bleeding us dry|taking (?:me|us) for (?:a ride|fools|idiots)|scam artists?|con artists?)(?: .*)?
        """,
        3,
        0.8,
        unless="not (?:an? |trying to |meant to |meaning to |here to |mean to |want to |to be )?(?:insult\\w*|ridiculous|be ridiculous|crazy).*|(?:don't|didn't|never) (?:want|mean|wish|intend) to (?:insult|offend|waste).*|(?:you must be|you're|you are|you have every right to be|understand why you're|your team (?:is|must be)|i'd be|i would be) ~ (?:furious|fed up|livid|sick of|tired of).*|(?:sounds?|must|might|may|know it) (?:\\w+ ){0,3}(?:ridiculous|absurd|outrageous|crazy).*",
    ),
)
