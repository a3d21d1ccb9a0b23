# ruff: noqa: E501 - a phrase stands on one line, so that it can be read as a list
"""Phrases that refuse terms or a demand."""

from trainer.negotiation.acts import Act
from trainer.perception.phrases import Rule

PLAIN_NO = "plain no"
"""The rule for a bare no, which after a question about facts refuses nothing."""

REFUSAL_RULES = (
    Rule(
        Act.REJECT,
        PLAIN_NO,
        """
        ^(?:ok,? |well,? |sorry,? |unfortunately,? |um,? |honestly,? |look,? )*no(?: way| sir| chance)?(?=[,.!]|$)(?!, (?:problem|worries|rush|of course|no|sorry|you|let me|wait|that's (?:fine|ok|okay)|it's (?:fine|ok|okay)|i (?:get|see|understand|mean|agree)|make))
        ^(?:ok,? |well,? |sorry,? )*(?:nope|nah|no thanks|no thank you|not really)(?: man| dude| bro| buddy| sir| sorry)?(?=[,.!]|$)
        """,
        None,
        0.75,
    ),
    Rule(
        Act.REJECT,
        "refusal",
        """
        ^(?:sorry,? |honestly,? )?(?:can't|cannot|won't) (?:do|go|accept|get|offer|give|take|match|move)(?: .*)?
        (?:lane|site|date|slot|part|one|route|terms?|clause|number) (?:\\w+ ){0,3}(?:i|we) (?:can't|cannot|won't)(?: .*)?
        (?:i'm|we're|i am|we are) not (?:coming|going) (?:down|back|up|there|lower|any lower)(?: .*)?
        (?:i'd|we'd|i would|we would) (?:rather not (?:promise|offer|include|take)|(?:strongly |really )?advise (?:you )?against)(?: .*)?
        (?:have to|must|need to) turn (?:\\w+ ){0,3}down(?: .*)?
        (?:i|we) have to turn down(?: .*)?
        won't be (?:a|any) (?:\\w+ )?(?:credit|discount|extras?|exception|change)(?: .*)?
        (?:we|i) don't do (?:discounts|waves|credits|extras|exceptions)(?: .*)?
        <we> (?:really |just |simply |honestly |unfortunately |still |definitely )*(?:<can't>) (?:really |just |possibly |quite |justify |make |even )*(?:do|accept|agree|go|get|offer|make|sign|take|approve|commit|give|meet|work with|live with|justify|entertain|match|move|come|stretch|support|drop|pay|stay|defend|absorb|budge|sell|afford|consider|waive|include|throw|extend|book|lock|carry|swing|manage|hit|reach)(?: .*)?
        (?:<i'm>) (?:afraid )?(?:really |just |simply |definitely )*not (?:going to |gonna |able to |willing to |prepared to |in a position to |ready to |comfortable |interested |signing |accepting |paying |agreeing |moving |dropping )(?: ?.*)
        <we> (?:really |just |simply |definitely |certainly )*(?:won't|will not|wouldn't|would not|refuse to|decline|don't|do not) (?:be )?(?:do|doing|accept\\w*|agree\\w*|go(?:ing)?|offer\\w*|sign\\w*|take|taking|approve|commit\\w*|give|giving|pay\\w*|work with|entertain|mov\\w+|budge|drop\\w*|discount\\w*|lower\\w*|extend\\w*)(?: .*)?
        (?:that|this|it|those|these|which|your (?:offer|price|number|terms|proposal)|the (?:price|offer|number|terms|rate|term))(?: just| simply| still| really| unfortunately| frankly)* (?:doesn't|does not|don't|won't|will not|wouldn't|can't|isn't going to|is not going to|isn't|is not|aren't)(?: quite| really| going to| something| exactly| be)* (?:work|fly|do(?! (?:it )?justice)|cut it|happen\\w*|possible|acceptable|feasible|an option|on the table|enough|realistic|workable|we can|i can|viable|good enough|going to|make sense|cover|get us|get me|help us|fit|hold|sustainable|go far enough|land)(?: .*)?
        (?:that's|that is|this is|it's|it is|still|way|far|much|which is|is|are|'re|bit|little|just) (?:still |way |far |just |simply |a bit |a little |much |really |well |frankly |quite )*(?:too (?:low|high|steep|much|far|long|short|little|rich|expensive|aggressive|big|tight)|out of (?:the question|reach|our (?:range|budget|reach)|my (?:range|budget|reach))|off the table|a non-?starter|not possible|impossible|not something (?:<we>|i|we) (?:can|could|would)|not acceptable|unacceptable|not going to (?:work|happen|fly)|not workable|not enough|below (?:our|my) (?:cost|costs|floor|margin)|over (?:our|my) budget|more than (?:<we>|i|we) (?:can|could)|less than (?:<we>|i|we) (?:can|could|need)|not an option|not on|not feasible|not realistic|not in the cards|not where (?:<we>|i|we))(?: .*)?
        (?:have to|need to|must|'ll have to|going to have to|will have to|want to|'ll) (?:respectfully |politely |regretfully )?(?:decline|pass|say no|turn (?:it|that|this|you) down|reject|push back|refuse|hold firm|hold the line|stand firm)(?: .*)?
        (?:i'm|we're|i am|we are) (?:going to )?(?:pass|passing|holding firm|declining|out at|not there)(?: .*)?
        (?:i|we) (?:didn't|haven't|have not|did not|never) (?:agree|agreed|accept|accepted|sign|signed|commit|committed)(?: .*)?
        (?:i|we) (?:just |really |simply )?(?:can't|cannot|couldn't|won't)$
        ^(?:way |far |a bit |a little |still |just |much )*too (?:low|high|steep|rich|expensive|much|long|short|little|far)(?: .*)?
        not (?:at|for|with|on) (?:that|this|those|these) (?:price|number|terms?|rate|level|figure|money)(?: .*)?
        (?:not a chance|no chance|no way|absolutely not|certainly not|out of the question|not happening|no can do|hard no|thanks,? but no|no thanks|no thank you|nothing doing|forget it|over my dead body|not on my watch)(?: .*)?
        (?:there's|there is) no (?:way|chance|room|scope|flexibility|possibility)(?: .*)?
        (?:no|zero|not much|not any) (?:room|flexibility|wiggle room|scope|give) (?:to|on|for|in|left|here|below|there)(?: .*)?
        (?:(?:a |one )?(?:non-?starter|bridge too far|stretch too far))
        (?:i|we)'?d? (?:rather not|prefer not to|would rather not) (?:do|go|discount|move|touch|change|drop|accept|agree|sign|commit|give)(?: .*)?
        (?:price|rate|fee|term|terms|number) (?:stays|stands|has to stay|holds|remains|is firm|needs to stay)(?! at (?:\\$|€|£)?\\d)(?: .*)?
        (?:can't|cannot|couldn't) (?:be done|happen|work)(?: .*)?
        <we> (?:really |just |honestly )*(?:don't|do not) (?:think|believe|see how) (?:that )?<we> (?:can|could|would|will)(?: .*)?
        <we> (?:really |just |honestly |simply |definitely |also |still |sure )*(?:couldn't|can't|cannot|cant|won't|will not|cannot and will not) (?:let|budge|negotiate|justify|part|go|do|accept)(?: .*)?
        not sure (?:that |if )?<we> (?:can|could)(?: .*)?
        sorry,? (?:but )?no(?: .*)?
        no deal then(?: .*)?
        (?:price|offer|that|it|\\d+|those|this|rent) (?:is|'s|would be|was|seems|are|might be|may be)(?: just| still| way| far| much| really| a (?:bit|little|tad))* too(?: too)? (?:low|high|steep|much|little|expensive|rich)(?: .*)?
        (?:way|far|well|much|a lot|bit) (?:above|over|beyond|below|under|out of|lower than|higher than|less than|more than) (?:my|our|what|i'm|we're|i|we)(?: .*)?
        no go(?: .*)?
        (?:way|still|just|much|is|was|be|it's|that's|awfully) (?:too|to) (?:low|high|small|little|steep|much)(?: for .*)?(?=[.,!]|$)
        ^no,? (?:i'?m sorry|sorry|i can (?:only )?(?:go|do|come)|the (?:rent|price|lowest|least)|(?:that's|thats|that is) (?:half|too|way|not)|lower|less|it's \\$?\\d)(?: .*)?
        (?:can|will|could|would) not (?:accept|take|do|go)(?: .*)?
        ^(?:no|nah|nope),? (?:no,? )?\\$?\\d.*
        (?:rich|steep) for my (?:blood|taste|wallet|budget)(?: .*)?
        """,
        None,
        0.8,
        unless="(?:i|we) (?:can't|cannot|won't|will not) (?:tell you|promise|pretend|say) .*|(?:else|otherwise|or) (?:i|we) (?:can't|won't).*|after (?:that|today|tonight|tomorrow|<day>) (?:i|we) .*|(?:it|this|they|these)(?:'s| is| are|'re| was)(?: just| a bit| a little)* too (?:small|little|big|large|heavy|tall)(?: .*)?|^(?:ok,? |so |and )*(?:would|is|are|will) (?:\\$?\\d[\\d,.]*|that|it|this)(?: be)? (?:still |way |much )*too .*|hop(?:e|ing) (?:that )?(?:\\$?\\d[\\d,.]*|that|it|this)(?:'s| is) ?n(?:o|')t too .*|hope .* isn't too .*|(?:won't|will not|wouldn't) be able to (?:come|pick|get|go) (?:until|till|today|tomorrow|before|by|there|over|up|it).*|can't (?:you|we) .*|(?:any|anything|much) (?:less|lower|more|higher)(?: than (?:that|this))? and .*|(?:go|drop|come down|budge) (?:too|that much|very) (?:low|far|much)(?: .*)?|isn't going to make (?:me|us)(?: .*)?|(?:don't|do not) do (?:that|this|it) (?:any ?more|much|often)(?: .*)?|(?:not able to|can't|cannot) get (?:my|our|the) (?!price|boss|board|cfo|team).*|(?:because|since|see|when|that|but) (?:it|that|this) (?:just )?(?:doesn't|won't|didn't) (?:work|fit|hold|cover)(?! (?:for|in|with) (?:me|us|our|my|the) (?:budget|price|range|team|plan))(?: .*)?|too much for (?:me|us|one) to (?!pay|spend|give|go|take|afford|accept)(?: ?.*)|too (?:heavy|big) for (?:me|us|my|one)(?! budget)(?: .*)?|(?:lower|higher|more|less) than (?:what )?(?:i|we) (?:was|were|am|'m) (?:willing|planning|going|hoping) to (?:do|go|take|accept|sell|let)(?: .*)?|a (?:little|bit|tad|little bit) (?:steep|rich|high|low|pricey) (?!but (?:i|we) (?:can't|won't)).*|(?:can't|cannot|won't be able to|don't|do not|not|possible for me to) (?:deliver|ship|install|mail)(?: .*)?|can't (?:do|go) (?:without|wrong).*|can't do that again|(?:i'm |so |very |really )*sorry.*(?:too (?:much|long)).*|(?:still )?too (?:much|high|low|long)(?: .*)?,? (?:isn't it|sorry|right).*|a (?:service|price|promise|product|thing|level) (?:i|we) (?:couldn't|can't).*|you(?:'re| are) (?:quite |absolutely |so |totally )?right.*|doesn't feel right.*|don't (?:have|need) to .*|(?:forget it|not needed)$|(?:no|not a) (?:problem|worries|rush|pressure|hard feelings|doubt)(?: .*)?|<we> (?:can't|cannot|couldn't) (?:agree more|wait|complain|go (?:back|to) (?:to )?(?:my|our|the) .*with|thank|stress|emphasi[sz]e|promise|guarantee|speak|tell|say|remember|recall|imagine|help (?:but|noticing)|argue).*|<we> (?:don't|do not) (?:do business|want|need|think|mean|mind|have|know|see|blame|expect|take (?:that|this) lightly|give up|go anywhere).*|if (?:that|this|it|you|we|i) (?:doesn't|don't|didn't|isn't|can't|couldn't|won't|wouldn't|cannot) .*|(?:can't|couldn't|won't|can) (?:you|we) .*\\?|why (?:can't|won't|don't).*|what if.*",
    ),
    Rule(
        Act.REJECT,
        "doubts that it can",
        """
        <we> (?:really |just |honestly )*(?:don't|do not) (?:think|believe|see how) (?:that )?<we> (?:can|could|would|will) (?:do|accept|take|go|let|agree|pay|offer|manage|get)(?: .*)?
        ^no,? not (?:at|for|on|with|in|this|that|the)(?: .*)?
        (?:price|that|it|this) (?:is|'s|'d be|would be) not (?:at all )?affordable(?: .*)?
        ^(?:i'm |so )?sorry,? it (?:just )?(?:wouldn't|won't|can't)(?: .*)?
        """,
        None,
        0.75,
        unless="(?:don't|do not) think (?:i|we) (?:could|can) (?:do|go|get) (?:better|wrong|without)(?: .*)?",
    ),
    Rule(
        Act.REJECT,
        "more than one has or takes",
        """
        <we>(?:'d| could| would| can| will)? never(?: could| would)? (?:go|pay|sell|accept|take|do|agree|let|spend)(?: .*)?
        (?:could|can|would|will) not (?:let|sell|go|part|pay|spend|lower|drop|reduce|come|be able to|afford)(?: .*)?
        <we> (?:wouldn't|won't|would not|will not) be able to (?:go|do|accept|take|pay|let|sell|come|afford|meet|drop|lower)(?: .*)?
        <we> (?:really |just |still )*(?:<can't>) (?:really |just |even )*(?:spend|lower|reduce|pay|come|drop|let|afford)(?: .*)?
        <i'm> (?:really |just |definitely )*not (?:taking (?:less|that|your|anything|\\$?\\d)|selling|giving (?:it|this|them|that)|budging|letting|paying|accepting|spending|lowering|going (?:any )?(?:higher|lower|further|below|above|up|down))(?: .*)?
        <we> (?:really |just )*(?:wouldn't|would not|won't|will not|don't want to|do not want to|would hate to) (?:sell|let (?:it|this|them|that) go|part with|go (?:any )?(?:below|under|above|over|lower|higher|that)|pay|spend|give it)(?: .*)?
        <we> (?:really |just |honestly )*(?:don't|do not) (?:think|believe|feel) (?:that )?(?:that|this|it|\\$?\\d[\\d,.]*|your (?:offer|price))(?:'s| is| will| would| can| could|'ll|'d)? (?:going to |gonna )?(?:be )?(?:work|fair|worth|enough|reasonable|acceptable|a fair|do\\b|possible|doable)(?: .*)?
        <we> (?:don't|do not) (?:feel|am) comfortable (?:going|with|paying|selling|letting)(?: .*)?
        <i'm> not (?:really |very |too )?(?:comfortable|happy|okay|ok) with (?:that|this|the|your|paying|going)(?: .*)?
        <we> (?:really |just )*(?:don't|do not) have (?:that much|that kind of|that amount|enough)(?: .*)?
        <we> (?:don't|do not) think so
        <we>(?:'d|'ll| would| will| am going to|'m going to) (?:have to |be )?(?:los(?:e|ing) (?:money|too much|out)|tak(?:e|ing) (?:a |too big a |such a )?(?:big |huge |large )?(?:loss|hit))(?: .*)?
        be (?:taking|at) a (?:big |huge |large |monetary )*loss(?: .*)?
        <we>(?:'d| would) (?:rather|sooner) (?:keep|throw|donate|hold on|hang on|wait|give (?:it|them) away)(?: .*)?
        <we>(?:'ll| will|'m going to| am going to|'ll have to| will have to| think i'll|'m gonna) (?:have to )?pass (?:on (?:that|this|it)|at|for)(?: .*)?(?=[.,!]|$)
        <we> (?:turn|decline|reject) (?:it|that|your)(?: .*)?
        not (?:at all )?(?:interested|comfortable|happy) (?:at|with|in) (?:that|this|your) (?:price|offer|number|amount)
        (?:not|never) (?:gonna|going to) (?:happen|work|fly|cut it)(?: .*)?
        (?:that|this|your) (?:price|offer|number|amount) (?:just |really )?(?:doesn't|does not|won't|will not|isn't going to|wouldn't) (?:work|do|cut|cover|make sense|fit)(?: .*)?
        \\d (?:just |really )?(?:doesn't|does not|won't|will not|wouldn't|isn't going to) (?:work|do\\b|cut it|cover|make sense)(?: .*)?
        (?:doesn't|does not|won't|will not|wouldn't) (?:fit|allow|cover|stretch)(?: \\w+){0,3} (?:budget|that|price range|costs?)
        (?:my|our) (?:budget|wallet|bank account) (?:doesn't|does not|won't|will not|can't|cannot) (?:allow|stretch|cover|handle|go)(?: .*)?
        (?:isn't|is not|wasn't|not) (?:really |even )?worth (?:that|it|this|so much|\\$?\\d)(?: .*)?
        (?:that|this|it|\\d+)(?:'s| is| exceeds| would be)?(?: still| just| way| far| much| well| really| a lot| quite a bit| a bit| a little)* (?:out of|over|beyond|above|outside|exceeds|under|below|less than|more than) (?:of )?(?:my|our) (?:budget|price range|range|limit|minimum|bottom line|means|floor|lowest|reach|max(?:imum)?)(?: .*)?
        (?:that|this|it|\\d+)(?:'s| is| would be)(?: still| just| way| far| much| well| really| a lot| quite a bit| a bit| a little)* (?:beyond|more than|less than|above|below|under|over) (?:what )?<we>(?:'m| am| have| can| could| wanted| want| need)(?! \\w+ myself)(?!.* but <we> (?:can|could|will))(?: .*)?
        ^(?:sorry,? |no,? |wow,? |oh,? |man,? |well,? |yikes,? |whoa,? )+(?:still |that's |way |much |far )*too (?:high|low|much|little|steep|rich|expensive|cheap)(?: .*)?
        (?:little|bit|much|way|far|simply|just) too (?:cheap|expensive|pricey|far|little|small)(?: (?:for|of) .*)?(?=[.,!]|$)
        (?:not|isn't|wasn't) (?:even )?a (?:serious|reasonable|fair|realistic) (?:offer|price|number)
        you(?:'re| are)? (?:want|asking|charging|wanting)(?: for)? (?:way|far) too much(?: .*)?
        (?:don't|do not) (?:think|believe|see) (?:how )?<we> (?:can|could|will|'ll|are going to|would) (?:be able to )?(?:make|reach|come to|have|find|get) (?:a |an )?(?:deal|agreement)(?: .*)?
        (?:think )?<we>(?:'re| are) (?:just |still |way )*too far apart(?: .*)?
        (?:appreciate|thanks for|thank you for) (?:it|that|the (?:offer|interest|thought)|your (?:offer|interest)),? but no(?=[.,!]|$)
        ^no deal(?=[.,!]|$)
        (?:guess|afraid|then) (?:then )?(?:that )?<we> (?:don't|do not|can't|won't) have a deal
        (?:i'm|i am) (?:going to |gonna |just going to )?(?:stay|stick|sticking|keep|remain)(?:ing)? (?:firm|with|to|at) (?:the |my |our |on )?(?:original |asking |list )?(?:price|offer|\\$?\\d[\\d,.]*)(?: .*)?
        <we>(?:'ll| will| have to|'ll have to|'m going to| need to) (?:stick|stay) (?:with|to|at|firm)(?: .*)?
        ^(?:no|nah|nope) (?:man|dude|bro|buddy|sir|sorry|i (?:can't|cannot|need|won't|don't|want|couldn't|wouldn't))(?: .*)?
        <we> (?:disagree|refuse)(?: .*)?
        ^(?:oh,? |well,? |i'm sorry,? |sorry,? )*<we> (?:really |do )*wish <we> could(?=[.,!]|$| but)
        (?:don't|do not) insult (?:me|us) with(?: .*)?
        (?:over|above|out of|beyond) budget(?: .*)?
        (?:i'm|we're|i am|we are|i'll|we'll|i will) (?:going to |gonna |still )?(?:hold|stand|stay|standing|holding|staying) firm(?: .*)?
        afraid (?:that )?(?:the price|it|we|i)(?:'s|'m|'re)? .*firm(?: .*)?
        """,
        None,
        0.75,
        False,
        unless="(?:any|anything|much) (?:less|lower|more|higher)(?: than (?:that|this))? and .*|(?:i |we )?(?:hope|hoping|know|guess|think) (?:that )?(?:it's|it is|that's|that is|this is) not .*|if (?:that|this|it|you|we|i) .*|(?:don't|do not|never) (?:mind|think (?:it|that) (?:will|would) (?:be a problem|hurt)).*|(?:can't|cannot|couldn't) (?:go wrong|be happier|beat|come (?:until|till|today|tomorrow|before|by|there|over|pick|get)).*|(?:won't|will not|wouldn't|would not) be able to (?:come|pick|get|go) (?:until|till|today|tomorrow|before|by|there|over|up|it).*|(?:spend|pay) (?:my|the|that) (?:time|money on).*|too (?:small|big|large|little) for (?:me|us|my|our|him|her|one)(?! (?:budget|wallet)).*|(?:not|isn't) worth (?:the (?:trip|hassle|trouble)|it to (?:repair|fix)).*|(?:worth it|kidding aside).*",
    ),
)
