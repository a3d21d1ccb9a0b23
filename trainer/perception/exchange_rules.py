# ruff: noqa: E501 - a phrase stands on one line, so that it can be read as a list
"""Phrases that ask, agree or leave."""

from trainer.negotiation.acts import Act
from trainer.perception.phrases import Rule

EXCHANGE_RULES = (
    Rule(
        Act.WALK_AWAY,
        "leaves",
        """
        (?:i'm|we're|i am|we are) (?:walking(?: away)?|out(?! of| there| here| in (?:the|a)| on (?:the|a))|leaving(?! (?:it|that|this|them|the \\w+) (?:at|to|with|as|out|in|open|alone|aside|off|on|unchanged|blank)\\b| (?:at (?:\\d|noon|one|two|three|four|five|six)|early|for (?:lunch|the airport|a holiday|vacation|the day))\\b| (?:my|our) (?!talks))|moving on|withdrawing|pulling out|ending (?:this|it|the|our)|closing (?:this|the) (?:conversation|file)|going (?:elsewhere|another way|a different way|in a different direction|in another direction|with (?:the|another|a|someone|\\w+) (?:other|competitor|vendor|supplier|offer|else|instead|option|provider|agency|carrier|bid|quote))|done (?:here|talking|negotiating|with this|for today)|finished (?:here|talking)|dropping out|stepping away|bowing out)(?: .*)?
        (?:i'll|we'll|i will|we will|i'm going to|we're going to|i have to|we have to|i must|i think we(?:'ll| will| should| have to)|we need to|i've decided to|we've decided to|i'm afraid we(?:'ll| will)? have to|let me|i'm going to have to|we're going to have to|i'd rather|we should|i should|i need to) (?:respectfully |politely |just |simply |probably |have to |need to )*(?:walk away|walk|move on(?! to)|go elsewhere|go with (?:someone else|another|the other|a different|your competitor|the competition|somebody else)|look elsewhere|take (?:our|my) business elsewhere|end (?:this|it|the|our|these) (?:here|conversation|call|talks?|negotiations?|discussions?|meeting|there|now)?|stop here|call it (?:off|quits|a day)|withdraw|pull out|part ways|leave it (?:there|here|at that)|step away|bow out|break (?:this |it )?off|close the (?:file|book)|pass on this(?: one| deal)?|wrap this up without)(?: .*)?
        (?:this|that|it) (?:isn't|is not|won't|'s not|is clearly not|clearly isn't|just isn't|simply isn't) (?:going to (?:work|happen)(?: out)?|work(?:ing)?(?: out)?|happening|be possible|to be|meant to be)(?:,| -|;)? ~ (?:thank|good luck|best of luck|wish|goodbye|good-?bye|take care|bye|move on|part|all the best|so (?:i|we))(?: .*)?
        (?:negotiation|negotiations|conversation|discussion|talks|meeting|this) (?:is|are) over
        (?:we're|we are|i'm|i am) done(?: here)?$
        (?:there's|there is) (?:nothing (?:more|left|further|else) to (?:discuss|talk about|say|negotiate)|no (?:point|sense|use) (?:in )?(?:continuing|going on|talking|carrying on|dragging)|no deal (?:here|to be (?:had|done|made)|for us))(?: .*)?
        (?:let's|we should|i think we should|we may as well|might as well|we can|we'd better) (?:just )?(?:leave it (?:there|here|at that)|end (?:it|this|things)? ?(?:here|there)|part ways|call it (?:off|quits|a day)|agree to disagree|go our separate ways|stop here|shake hands and (?:part|move on)|not do this deal)(?: .*)?
        (?:good luck|best of luck|all the best|wish you (?:all the best|well|luck|the best)|good-?bye|bye)(?:,)? (?:with|in|to|finding|elsewhere|for) (?:your|the|someone|another|you|it|a|whoever|filling|finding|selling).*
        (?:the |this )?deal(?:'s| is) (?:off|dead)
        (?:i think |maybe |perhaps )?(?:(?:we're|we are|you're|this is)(?: just| simply| probably)* (?:not|no)|this isn't|we aren't) (?:the |a )?(?:right|good) (?:fit|match)(?: for (?:you|each other|us|one another))?$
        (?:i'm|we're|i am|we are|i'll be) going home(?: now| then)?$
        (?:i'll|i will|let me|time to) get my coat
        that's it (?:for|from) (?:me|us),? (?:then,? )?(?:good-?bye|bye|farewell).*
        (?:won't|will not|not going to|aren't going to|isn't going to|not|won't be|not be) (?:be )?(?:moving forward|proceeding|going ahead|going forward|continuing|renewing|signing)(?: with (?:this|you|it|the (?:deal|contract|renewal|proposal|purchase)))?(?=[.,!]|$| at this (?:time|point|stage))
        (?:i'm|we're|i am|we are)(?: just)? going to say no (?:for|this|to all of) ?(?:now|(?:the|this) (?:year|time|season|round)|this)(?: .*)?
        (?:i'd|we'd|i would|we would|i'll|we'll|let me|let us|i have to|we have to|i must)(?: rather| better)? say no (?:for (?:now|this year|this time|today)|today|this (?:year|time)) ?(?:than|and|rather|before|because)?(?: .*)?
        (?:that's|that is|this is|then this is) where (?:we|our ways) (?:part|have to part|say goodbye)(?: ways)?(?: .*)?
        (?:i'd|we'd|i would|we would|i think i'd)(?: like to| rather| prefer to| sooner) (?:end|stop|leave) (?:it|this|things) here(?: .*)?
        (?:i|we) (?:really |honestly |just )?(?:don't|do not) (?:think|believe|see) (?:that )?(?:there's|there is|there'll be|we have) (?:a deal|an agreement) (?:here|in this|to be had|for us)(?: .*)?
        (?:then )?(?:i|we) (?:have to|must|'ll have to|will have to|'ll|need to) leave (?:it|this)(?: there| at that| be)?(?:,? \\w+,)? for (?:this|now|the) ?(?:year|time|season)?(?: .*)?
        let's not do (?:it|this) (?:this (?:year|time)|for now)(?: .*)?
        (?:i'd|we'd)(?: much)? rather stay friends and (?:talk|try|meet) again(?: .*)?
        (?:decided|choosing|chosen|elected) (?:not to (?:proceed|move forward|renew|go ahead|continue)|to go (?:another way|elsewhere|with (?:another|someone|a different|the other)|in a different direction))(?: .*)?
        """,
        None,
        0.85,
        False,
        unless=".*\\d.*and (?:we're|i'm) done|if .*|unless .*|(?:don't|do not|not|never|didn't|wouldn't|hate|rather not|without|before|instead of|can't|cannot|prefer not|nobody wants|no one wants|reluctant) (?:\\w+ ){0,3}(?:walk\\w*|leav\\w*|end|move on|part ways|go elsewhere|look elsewhere|pull\\w*|withdraw\\w*|to walk.*|break).*|(?:or|otherwise|else) (?:i'm|we're|we'll|i'll|<we>) .*|(?:could|can|ready to|prepared to|willing to|happy to|free to|tempted to|close to|would) (?:just )?(?:walk|leave|go elsewhere).*|price is out|get out.*|good luck (?:with|in) (?:your|the) (?:\\w+ )?(?:board|boss|founders|meeting|audit|launch|opening|go-live|festival|season|presentation|budget|move|building|niece|team|people|agents|roses|clinics|wards?|exam|weekend)\\b.*",
    ),
    Rule(
        Act.ASK_TERMS,
        "asks their position",
        """
        ^(?:and )?you$
        what(?:'s|'re| is| are| was| were| would| do| did| does| can| could|'d)? (?:be )?(?:you |your |the )(?:\\w+ )?(?:price|offer|number|proposal|ask|asking|target|budget|rate|quote|figure|terms|counter|counter-?offer|position|ideal price|pricing|cost|bid|range|opening|limit)(?: .*)?
        what (?:price|number|figure|rate|terms?|discount|budget|offer|amount|range|payment|length|volume|fee|level)s? (?:would|do|did|are|were|can|could|is|will|have|of discount|might|should|makes?|gets?|works?)(?: .*)?
        what (?:did|do|have|had|were|are) you (?:have|got|had|thinking|think|looking|hoping|expecting|proposing|offering|asking|after|aiming|suggesting|willing|prepared|able|want|wanting|propose|suggest|offer|wanted|pay|paying)(?: ?(?:in mind|of|about|for|at|to|to pay|to spend|to offer|here|on price|today|price-?wise))*
        what (?:can|could|would|will|might) you (?:offer|propose|do|suggest|pay|give|put|need to see|accept|consider|come|live with|be willing|be able|be prepared|be happy|be comfortable|be looking|say to|think of|like to see)(?: .*)?
        what would (?:it|that) (?:take|cost)(?: .*)?
        what (?:would|will|does|do|might) (?:work|that look like|a deal look like|a good deal|your offer)(?: .*)?
        what'?s (?:it|that|this) going to (?:cost|take|run)(?: .*)?
        where (?:do|would|are|did|does|should) (?:you|your team|we) (?:need|stand|want|like|see|land|have|at|be|on|come out|end up)(?: .*)?
        how (?:much|long|many months|many years|soon) (?:would|can|could|are|were|do|is|will|does|did|of a discount|off|for|discount|notice|time|flexibility|more|less)(?: .*)?
        how (?:many|much|long) (?:\\w+ ){0,3}(?:could|can|would|will|do) you (?:commit|order|take|guarantee|offer|pay|do|accept|go|sign|buy|promise|give)(?: .*)?
        how much(?: is it| for| would| money)?$
        (?:make|give|send|show|put|shoot|name|throw|quote|tell|let|offer|hit) (?:me |us )?(?:with )?(?:an offer|a number|your (?:price|number|best|offer|terms|figure|counter|proposal|target|budget)|a price|a figure|a proposal|a quote|a ballpark|a counter|something on the table|what you|where you|a range|a rate|a rough)(?: .*)?
        (?:can|could|would|will|please|may) (?:you|i|we) (?:please )?(?:share|tell|give|send|name|let|quote|put|provide|walk|have|hear|get|make|propose|suggest|see|ask|outline|spell)(?: me| us| out| through| for| what| with)* (?:know )?(?:your|a|the|an|what|some|where) (?:\\w+ ){0,2}(?:price|pricing|offer|number|budget|target|quote|terms|proposal|range|figure|rate|counter|numbers|fees?|costs?|discount|position)(?: .*)?
        (?:do|did|would) you have (?:a |an |any )?(?:\\w+ )?(?:number|price|budget|figure|target|range|offer|counter|proposal|counter-?offer|terms)(?: .*)?
        is there (?:a|any) (?:number|price|figure|budget|rate|term|range) (?:you|that|at|in|where)(?: .*)?
        your (?:turn|move|counter|offer|number|price|thoughts on price|budget)$
        (?:curious|like to know|interested|love to hear|want to know|need to know|like to hear|wondering|wonder|like to understand) (?:\\w+ ){0,2}(?:what|where|how much) (?:you|your|price|number|terms|budget) (?:\\w+ ){0,6}(?:price|pay|offer|number|mind|budget|propos\\w+|land|stand|terms|need|looking|spend|charge|thinking|want)(?: .*)?
        which (?:terms?|price|option|package|payment|length|plan|tier|level) (?:do|would|did|are|were|works?|suits?|fits?) (?:you|best|for you|your)?(?: .*)?
        what (?:kind|sort|type|level|size) of (?:discount|price|pricing|terms?|deal|budget|rate|offer|commitment|number|volume|term|contract|payment|support|reduction|savings?)(?: .*)?
        what about (?:your |the )?(?:price|payment|terms?|term|support|budget)$
        """,
        None,
        0.8,
        unless=".*(?:apart|aside) from (?:the )?(?:price|money|cost|number|fee).*|.*(?:besides|other than|beyond|leaving aside|not just|not only) (?:the )?(?:price|money|cost|number|fee)\\b.*|what (?:would|will|could|can|might) you do (?:without|if (?:we|you|i|this|that|it|they)(?: were to)? (?:can't|couldn't|cannot|don't|didn't|doesn't|won't|fail|weren't|fell|f[ae]lls?|walked|left|lost)).*|(?:founders?|board|boss|cfo|ceo|team|people|staff|plant) ask .*|(?:i|we|let me)(?:'ll|'d| could| can| will| would)? (?:put|make|give|send|name|show) ~ (?:number|price|offer|figure|package|proposal) .*|how (?:much|long|soon) (?:do|does|would) (?:\\w+ ){1,4}(?:count|matter|weigh|help|mean|hurt|bother).*|rather (?:understand|know|hear|start|talk|listen).*|(?:behind|driving|drives|based on|come from|came from|best you can do|the best you) .*|what would it mean.*|how long (?:have|has|did|was|were) .*|how (?:many|much) (?:people|users|time|of your|experience|downtime|pain|trouble) .*|how (?:low|high|long|much|far) (?:\\w+ ){0,3}(?:outage|downtime|take you|been|migration).*",
    ),
    Rule(
        Act.ASK_BETTER,
        "asks for better",
        """
        sharpen (?:your|the|that|those) (?:pencils?|number|price|pen|offer)
        (?:do|did|does|offer|get|see|give|find|have|show|need|want|be|make|come (?:back )?with|come up with|propose|provide|find me|find us) (?:me |us |you |it |that |this |a |an |any |anything |something |some |little |bit |much |even |still |slightly |lot |far |significantly |considerably |considerable |more |to )*(?:better|lower|cheaper|more (?:competitive|attractive|aggressive|flexible|room|movement|realistic|reasonable|favou?rable|generous|affordable|friendly)|improved|sweeter|stronger|closer)(?: .*)?
        (?:any|some|more|a little|a bit of|much|bit more|little more) (?:room|flexibility|wiggle room|leeway|movement|give|flex|scope|slack|latitude)(?: .*)?
        (?:best|lowest|highest|most|absolute best|very best) (?:that )?you(?: can|'re able to| could|'ve got|'re willing|'ll)? ?(?:do|offer|give|go|to do|pay|got)?(?: .*)?
        (?:your|the) (?:absolute |very |real )?best (?:price|offer|rate|deal|number)
        (?:(?:can|could|would|will|won't|can't|couldn't) (?:you|we|it|that|the price|your (?:price|rate|team|side|boss))|do you think you could|are you able to|are you willing to|would you be able to|would you be willing to|would you consider|is there any way (?:you|to)|any chance (?:you|of)|any way (?:you|to)|need you to|want you to|like you to|you(?:'ll| will|'d)? need to|you(?:'ll| will)? have to|you've got to|you must|you should|ask you to|hoping you(?: can| could| would)?|see if you can|see you|need to see you) ?(?:you |we |also |please |really |just |at least |maybe |perhaps |possibly |still |could |can |can't )*(?:come (?:down|up|lower|higher|closer|back with|in lower|off)|coming (?:down|up)|go (?:any |a bit |a little |much |even )?(?:lower|higher|further|down|up|shorter|longer)|going (?:lower|higher|down|up)|lower|lowering|reduc\\w+|drop\\w*|cut\\w*|improv\\w+|mov\\w+|budge|bend|flex|discount\\w*|knock|shave|trim|stretch|sweeten|shorten|extend|lengthen|sharpen|work (?:on|with (?:me|us))|give (?:me|us) (?:a break|some|more|something|anything|a discount|any)|help (?:me|us) (?:on|out|with|get|a bit)|look at (?:the )?(?:price|terms|number|rate|fee)|do (?:something|anything|any better|more|a bit more|a little)|be (?:more )?flexible|take another look|revisit|rethink|reconsider|shift|narrow|close the gap|meet (?:me|us) (?:somewhere|closer|on)|find (?:some|more|any)|adjust|soften|relax|ease|free up)(?: .*)?
        (?:need|want|expect|like|looking for|hoping for|have to see|hope to see|hoping to see|need to see|got to see) (?:to see )?(?:a |an |some |more |much |real |significant |serious |further |bigger |deeper |greater |lower |better |larger |any |something |you |meaningful |bit |little )*(?:movement|discount|reduction|flexibility|better|lower|improvement|concession|price|rate|offer|savings|deal|number|give)(?: (?:on|from|here|in|than|of|for|off|to|before|at).*)?(?=[.,!?]|$| (?:on|from|here|in|than|before))
        (?:price|rate|number|fee|offer|quote|term|that) (?:needs|has|'s got|must|will need|will have|would have|would need|have|need) to (?:come down|go down|be (?:lower|better|shorter|closer|reduced|more)|move|improve|drop|come up|get better|change)(?: .*)?
        (?:work|meet) with (?:me|us) (?:on|here)(?: .*)?
        (?:what|anything|something) (?:else|more) (?:can|could|would) you (?:do|offer|give|add|throw|put|bring)(?: .*)?
        (?:is|was) that (?:really |truly |honestly )?(?:the best|your best|all you|as (?:low|good|high|far) as|the lowest|your final|your lowest)(?: .*)?
        (?:not|isn't|aren't) (?:quite |really |yet )*(?:there|close enough)(?: yet)?,? ~ (?:better|move|closer|lower|further|pencil)(?: .*)?
        (?:volume|loyalty|multi-?year|early payment|long-?term) discounts?\\?
        (?:room|space) (?:to (?:move|improve|negotiate|go|come|maneuver|manoeuvre)|on (?:the )?(?:price|term|terms|rate|fee|payment)|for (?:improvement|negotiation|movement|a discount))(?: .*)?
        how (?:low|far|high) (?:can|could|would|will|are) you(?: .*)?
        try (?:again|harder|a little harder)
        (?:you can|you could|you'll have to|you have to|you need to|you must|you'll need to|surely you can|i know you can|i'm sure you can|sure you can) (?:do|go|come|offer|get|find|stretch|give|move)(?: \\w+){0,3} (?:better|lower|higher|further|down|up|more|closer|there)(?: .*)?
        """,
        None,
        0.75,
        unless="(?:hard|fixed|firm|set) (?:date|deadline|day|target)(?: \\w+){0,4},? or .*|if you want (?:it|that|this|something) .*|(?:room|space|flexibility) (?:in|at|for) (?:the |your )?(?:plant|warehouse|building|yard|stock|calendar|schedule|team|boxes|office).*|(?:i'll|i will|we'll) .*|(?:i|we)(?:'ll| will| can|'d|'ve| would| could| have)(?: \\w+){0,3} (?:come down|come up|do better|do a (?:bit|little) better|move|moved|sharpen\\w*|lower|improve|reduce|stretch).*|<can't> (?:do|go|offer|come|get|give) .*|no (?:more )?(?:room|flexibility|wiggle room|leeway|movement|give|scope).*|(?:better|more) (?:support|visibility|service|understanding|sense|predictability|relationship|partner|information|context|detail|insight|control|communication|response|uptime|reliability|quality|care|idea).*|(?:know|understand|feel|work together|been|look|sleep) better.*|(?:both|companies|teams|sides|people) (?:will |would |can |could )?do better.*|(?:they|he|she|others) (?:might|may|could|will|would)(?: well)? be cheaper.*",
    ),
)
