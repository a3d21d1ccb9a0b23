# ruff: noqa: E501 - a phrase stands on one line, so that it can be read as a list
"""Phrases that press on the person: guilt, contempt, anger, being taken for granted."""

from trainer.negotiation.acts import Act
from trainer.perception.phrases import Rule

SLIGHT_RULES = (
    Rule(
        Act.GUILT,
        "debt and disappointment",
        """
        after (?:all|everything|what) (?:that )?(?:<we>|we've|i've|you've|you|this|these|the|my team|our team) .*
        after all these (?:years|months)
        (?:thought|believed|assumed) (?:that )?(?:we|you|this|our|i) (?:were|was|had|meant|could|valued|cared|understood|knew|would) (?:partners?|friends|better|a partner|more|count on|a partnership|on the same|past|loyal|meant something|an understanding|something|different|trust|the relationship|about|rely).*
        (?:expected|hoped for|deserve[ds]?) (?:more|better|a bit more|a little more|something better) (?:from|of) (?:you|a|someone|this|your).*
        (?:disappointed|let down|hurt|surprised|saddened|shocked) (?:in|by|with) (?:you|your|how you|the way you|this from you|that you).*
        you(?:'re| are|'ve| have)? (?:really |just )?(?:let|letting) (?:us|me|my team|our team) down.*
        you (?:really |still )?owe (?:it to )?(?:us|me)(?: .*)?
        (?:bent|bending|bend) over backwards?
        (?:we|i)(?:'ve| have)? (?:stood|stuck) (?:by|with) you .*
        (?:is|was) (?:this|that) (?:how|what|the thanks) (?:you|we|i) .*
        (?:this|that) is (?:how|the thanks) (?:you|we|i) .*
        (?:how|why) (?:could|can|would) you do (?:this|that) to (?:us|me).*
        (?:stuck|sticking|put) (?:my|our) neck (?:out|on the line).*
        (?:i|we)(?:'ve| have)? (?:fought|vouched|went to bat|gone to bat|risked|sacrificed|defended) ~ (?:for you|you) ?.*
        (?:i|we)(?:'ve| have)? (?:done|given|bought|paid|spent|invested) (?:you )?(?:so much|everything|enough|millions|plenty|a lot|nothing but) ~ (?:you|with you|for you|for your).*
        (?:loyal|faithful|good) (?:customers?|clients?|partners?|buyers?|suppliers?) .*(?:and (?:this|yet|now|you)|least you|deserve|treat|reward|this is).*
        (?:least|minimum) you (?:can|could|should) do.*
        (?:you'd|you would|you're|you are|you'll|would you|leaving|left|leave|throw) (?:really )?(?:be )?(?:leave|leaving|letting|let|hurt|hurting|putting|put|throw|abandon|abandoning|screw|screwing|hang|hanging) (?:us|me|my team|our team|people|my people|my family|our people|under).*
        (?:remember|don't forget|have you forgotten|forget|conveniently forget) (?:who|when we|when i|that we|that i|what we|how we|all).*(?:you|your)
        (?:i|we) (?:took|take|went) (?:a )?(?:big |huge |real )?(?:chance|risk|hit|gamble|leap) (?:on|for|with) you.*
        (?:and this is|and now|now) ~ (?:how you repay|the thanks|repay|repaid|turn your back|your answer).*
        (?:should be|ought to be) ashamed(?: .*)?
        (?:we|i) trusted you(?: .*)?
        punish\\w* (?:us |me )?for (?:being|our|staying) .*
        (?:repay|repaid|thank) us (?:by|like|with) .*
        (?:i'm|we're|i am|we are) (?:really |very |frankly |honestly |so |quite |deeply |just )*disappointed(?: that you| you| here| with this| in this| to hear)?.*
        """,
        1,
        0.8,
        unless="(?:the )?least (?:i|we) (?:can|could) do.*|after (?:what|all|everything) (?:that )?(?:you|your team)(?:'ve| have)?(?: all)? (?:went|gone|been|had|put) (?:through|up with|to).*|(?:hope|want|promise|not going|never|won't) ~ let you down.*|after all,.*|after all (?:that|this)? ?is.*|(?:you're|you are|you have every right to be|you must be|understand (?:that |why )?you're|sorry (?:that )?you(?:'re| are| were)) .*disappointed.*|would hate to .*",
    ),
    Rule(
        Act.BELITTLE,
        "contempt for the person",
        """
        (?:can't|cannot) believe (?:that )?(?:you're|you are|you|your) (?:still )?(?:\\w+ing|don't|can't|people)(?: .*)?
        who lets that happen(?: .*)?
        (?:whoever|the person who|the people who) (?:wrote|made|planned|designed|put)(?: \\w+){1,6} (?:has|have|had|must|can't|never|didn't|knows nothing)(?: .*)?
        if your (?:\\w+ )?(?:\\w+s|people|team|staff) (?:could|knew how to|would|can't|couldn't|can) (?:only )?(?:plan|read|count|do their|add|keep up|manage|think|work|learn).*
        (?:grow up|get over it|(?:they|you|he|she)'?(?:ll| will)? (?:just )?(?:have to )?get used to it|toughen up|cry me a river)(?= ?[.!,]|$)
        ^(?:so |then |just )?(?:deal with it|get used to it|wake up)$
        get (?:me|us) (?:somebody|someone) who (?:can|is able to|has|knows)(?: .*)?
        (?:any|every|even a) (?:\\w+ ){1,2}(?:with|who has|worth) (?:a bit of |a little |some |any |half a |real )?(?:experience|sense|brains?|idea|clue|their salt|his salt|business sense)(?: .*)?
        people who (?:haven't|have never|never|don't|can't)(?: \\w+){0,6} (?:before|project like this|anything like this|know|understand)(?: .*)?
        (?:maybe|perhaps) your (?:\\w+ ){1,2}(?:need|needs|should|could use) (?:a bit (?:of|more) |some |more |better |to learn )+(?:training|practice|coaching|planning|help|how)(?: .*)?
        not my problem
        (?:don't|do not|couldn't|could not) (?:really |even |particularly |honestly )?(?:care|give a (?:damn|toss|hoot|crap)) (?:about|for|what|how|if|whether) your (?!(?:\\w+ )?(?:price|logo|brand|size|age|background|discount|colou?r)s?\\b)\\w+(?: .*)?
        (?:that's|it's|sounds like|is) (?:a |an )?(?:your |training |staffing |planning |internal )?(?:\\w+ )?problem (?:on your (?:side|end)|at your end|of yours|not (?:mine|ours))(?: .*)?
        (?:that's|it's|sounds like) (?:your|your (?:team|staff|people)'s) (?:problem|issue|headache)(?:,? not (?:mine|ours))?(?: .*)?
        if (?:that's|that is|this is) your (?:whole|only|best|entire) (?:argument|point|case|offer)(?: .*)?
        (?:don't|doesn't|do not) scare (?:me|us)(?: .*)?
        (?:i|we)(?:'m| am|'re| are)? not your (?:bank|warehouse|mother|babysitter|charity)(?: .*)?
        you(?:'re| are) not (?:our|my) (?:bank|boss)(?: .*)?
        (?:maybe|perhaps) i should be (?:talking|speaking) to (?:them|him|her|your|somebody|someone)(?: .*)?
        (?:can|could) you (?:even |actually )?(?:decide|sign) (?:this|that|it|anything)?\\s?or (?:can't|not|can you not)(?: .*)?
        you (?:clearly|obviously|really|just|plainly|evidently|seriously|honestly|frankly)? ?(?:don't|do not|didn't|have no|haven't a|haven't|have never) (?:really |even |have |got )*(?:(?:understand|know|get) (?:how|what|the first thing|anything about|the market|the business|our|math|business|basic|your own|numbers)|get (?:it|this|that)$|(?:have )?a clue|have any idea|clue|idea|done your homework|grasp|the faintest|listen\\w*)(?: .*)?
        do you (?:even|actually|really|honestly) (?:know|understand|read|think|believe|expect|realize|realise|have|work|listen|talk|want)(?: .*)?
        did you (?:even|actually|really) (?:read|look|check|listen|think|prepare|bother)(?: .*)?
        (?:are you|you must be|you're|you are|were you) (?:new|a junior|an intern|just|stupid|dumb|naive|clueless|incompetent|deaf|slow|dense|delusional|an amateur|amateurs?|out of your (?:depth|league|mind)|dreaming|a joke|green|in over your head|kidding yourself|that desperate|pathetic|a rookie|inexperienced|not listening|even listening|useless|hopeless)(?: .*)?
        (?:amateur|amateurs|amateurish|amateur hour|clueless|incompetent|pathetic|laughable|bush league|mickey mouse|bunch of clowns|you clowns|rookie|idiots?|idiotic|moron\\w*|stupid|dumb|embarrassing for you|joke of an?|kindergarten)
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
        (?:nice try|dream on|yeah right|oh please|give me a break|spare me|keep dreaming|in your dreams)(?: .*)?
        """,
        2,
        0.75,
        unless="(?:nobody|no one|so|what|anything|something|if|when|where|because|things|in case|everything) (?:\\w+ ){0,3}you (?:don't|didn't|haven't|do not) .*|make sure you .*|i hope you .*|(?:i|we) (?:did|have done|'ve done|do|should have done|was|am) ~ (?:homework|job|stupid|silly|dumb|amateur).*|(?:stupid|silly|dumb) question.*|not (?:a |to be )?(?:joke|joking|wasting|here to waste).*|(?:don't|do not|didn't|hate to|not) (?:want|mean|wish|like|be|going)?\\s?(?:to )?(?:be )?(?:wast\\w+) .*|new (?:price|offer|number|proposal|contract|term|plan|system|to this|customer|here).*|are you just .*|you're just .*|(?:sorry|apolog\\w+) .*(?:waste|wasting|wasted).*|(?:that's|that is|how) (?:so |really |pretty )?(?:funny|hilarious|sweet|adorable|cute),? (?:because|i|we|my|our|me|that (?:i|we))\\b.*|(?:i'd|i would|we'd|we would|i'll|we'll) .*not (?:very )?(?:smart|bright|clever).*",
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
        unless="(?:want|need) the signature .*|if .*|once (?:you|we|they|that|it) .*|when (?:you're|you are|we agree|you sign|you've decided|we've agreed) .*|should you .*|as soon as .*|would you (?:like|want) (?:me|us) .*|shall i .*|for (?:your )?review.*|draft .*(?:look|review|consider|comment).*|not (?:done|settled|agreed).*",
    ),
    Rule(
        Act.ANGER,
        "outburst",
        """
        (?:fed up|sick (?:and tired )?of|(?:i've|we've|i have|we have) (?:had (?:it (?:with|up to)|enough|about enough)|just about had it)|tired of (?:this|your|being|these|the) .*|lost (?:my|all) patience|losing (?:my )?patience|out of patience|at the end of my)(?: .*)?
        (?:outrageous|an outrage|disgraceful|disgusting|despicable|shameful|infuriating|preposterous|appalling)
        (?:are you|you've got to be|you must be|you have to be|you are|you're) (?:\\w+ )?(?:kidding|joking|having a laugh|serious right now|insane|crazy|nuts|out of your mind|messing with)(?: .*)?
        (?:that's|that is|this is|it's|what an?|your (?:offer|price|proposal|number|quote) is|is|are|frankly|it is|a) (?:an? |absolutely |frankly |just |simply |completely |totally |utterly |honestly |such |complete |total |downright |borderline )*(?:insult\\w*|ridiculous|outrageous|absurd|unbelievable|unacceptable!|nonsense|garbage|rubbish|bullshit|crap|a slap in the face|slap in the face|bs|robbery|daylight robbery|highway robbery|extortion|a rip-?off|rip-?off|blackmail|insanity|a disgrace|a scam)
        (?:how dare you|shame on you|who do you think you are|what the (?:hell|heck(?!,)|fuck)|go to hell|damn it|damn you|goddamn|damned|screw (?:you|this|that)|bullshit|bull shit|fuck\\w*|piss\\w*|to hell with|for god's sake|for crying out loud|for heaven's sake|get lost|shut up|i'm furious|we're furious|makes me furious|i am furious|livid|my blood boil|the nerve|you have some nerve|what nerve)(?: .*)?
        (?:stop|quit) (?:wasting|playing games|jerking|screwing|messing|insulting|lying|dodging|with the|this nonsense|stalling|stringing|nickel)(?: .*)?
        enough (?:is enough|of (?:this|the|your)|already|games)(?: .*)?
        (?:don't|do not) (?:insult|patronize|patronise|lie to|play games|lecture|waste|give me that|screw|take me for|you dare|talk to me|treat me|treat us)(?: .*)?
        (?:liar|liars|crooks?|thieves|lying to (?:me|us)|ripping (?:me|us) off|gouging|robbing us|bleeding us dry|taking (?:me|us) for (?:a ride|fools|idiots)|scam artists?|con artists?)(?: .*)?
        """,
        3,
        0.8,
        unless="(?:sick|tired) of being (?:stuck|cooped|home|inside|indoors).*|not (?:an? |trying to |meant to |meaning to |here to |mean to |want to |to be )?(?:insult\\w*|ridiculous|be ridiculous|crazy).*|(?:don't|didn't|never) (?:want|mean|wish|intend) to (?:insult|offend|waste).*|(?:you must be|you're|you are|you have every right to be|understand why you're|your team (?:is|must be)|i'd be|i would be) ~ (?:furious|fed up|livid|sick of|tired of).*|(?:sounds?|must|might|may|know it) (?:\\w+ ){0,3}(?:ridiculous|absurd|outrageous|crazy).*|(?:i|we|they|you|he|she|it|to|may|might|could|would|will|can|don't) get lost.*|(?:have|has|had|got|getting|with) (?:\\w+ )?enough already.*",
    ),
)
