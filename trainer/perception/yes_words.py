# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Words that say yes to a whole package, and words that take a yes back or tie it to something."""

import re

YES = r"(?:ok(?:ay)?|alright|all right|great|perfect|fine|good|excellent|yes|yeah|yep|yup|sure|then|well|right|so|you know what|wonderful|fantastic|brilliant|super|cool|thanks|thank you|awesome|absolutely|very well|and|fair enough|sounds good|deal|agreed|done|lovely|that works|in that case|i think|i guess|i suppose|i reckon|all good|no problem|understood|k)"
OPINION = r",? (?:and |but )?(?:it|they|there|[$€£]?\d[\d.,]*k?|(?:the|those|these|your|our|last|this|that) [a-z' ]{1,30}?) ?(?:was|were|had|did|(?:has|have) been|(?:is|are) (?:an?|not|no|bad|hard|tough|tricky|important|difficult|painful|annoying|high|low|expensive|unacceptable))\b"
"""What is said behind "agreed" when it agrees with an opinion."""
OPENING = rf"^(?:{YES}[,.! -]*)*"
STRONG = (
    rf"{OPENING}(?:it's |it is |that's |that is |then )?(?:a )?deal(?= ?[.!,;:-]|$| then\b| at\b| on (?:those|these|that|your)\b| for (?:me|us)\b| for [$€£]?\d| and\b| -)",
    r"\b(?:we|you)(?:'ve got|'ve| have got| have| got| gotta| got yourself| got yourselves|'ve got yourself| have yourself| have got yourself) ?(?:a |an )?(?:done )?(?:deal(?![ -]?breakers?)|agreement)\b(?! with (?!you\b)| on the table\b| (?:from|to|elsewhere|already)\b)",
    r"\b(?:sounds like|looks like|then|that's|that is|it's|it is|call it|call that|i'd call that|consider it) (?:we(?:'ve| have)? (?:got )?)?(?:a |an )?(?:done )?(?:deal|agreement)\b(?![ -]?(?:breakers?|killers?|stoppers?|makers?)\b)(?! (?:i|we|you|that|which|nobody|no)\b| for (?!me\b|us\b|you\b|both\b|everyone\b|all\b))",
    rf"{OPENING}agreed(?!{OPINION})(?=$|[.!,;-]| (?:then|at|on (?:those|these|all|your|the whole|everything)|to (?:your|those|these|the|all)))",
    r"\b(?:i|we)(?:'ll|'m happy to|'re happy to| can| will| am happy to| are happy to|'d be happy to| hereby| gladly| happily)? ?(?:accept|agree to|agree with|go along with|go with|sign up to|sign off on|say yes to|take)(?: all(?: of)?)? (?:your (?:offer|terms|proposal|package|deal|last offer|latest offer|conditions)|those terms|these terms|the (?:offer|deal|terms|package|proposal|whole package)|that (?:offer|deal|package|proposal)|this (?:offer|deal|package|proposal)|the whole thing|everything you)\b",
    r"\b(?:i|we)(?:'ll| will| accept|'ll accept| will accept| gladly accept| happily accept| agree| do agree) ?(?:take it|accept it|accept that|accept|agree|take the deal|sign it|sign that|sign)(?= ?[.!,;-]|$)",
    r"\b(?:i|we) (?:accept|agree|do agree|gladly accept|happily accept)(?= ?[.!,;-]|$)",
    r"\b(?:i|we)(?:'ll|ll| will)? (?:have to |gladly |happily |just )?(?:accept|agree to|take) (?:the trade|that amount|that price|that offer|your price)\b|\b(?:i|we)(?:'ll| will) have to agree\b",
    r"\b(?:i|we)(?:'ll| will)? (?:accept|take|agree to|go with|say yes to) (?:whatever you|all of (?:it|that|them)|it all|everything)\b",
    r"\bi(?:'ll|ll| will| can| would gladly) take (?:it|that|the deal|the offer)\b(?! (?:off|out|away|from|down|back|up|to|on|with|as|over|upon|in|for|into|under|there|seriously|personally))|\bwe(?:'ll| will) take (?:it|that|the deal|the offer)\b(?! (?:off|out|away|from|down|back|up|to|on|with|as|over|upon|in|for|into|under|there|seriously|personally))",
    rf"{OPENING}(?:i|we) take (?:it|that|the deal|the offer)(?= ?[.!]|$)",
    rf"{OPENING}(?:confirmed|all agreed|that i can sign|draw it up|get it on paper|i can say yes to (?:that|it|this))(?= ?[.!,;-]|$| with\b| before\b| and\b)",
    rf"{OPENING}(?:sold|done(?: deal)?)(?= ?[.!,;-]|$| (?:at|for)\b)",
    r"\bwhere do (?:i|we) sign\b|\b(?:i'm|we're|i am|we are|count (?:me|us)|you can count (?:me|us)) (?:in|sold|on board)(?= ?[.!,;]|$)",
    r"(?<!and )\b(?:it's|it is|they're|she's) (?:yours|all yours)\b(?! (?:for|at|if|once|when|provided|to)\b)|\byou(?:'ve| have)? (?:just )?(?:got yourself(?! into?\b)|won me over|sold me(?! on (?!it\b|this\b|that\b))|bought yourself)\b",
    r"\b(?:shake on (?:it|that)|glad we (?:could |got |were able )|we're agreed|we are agreed|we have an agreement|you have (?:my|our) (?:word|yes|signature|commitment|agreement)(?! that\b| on (?!it\b|this\b|that\b))|you've got my (?:yes|signature|word)|(?:that's|it's) a yes(?! (?:to|on|for|about) (?!it\b|this\b|that\b|all\b|everything\b|your\b|the (?:offer|deal|whole|lot)))|consider (?:it|me) (?:sold|signed|agreed))\b",
    rf"{OPENING}(?:yes|a yes|i say yes|i can say yes|agreed|ok|okay) (?:to|on|with) (?:all|every|everything|each|the whole|the lot)\b",
    rf"{OPENING}accept(?= ?[.!]|$)",
    r"\b(?:you have|you've got|there's|there is) (?:it, for every|(?:our|my) (?:full )?agreement|a signature from me)\b|\b(?:consider yourself|you are|you're) (?:awarded|our new \w+|our (?:caterer|supplier|vendor|partner|provider|carrier|printer))(?= ?[.!,;-]|$)",
    r"\bthat's me sold\b|\b(?:i|we)(?:'d| can| will|'ll|'m happy to)? (?:want|put) (?:my|our) (?:names?|signature|initials) under (?:it|that|this|those|them|every|there)\b|\bunder (?:that|this|it)(?: one)? i (?:want|put|can put) my name\b|\bit has my (?:blessing|signature|yes)\b",
    r"\b(?:we are|we're) in agreement on (?:the lot|all|everything|every)|\b(?:is|are|be) (?:final|fine|agreed|settled|accepted)(?: with (?:me|us))? on all (?:points|counts|lines)\b|\bfine with (?:me|us) as (?:they|it) stands?\b|\b(?:every one|all) of the \w+ (?:is|are) fine\b|\bthe lot, agreed\b|\bit's done, that's our\b|\bmakes a contract\b",
    r"\bhave the (?:papers|paperwork|contract|documents) drawn up\b|\bsend (?:me |us )?the signing link\b",
    r"\b(?:it's|that's|it is|that is) a yes (?:from|on)\b|\bso i say yes\b|\bi say yes to you\b",
    r"\b(?:every line|each line|all) of (?:it|that|this|them) (?:suits|works|is fine|is good|we can carry|holds)\b|\ball (?:points|lines|items|of it) (?:are|is) (?:ok|okay|fine|good|agreed|accepted)\b",
    r"\b(?:i|we)(?:'ll| will)? take it (?:all|as it (?:lies|stands|is))\b|\b(?:i|we) take it all\b",
    r"\b(?:you have|you've got|there's|here's|here is|there is) my hand(?: on (?:it|that))?(?= ?[.!,;-]|$| and\b)|\bwe shake(?= ?[.!,;-]|$)",
    r"\byou have the (?:award|order|contract|business|job|account)\b|\b(?:we've got|we have|you have|you've got|have) (?:our|your)sel(?:f|ves) a (?:contract|customer|client|supplier)\b",
    rf"{OPENING}(?:signed(?:,| and)? sealed|signed)(?= ?[.!,;-]|$)|\b(?:and|where|then)?,? ?where(?:'s| is) the pen\b|\bwhere do i put my (?:name|initials|signature)\b",
    r"\b(?:we're|we are) (?:on|set|good to go)(?= ?[.!,;-]|$| (?:on|with) (?:that|this|those|these|your)\b)|\bi(?:'ll| will) (?:counter ?sign|have the (?:paperwork|contract|papers) (?:ready|drawn up|with you))\b|\bi(?:'m| am) (?:counter)?signing (?:it )?(?:now|as we speak|today)\b",
)
CLOSING = (
    rf"{OPENING}accepted(?= ?[.!,;-]|$| (?:with|on|as|then|in|thanks)\b)|\b(?:pleased|happy|glad|delighted|ready|prepared) to accept(?: (?:it|that|this|(?:your|the|those|these) (?:terms|offer|proposal|package|conditions)|all of it))?(?= ?[.!,;-]|$)",
    rf"{OPENING}(?:it's|it is|that's|that is) (?:all )?(?:agreed|settled)(?= ?[.!]|$| then\b)|\bthat settles it\b|\b(?:green light|thumbs up) from (?:me|us|my (?:side|end)|our (?:side|end))\b",
    r"\b(?:let's|let us|shall we|happy to|ready to|we're ready to|glad to|i'm ready to|i'm happy to|we're happy to|pleased to)(?: just| go ahead and| now)? (?:sign(?: it| this| the| on| today| now| up)?|get (?:it|this|that|everything|the (?:paper|paperwork|contract)) (?:signed|done|in writing|papered|inked|drawn up|started|over the line)|do (?:it|this|the deal|this deal|that deal)|go ahead(?: with (?:it|this|that|those))?|shake (?:on (?:it|that|this)|hands)|lock (?:it|this|that) in|wrap (?:it|this) up|finali[sz]e(?: it| this| that| the)?|close(?: it| this| on that| on those| the deal| on these)?|put (?:it|that|this) in writing|make it official|call it (?:a deal|done|agreed)|paper (?:it|this|that)|(?:move|go) (?:forward|ahead)(?: (?:with|on) (?:that|it|this|those|these))?|go with (?:that|it|this|your offer)|book it|proceed(?: with (?:that|it|this|those|these))?)(?= ?[.!,;-]|$| (?:and|then|today|now|this|contract|agreement|deal|on|with|paperwork|papers|up|at|the(?! (?:loop|gap|difference|distance|meeting|call|topic|subject|door|point|issue))|before|for)\b)",
    r"(?<!i'll )(?<!we'll )(?<!will )(?<!can )(?<!to )\b(?:please )?(?:send|ship|email|forward|shoot|get|mail)(?: me| us| it| over| across| that| through)* (?:the |your |a |an |that )?(?:final |revised |updated )?(?:paperwork|contract|contracts|docs|documents|order form|agreement|docu-?sign|papers|paper|pen|po|purchase order|invoice)(?: over| across| through| today| and| for signature| my way| along)?\b",
    r"\b(?:we're|we are) all set(?= ?[.!,;-]|$)",
    r"\b(?:po|purchase order|order) (?:follows|is on its way|comes today)\b",
)
"""What people do once all is agreed: a yes to what has been offered, nothing where nothing has."""
TERM_IT_IS = re.compile(
    r"(?:\d|\bdone|\bdeal|\bterms?|\bmonths|\byears|\bdays|ty|teen|hundred|thousand|grand|middle) (?:it is|it shall be)(?: then)?(?=\s?(?:$|[.!,;-]))"
)
"""Agreement to one term: to all there is only where nothing else is open."""
PEN = re.compile(
    r"\bwhere(?:'s| is) the pen\b|\bwhere (?:do|can|shall|should) (?:i|we) (?:sign(?! (?:up|in|on|off))|put (?:my|our) (?:names?|initials|signatures?))\b"
)
"""What is asked only by who says yes."""
CLOSING_QUESTION = re.compile(
    r"\b(?:shall we(?: sign| shake| close| do it)?|yes or no|yes\?|(?:do we|have we) (?:have|got|have got) (?:it|a deal|an agreement)|do we shake(?: on it| hands)?|is (?:that|it) a (?:deal|yes)|"
    r"are we (?:there|on|set|agreed|done|good|in business)|will you (?:take|sign|have) it|final answer|deal|can we (?:shake|sign|close)|(?:does|would) that (?:work|do|do it|suit)|everybody's happy|agreed|sold|"
    r"that's (?:the whole of it|everything|my whole list)|do you (?:accept|agree))\b[^.?!]{0,30}\?$"
)
"""What asks for a yes to all that was said."""
YES_TO_IT = re.compile(
    r"(?:yes|yeah|yep|ja|si|oui|da|aye|sure|absolutely|gladly|of course|certainly|we (?:shall|do|have(?: it)?|are|shake|can)|we're (?:there|on|set|good|agreed|done)|it (?:is|does|would|will)|that (?:works|does it|would|will)|"
    r"i (?:do|will|shall)|i'll take it|right you are|happy enough|fine|good|great|perfect|done|ok|okay|agreed|deal)(?=\W|$)"
)
"""How an answer to it begins that says yes."""
ASSENTING = frozenset(
    """
    yes yeah yep ja si oui da aye sure absolutely gladly of course certainly we shall do have it are shake can we're
    there on set good agreed done is does would will that that's works i i'll take right you happy enough fine great perfect
    ok okay deal all the lot whole to with pleasure thank thanks then so and as read out said every each line lines
    point points one two three four five six i'm am me us for let's sign shake hands it's a very just say please my
    wonderful lovely oh well indeed correct exactly sir madam
    """.split()  # noqa: SIM905 - a word list reads best as text
)
"""The words of an answer that only says yes."""
NOT_ALL = re.compile(
    r"\b(?:need|want|could you|would you|can you|talk about|but|if|unless|except|only|not yet|almost|nearly|however|though|provided|as long as|one thing|and (?:what|how) about|what about|think|sleep on|check|ask|first|before|instead|still|wait|no)\b"
)
"""What makes such a yes less than one."""
WEAK = (
    rf"{OPENING}(?:that|this|it|those|all of that|all that|everything|your (?:offer|proposal|terms|package)|the (?:offer|package|proposal|terms))(?:'ll| will| would| could| might| can| may| all|'d)? (?:works?|suits?|do|is (?:fine|acceptable|good|agreeable|ok|okay|perfect|great|agreed)|are (?:fine|acceptable|good|ok|okay|agreed)|be (?:fine|acceptable|good|great|perfect))(?: (?:just )?(?:fine|well|great|perfectly|nicely))?(?: (?:for|with|by|to) (?:me|us|our (?:side|team)|my (?:side|team|boss)|everyone))?(?= ?[.!,;-]|$| (?:only |but only )?(?:if|provided|providing|as long as|assuming)\b| then\b| and\b| so\b| thanks?\b| thank\b| let's\b)",
    rf"{OPENING}(?:that|this|it|those)'?s (?:all )?(?:fine|acceptable|ok|okay|good|agreeable)(?: (?:with|by|for|to) (?:me|us|our (?:side|team)|my (?:side|team|boss)))?(?= ?[.!,;-]|$| then\b| so\b| thanks?\b| thank\b| let's\b)",
    rf"{OPENING}(?:(?:i'?m|we'?re|i am|we are) )?(?:good|fine|ok|okay|happy|comfortable) with (?:that|this|it|those|these|all of (?:it|that|this|them))(?= ?[.!,;-]|$| then\b| so\b| thanks?\b| thank\b| let's\b)",
    rf"{OPENING}(?:please,? )?(?:let's (?:do that|go for (?:it|that))|(?:you can )?send (?:it|that) (?:over|across|through))(?= ?[.!,;]|$| then\b)",
    rf"{OPENING}(?:you win|you(?:'ve| have)? (?:convinced|persuaded) me)(?= ?[.!]|$)",
    rf"{OPENING}(?:sounds (?:good|great|fair|perfect|like a plan|fine|reasonable|right)|works(?: for (?:me|us))?|(?:good|fine|ok|okay|happy|great|perfect) (?:by|with|for) (?:me|us)|fine by (?:me|us))(?: to me| to us)?(?= ?[.!,;-]|$| then\b| and\b| thanks?\b| let's\b| so\b)",
    r"\b(?:i|we)(?:'ll| can| could| will|'d be able to) (?:happily |gladly |certainly |definitely |absolutely )?(?:live with|accept|work with|agree (?:to|with|on)|do|go (?:with|for|along with)|make|get behind|sign off on|sign) (?:that|it|this|those|these|that work|it work|this work)(?: (?:terms|numbers|figures|conditions))?(?: today| now| right away)?(?= ?[.!,;-]|$| then\b| and\b| so\b| thanks?\b| deal)",
    r"\bi (?:sure |certainly )can\b",
    rf"{OPENING}consider (?:it|that) done(?= ?[.!,;-]|$)",
    rf"{OPENING}you(?:'ve)? got it(?= ?[.!,;-]|$| (?:man|sir|buddy|friend|this|that|i'll|i will|then|thanks?|see)\b)",
    r"\bpleasure (?:doing business|to do business)\b",
    r"\b(?:that|it|this)(?:'ll| will| would| should) (?:definitely |certainly |probably |just )?work (?:just )?(?:fine|great|well|perfectly|for (?:me|us))\b",
    r"\b(?:i|we)(?:'d| would|'ll|'m| am|'re| are| will)? (?:also |still )?(?:be |am )?(?:willing|happy|glad|able|ready|okay|ok|fine|prepared) (?:to (?:do|take|accept|go with|agree to|arrange)|with) (?:that|it|this)(?= ?[.!,;-]|$|\s+(?:for (?:you|me)|if|as long as|provided)\b)",
    r"\b(?:i|we)(?:'ll| will| would| guess i'll)? (?:have|be able) to (?:agree|accept|take it)(?= ?[.!,;-]|$| (?:to|with) (?:that|it|this|your|the)\b)",
    r"\b(?:i|we)(?:'ll| can| could| will| would| suppose i can| guess i can)? (?:only |probably |definitely |certainly |gladly )?(?:do|arrange|swing|manage|make|handle|accept|go for|go with|live with|go) (?:that|it|this|that (?:low|high|much)|(?:(?:come (?:up|down)|drop|up|down) )?to (?:that|this)(?: price| amount)?)(?= ?[.!,;-]|$|\s+(?:happen|work|for you|if|as long as|provided|since|because|and|then)\b)",
)
LATER = re.compile(
    r"\btake (?:it|that|this|it all|that all|everything|all of (?:it|that)) back\b|"
    r"\b(?:(?:to|'ll|will|must|should|let me|let us) review|(?<!the )(?<!a )review(?:ing)? (?:it|this|that|them|all|everything|the|your|with|first|internally)|think (?:about|it)|come back|get back|check with|talk to|discuss|run (?:it|this|that) (?:by|past)|confirm with|let me (?:check|think|see|ask|talk)|sleep on|look (?:it|that) over|overnight|circle back|take (?:it|that|this) (?:back )?to|consider(?! (?:it|that|this|me) (?:done|sold|agreed|signed|a (?:done )?deal)))\b"
)
I_SIGN = (
    r"(?:(?:ok|okay|yes|fine|good|great|well|alright|all right|then|so|right|and|look),? )*"
    r"(?:i|we)(?:'ll|'d| will| would| can| could|'m happy to|'re happy to|'m ready to|'re ready to)?(?: gladly| happily| also)? "
    r"(?:(?:accept|agree(?: (?:to|with|on))?|sign(?: off on)?|say yes(?: to)?)(?: (?:it|that|this|those|these|your (?:terms|offer|proposal|package)))?)(?: (?:today|now|right now|right away|straight away|here and now|on the spot|tonight|this minute))?"
)
"""How one says yes in words that an if follows at once: "I'll sign if"."""
YES_ONLY_IF = re.compile(
    rf"(?:yes|yeah|ok|okay|good|fine|great|sure|deal|agreed|done|all right|alright|happy with that|i'm in|we're in|{I_SIGN})(?: on all (?:points|counts)| then| with me| by me| with us| by us)?,? (?:but (?:only )?)?(?P<tie>as long as|so long as|if|provided(?: that)?|on (?:the )?condition(?: that)?|assuming(?: that)?|but (?=(?:i|we)(?:'d)? (?:get to|(?:want to |still )?keep|(?:need|want|would need) you to)\b(?!.*\d)))\b,?\s*"
)
"""A yes that hangs on something: "good, as long as the buffer is a full one"."""
THEN_DEAL = re.compile(
    r"(?:throw|include|deliver|bring|drop|pick|pay|give|make|add|meet|hold|let|help|come|keep|leave|ship|send|cover|wait)\b.*\band (?:then )?(?:you|we)(?:'ve| have)? ?(?:got|have|gotta|got yourself|have yourself) ?(?:a |an )?(?:done )?deal$"
)
"""What makes it a deal goes before: "throw in the lamp and you've got a deal"."""
IF_SO = re.compile(
    rf"(?:and )?if (?:so|yes|you can|that works),? (?:then )?(?:{YES}[, ]*)*(?:(?:it'?s|we have|you have|you'?ve got|you got) )?(?:a )?deal$"
)
"""What is asked before makes it a deal: "Can you pick it up today? If so, deal."""
IF_FIRST = re.compile(
    r"(?:(?:ok(?:ay)?|yes|sure|well|so),? )*(?:if|as long as|provided(?: that)?) (.+?),? (?:then )?(?:i|we)(?:'ll|'d| can| could| will| would)(?: be (?:happy|glad|willing|able) to)? (?:accept|take|do|agree to|go with|make|live with) (?:the (?:offer|price|deal)|it|that|this|your (?:offer|price|terms))(?: (?:happen|work|for you))?$"
)
"""A yes that what goes before it is the price of: "If you pick it up, I can accept that"."""
IF_DEAL = re.compile(
    rf"(?:{YES},? )*(?:if|as long as|provided(?: that)?) (.+?),? (?:then )?(?:{YES},? )*(?:(?:it'?s|that'?s|it is|that is|we have|we'?ve got|you have|you'?ve got|you got|call it|consider it)(?: yourself)? (?:a )?(?:done )?deal|i'?m in|we'?re in|(?:i|we)(?:'ll| will| can|'d| would)(?: \w+ly)? sign(?: (?:it|this))?(?: (?:today|now|right now|right away|straight away|here and now|on the spot|tonight|this minute))?|it'?s a yes)$"
)
"""What has to be before it is a deal: "If you go to 36 months, it's a deal"."""
SARCASM = re.compile(
    r"(?:oh|ha|haha|well)?,? ?(?:yeah|sure|yes),? right(?= ?[.!,?]|$)(?!,? (?:then|so|ok|okay|let's|we|i)\b)"
)
"""Yes in words that say no."""
OVERCOME = re.compile(r"(?:^|[ ,.-])but,? ")
"""Behind it a yes counts for itself: "it's more than I wanted, but deal"."""
NOT_YET = re.compile(
    r"\b(?:if|unless|once|when|before|until|till|provided|providing|as long as|assuming|but|however|though|although|not|n't|cannot|can't|won't|don't|isn't|"
    r"would|could|might|almost|nearly|close to|great deal|big deal|no deal|deal ?breaker|far from|hope|hoping|want|need|or|whether|maybe|perhaps|may|should|must|think about|review|"
    r"first|draft|after|subject to|check with|run (?:it|this|that) by|consider|try|trying|get to|getting to|never|only|except|conditional|contingent|instead|otherwise|see if|working on|in principle|for us to|to make|to reach|reach|otherwise|either|yet|still|without|which|because you|so that|so we can (?:see|review|read|look))\b|n't\b|\?"
)
HARMLESS = re.compile(
    r"\bif (?:this|that|it)(?:'?s| is) (?:really |truly )?(?:all|the (?:lowest|best|least|most|highest)|your (?:best|lowest|final|last))\b(?: (?:price|offer|you(?:'ll|'re| can| will)? \w+))*|"
    r"(?<!if )\b(?:i|we) could (?=(?:arrange|manage|swing|make|do|live with|work with) (?:that|it|this)\b)|"
    r"\b(?:not a (?:problem|bad)|no problem|why not|can't (?:wait|argue|say no|complain)|couldn't be happier|if (?:that's|you're) (?:all|everything|ready)|don't (?:see why not|need to think)|won't (?:regret|argue)|wouldn't change|as you said|not (?:bad|going to argue))\b|\bi think (?=we)|\bconsider (?:it|that|this|me) (?:done|sold|signed|agreed|a (?:done )?deal)\b|\bwould be (?:fine|great|good|perfect)\b|\b(?:i|we)(?:'d| would) be (?:happy|glad|pleased|delighted|willing|able|okay|ok|fine)\b|\bshould work\b"
)
EXPECTED = re.compile(
    r"\d|\b(?:deal|offer|propos\w+|terms|package|percent|price|settle|agree|accept|final|works?|how about|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)\b"
)
