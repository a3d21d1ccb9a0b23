# ruff: noqa: E501 - a phrase stands on one line, so that it can be read as a list
"""Phrases that lean on something: rivals, limits, shortage, a weak spot."""

from trainer.negotiation.acts import Act
from trainer.perception.phrases import Rule

LEVERAGE_RULES = (
    Rule(
        Act.COMPETITOR,
        "rival named",
        """
        (?:another|(?:two |three |several )?(?:other|cheaper|competing|rival)|different|alternative|one of your) (?:<vendor>) ~ (?:at|for|offer\\w*|quot\\w+|came|come|is|are|has|have|will|can|cheaper|less|lower|ready|waiting|lined up|do it|want|wants|who|that|in hand|on (?:the|my) (?:table|desk)|below|under|willing|would|undercut\\w*|with|better|beats?)
        (?:your|the) (?:competitors?|competition|rivals?) ~ (?:is|are|has|have|offer\\w*|quot\\w+|came|come|will|can|would|charge\\w*|cheaper|less|at|already|do|does|throws?|includes?|gave|give|knocking|ready|happy|called|calling)
        (?:<i've>|i have|we have|i got|we got) (?:got )?(?:a |an |other |plenty of |several |two |three |better |cheaper |many |a few |competing |multiple |alternative )+(?:other |cheaper |lower |better |competing |serious |written |firm )*(?:<vendor>)(?: .*)?
        (?:can|could|will) (?:get|buy|find|source|have) (?:it|this|that|the same|the same thing|these|similar|one|the exact same|comparable) ~ (?:elsewhere|cheaper|for less|from|for|somewhere else|across the street|at)
        (?:go|going|take (?:our|my|this|the) (?:business|volume|order|money)|look|looking|shop|move|moving|buy) (?:it )?(?:elsewhere|somewhere else|to (?:a|your|another|the) (?:competitor|competition|rival|other))
        (?:switch|switching|move|moving|moved|go|going|sign|talk\\w*|spoke|speaking|met|meeting|in talks|shortlist\\w*|pilot\\w*|trial\\w*|evaluat\\w+|compar\\w+) (?:\\w+ )?(?:to|with|over to|against|on) (?:a |an |another |one of |two |three |several |your |the )?(?:competitors?|competition|rivals?|alternative|other (?:<vendor>)|another (?:<vendor>))(?: .*)?
        (?:have|got|received|hold|holding|had|sitting on|with) (?:a |an |two |three |several |other |written |competing |lower |cheaper |better |firm |another )+(?:bids?|quotes?|offers?|proposals?) ~ (?:from|at|for|in|on|below|that|lower|cheaper|under|elsewhere)
        (?:cheaper|better|lower|less|half the price|same thing|for less) (?:elsewhere|on the market|from (?:others|someone else|another|your)|down the (?:road|street)|across the street)
        (?:lots of|plenty of|many|several|few) (?:others|other (?:people|companies|vendors|suppliers|buyers|customers)) (?:who|that|would|are|out there|in line|offering|interested|want)
        (?:others|someone else|somebody else|the next guy|the other guys?|the other side|the other bidder|the incumbent) (?:is|are|will|would|can|has|have|offer\\w*|came|quot\\w+) ~ (?:cheaper|less|lower|for|at|better|offer\\w*|ready|willing|do|take|include|happy|interested)
        (?:i|we)(?:'ve| have)(?: got)? (?:others|other (?:people|buyers|customers|clients|companies)|somebody else|someone else|people) (?:who |that |are |is |already )*(?:waiting|lined up|queu\\w+|interested|ready|would|will|'d|want|wants|asking)(?: .*)?
        (?:beat|match|undercut) (?:their|that|the other|your competitor's|the competing) (?:price|quote|offer|bid|number)
        (?:they|their (?:offer|quote|price|bid)) (?:is|are|'re|came in|quoted|offered|'ve offered|'ll do|will do) ~ (?:cheaper|less|lower|below you|under you|better)
        (?:bidding|bid|quoting) against you
        (?:not|aren't) the only (?:game|vendor|supplier|option|one|provider|show|company|carrier|agency|bidder)(?: .*)?
        """,
        2,
        0.8,
        unless="(?:any|some|a) (?:way|chance) (?:that )?(?:i|we) (?:can|could|might) get .*|(?:don't|do not|stop|please don't|quit) (?:wave|waving|throw|bring|show|mention|talk).*|(?:won't|don't|not going to|wouldn't) (?:argue|compete|quarrel|talk).*|(?:don't|not|won't) doubt .*|compare (?:the same|like|it|us|them).*|(?:who|which) (?:else|other) .*|^(?:and |so |but )*do (?:you|they) (?:really |actually |already )*have (?:an?|any|the|it) .*|(?:are|have) you (?:talking|looking|comparing|considering|evaluated|spoken|looked) .*|what (?:are|do|does|did|would|other) ~ (?:competitors?|alternatives?|options?|vendors?|offers?) .*|how do we compare.*|(?:not|n't|no) (?:looking|going|talking|interested|shopping|thinking|planning) (?:elsewhere|to (?:another|a) .*|around)|would rather stay.*|let me (?:offer|give) you .*|(?:a few|two|three|several|other|some) options (?:for you|to|that|here|on).*|prefer not to (?:go|look|switch).*",
    ),
    Rule(
        Act.AUTHORITY,
        "someone else's wall",
        """
        (?:my|our) (?:bank|insurers?|insurance|auditors?|lawyers?|headquarters|mother company|parent company) (?:says? no|won't|will not|doesn't|don't|says? (?:that )?(?:i|we) can't)(?: .*)?
        (?:my|our|the) (?:<boss>) (?:was|were|is|are|has been) (?:very |quite |perfectly |absolutely |crystal )*(?:clear|firm|strict|adamant|explicit)(?: .*)?
        (?:what|that's what|this is what) the (?:plant|office|board|group|management|team) (?:has|have) signed off(?: .*)?
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
        unless="(?:told|asked) to (?:ask|say|start|open|charge|quote|tell).*|won't be (?:thrilled|happy|pleased|delighted|amused|keen).*|(?:doesn't|don't|won't) (?:mind|care|need|have to|worry).*|your (?:<boss>) .*",
    ),
    Rule(
        Act.SCARCITY,
        "few left",
        """
        (?:plants?|customers?|clients?|others|people|companies|groups?|accounts?) (?:are )?(?:begging|queu\\w+|fighting|lining up|waiting|hungry) for(?: .*)?
        (?:has|have|with|got) (?:only |just )?(?:one|two|three|four|five|six|\\d+) (?:\\w+ )?(?:trucks?|slots?|teams?|crews?|machines?|places|engineers?|units?|weeks|seats|drivers?) left(?: .*)?
        (?:somebody|someone|another (?:\\w+ ){0,2}(?:group|customer|client|buyer|company|practice|account|bidder)|others?|other (?:\\w+ )?(?:customers?|accounts?|groups?|clients?)|another group of \\w+) (?:else )?(?:that |who |is |are |already )*(?:wants?|waiting|would take|who'd take|'d take|queu\\w+|ready|asking|interested|would be happy|that would be happy|lined up)(?: .*)?(?:slot|team|capacity|place|spot|it|them|these terms|spring|this|truck|dates?|crew|machine)(?: .*)?
        (?:our|my|the) (?:calendar|schedule|diary|order book|pipeline) (?:is|'s) (?:filling|filled|full|packed|booked)(?: up)?(?: .*)?
        (?:hand|give|offer|sell) (?:your|the|that|this) (?:slot|capacity|place|spot|line|truck|machine|crew) to (?:somebody|someone|another|the next|others?)(?: .*)?
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
        Act.EXPLOIT,
        "their weak spot",
        """
        you'll be (?:on the phone|back|calling|begging|crying)(?: .*)?(?:when|in|before|by)(?: .*)?
        use it or lose it(?: .*)?
        your budget (?:year )?(?:ends|closes|lapses|expires|runs out)(?: .*)?
        you(?:'ve| have) (?:got )?(?:no|nobody|no one) (?:other )?(?:supplier|vendor|carrier|agency|one|body|provider|partner|else)? ?(?:who|that|to)(?: .*)?
        (?:and|as) you know it$
        (?:nobody|no one)(?:'s| is| else is| will| else will) (?:going to )?(?:hold your hand|save you|help you|come running|pick up|bail you out|touch)(?: .*)?
        i wouldn't (?:play|wait|push|gamble|haggle)(?: \\w+){0,4} if i were you(?: .*)?
        (?:nobody|no one|no company|you can't|you cannot|you won't) (?:can |could |ever )?(?:moves?|migrates?|switch(?:es)?|changes?|replaces?|find|replace|migrate|switch|move) (?:\\w+ ){0,5}(?:in|within|before|by) (?:\\w+ ){0,2}(?:days?|weeks?|months?|time|season)(?: .*)?
        your (?:\\w+ ){0,2}(?:contract|agreement|licen[cs]e|lease|stock|cash|time|season|runway)(?:'s| is) (?:running|runs?|ending|up|nearly|almost|about)(?: .*)?
        (?:don't|do not|haven't) (?:really |exactly |actually )?(?:have|got) (?:the |any |that much |much )?time (?:to|for|left)(?: .*)?
        (?:wouldn't|would not|don't|glad i'm not) (?:want to be|like to be|envy|in) (?:you|in your (?:shoes|position|place))(?: .*)?
        if you had (?:somewhere|anywhere|someone|anyone|a choice|another|an alternative|options)(?: .*)?
        (?:try|imagine|good luck|have fun|enjoy|picture) (?:explaining|telling) (?:that |this |it )?(?:to )?(?:your|the|them|him|her)(?: .*)?
        (?:you know (?:that|it)|we both know(?: that| it)?|you know that and i know that)(?:,? (?:and|so|nobody|you|what|your|how|there).*)
        (?:longer|more) you wait,? (?:the|it).*
        how (?:is|would|will) (?:it|that|this) (?:going to )?look (?:upstairs|to your (?:board|boss|cfo|ceo)|when|if)(?: .*)?
        do you really want to (?:bring|explain|risk|start|go|be|switch|change|find|tell|lose|run|take)(?: .*)?
        (?:i'd love|i'd like|can't wait) to (?:hear|see) what your .* (?:says?|thinks?|does) (?:when|if)(?: .*)?
        you (?:don't|do not|won't|haven't|can't|really don't|simply don't|have no|hardly) (?:really |exactly |actually |have |got |even )*(?:a choice|an alternative|another (?:option|choice|supplier|vendor)|any choice|much (?:of a )?choice|choice|choices|many (?:options|choices|alternatives)|any (?:other )?(?:options?|alternatives?|leverage)|alternatives?|other (?:options?|choice|alternatives?|suppliers?|vendors?|buyers?|customers?)|options|leverage|a plan b|plan b|anywhere else|anyone else|anybody else|a better (?:option|offer|alternative)|time to)(?: .*)?
        you need (?:us|this|me|it|the (?:deal|revenue|business|contract|money|logo|sale|order|volume|cash|signature)|this (?:deal|contract|sale|order|one|logo|account|business))(?: \\w+)? (?:more than|badly|or|to make|before|to hit|for your|desperately|and (?:we|you|i|both)|a lot more|far more|much more)(?: .*)?
        you ~ (?:more|worse) than (?:we|i) (?:need|do|want)(?: you| it| this| them)?
        (?:i|we)(?: both| all)? know (?:that )?(?:you|your|you're|you've) (?:'re |'ve |are |have |team |company |boss |board |quarter |guys )*(?:desperate|need|short|behind|miss\\w*|under|stuck|running|out of|can't|cannot|don't have|won't|quota|struggl\\w+|los(?:t|ing)|nowhere|no one|no (?:other|alternative)|target|ends?|cash|locked|in trouble|bleeding|losing|back is|haven't|numbers?|investors|burn\\w*|pipeline|got nothing|got no|runway|layoffs|slow).*
        (?:desperate|desperation) (?:for|to|and|enough|here|right now)?.*
        (?:nowhere|no where|no one|nobody|noone) (?:else )?(?:to go|to turn|will (?:take|sell|buy|give|do|touch)|is going to|would (?:take|sell|buy|give|touch)|else (?:will|is|would|can|to)|left to).*
        (?:in no|not in a|hardly in a|not really in a|not exactly in a|aren't in a|isn't in a|not in any) position to (?:argue|negotiate|be picky|bargain|refuse|walk|say no|demand|push back|complain|haggle|turn)(?: .*)?
        you (?:can't|cannot|couldn't|simply can't|really can't) (?:really |exactly |possibly |just )?(?:afford|go anywhere|leave|walk away|switch|say no|risk|survive|live without|run (?:your|the) .* without|find|replace|do without|miss|go back|wait|migrate|move off|operate without)(?: .*)?
        who else (?:is|are|will|would|can|could|do) (?:going to |you (?:going to |gonna )?)?(?:get|find|sell|buy|do|give|take|turn|call|supply|deliver|you|save|run|offer).*
        where else (?:are|will|would|can|could|do) you (?:going to |gonna )?(?:go|find|get|turn|buy).*
        good luck (?:finding|getting|with (?:that|finding|migrating|switching|explaining|anyone|the migration)|explaining|switching|trying|selling|replacing|filling|making|hitting|without|elsewhere)(?: .*)?
        (?:your|with your) (?:back is|backs are|back's) (?:against|to|up against) .*
        (?:your|with your) (?:quarter|quota|year-?end|fiscal year|runway|cash(?: position| flow)?|deadline|go-?live|launch|investors?|stock price|share price|bonus|commission|job|warehouse|pipeline|truck|line|plant|season) (?:is|ends?|closes|runs? out|expires?|depends|looks?|are|needs?|won't|will|sits?|stops?|being|stands?|situation|goes) ~ (?:so|in|on|and|this|next|tight|short|empty|without|friday|days?|weeks?|down|dark|full|half|running|out|down to|tomorrow|line|behind|slipping)(?: .*)?
        (?:beggars can't|beggars cannot) .*
        (?:would|will|it'd|it'll|it would|it will|takes?|take) (?:take |cost |takes? |costs? )?(?:you|your team) (?:at least |a |about |around |more than |over |another )*(?:\\d+|six|nine|twelve|months|year|a year|weeks|three|four|two|half a year|fortune|double|twice|far more|much more|a lot more)(?: .*)?(?:switch|migrat\\w+|replace|move|rebuild|retrain|leave|find|rip|elsewhere|someone else|start over)(?: .*)?
        you(?:'re| are) (?:already )?(?:locked in|stuck (?:with|here)|trapped|over a barrel|cornered|running out of|in trouble|in a corner|up against|behind on|bleeding|dead in the water|hooked|too deep|dependent on|out of options|out of time|on your knees|sinking|short (?:on|of))(?: .*)?
        over a barrel
        (?:since|as|because|given that) you ~ (?:can't|cannot|couldn't|don't have|won't) (?:find|get|afford|have|wait|leave|go|replace|switch|live|do)(?: .*)?
        (?:i|we)(?: both| all) know (?:that )?your (?:.*)(?:would take|takes|is|are|can't|won't|needs?|ends?|runs?|depends?)(?: .*)?
        you(?:'re| are|'d be) on your own(?: .*)?
        you(?:'ve| have) (?:got )?(?:no|nothing|few|zero|very few|not many|little) (?:other |real |better |good )?(?:choices?|options?|alternatives?|leverage|cards|plan b|else|one else|time|backup|fallback|way out|place to go|to (?:bargain|negotiate) with)(?: .*)?
        (?:what (?:choice|other choice|option|alternative) do you have|what are you going to do without us|where would you be without|what would you do without)(?: .*)?
        you(?:'ll| will|'d| would) (?:never |not |be )*(?:go under|be down|miss (?:your|the) (?:quarter|quota|number|target|launch|deadline|season)|lose your (?:bonus|job)|make (?:your|the) (?:quarter|quota|number|target)|shut down|be stuck|be left|be without|have nothing|be offline)(?: .*)?
        (?:given|considering|with|in) your (?:situation|position|predicament|cash position|circumstances|financials|state|numbers this quarter|quarter|track record),? (?:you|i'd|i would|it|this|we|beggars|take|saying|any|accepting).*
        (?:since|as|because) you(?:'ve| have)? (?:obviously |clearly )?(?:don't know|have no idea|didn't know|waited|left it|no other|nobody else|can't leave|need it (?:by|so)|need this (?:by|so))(?: .*)?
        """,
        2,
        0.75,
        unless="you (?:can't|cannot|won't) find (?:a |an |any )?(?:\\w+ ){0,3}(?:of this (?:quality|kind)|like (?:it|this)|(?:at|for) this price).*|(?:when|how|what|does) .*your budget .*|(?:was|were|had|have) .*that was us.*|(?:in )?(?:what|how|when|where) .*do you .*need.*|(?:tell|help) (?:me|us) .*|(?:what|how|which|tell|help|share|understand|make sure|want to know|so that|happy|glad|ensure) ~ you need (?:us|this|it|me).*|what (?:do|would|else do) you need.*|know (?:that )?you need (?:something|somebody|someone|a (?:story|result|reason|number)) .*|(?:hope|sure|make sure|promise|never|won't|don't want|not want|protect|wouldn't|guarantee|ensure|avoid) ~ (?:locked in|stuck|you're left|be left|be stuck|trapped).*|(?:afraid|worried|concerned|fear) .*",
    ),
)
