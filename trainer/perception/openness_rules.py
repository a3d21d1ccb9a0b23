# ruff: noqa: E501 - a phrase stands on one line, so that it can be read as a list
"""Phrases of openness: own weakness, outside standards, a joint future."""

from trainer.negotiation.acts import Act
from trainer.perception.phrases import Rule

OPENNESS_RULES = (
    Rule(
        Act.CANDOUR,
        "own weakness told",
        """
        (?:one|two|three|some|both|several) (?:of our )?(?:\\w+ ){0,2}(?:engineers?|people|drivers?|trucks?|colleagues|designers?|planners?|developers?) (?:has|have|just) (?:left|quit|gone)(?: .*)?
        was us(?: being| not)? .*
        below what (?:i'd|we'd|i would|we would|i) (?:accept|expect|want|promise)(?: .*)?
        that's why i'm (?:careful|cautious|reluctant|slow)(?: .*)?
        (?:that's|this is|which is) the (?:plain |simple |honest |whole |sad |full )?truth(?: .*)?
        (?:you|you'd better|better you) (?:hear|heard|know|learn|learned) (?:it|that|this) from (?:me|us)(?: .*)?
        our (?:\\w+ ){1,2}(?:is|are|will be) shut(?: .*)?
        (?:there's|there is) (?:something|one (?:more )?thing)(?: else)?,? (?:that )?you (?:should|ought to|have to|need to|must|have a right to) (?:know|hear)(?: .*)?
        you (?:should|have to|ought to|need to|must) (?:know|hear) (?:this|one thing|something)(?: .*)?
        (?:i|we) say (?:it|that|this) openly(?: .*)?
        (?:want|wants|ought|need|deserve|right) to (?:know|hear) the (?:bad|less good|awkward|unpleasant|uncomfortable|other|not so good) (?:news|part|side|bit|thing)(?: .*)?
        (?:one|a) (?:thing|point) to be open about(?: .*)?
        (?:i|we) (?:also )?owe you (?:something|some) (?:less |un)?(?:pleasant|honest|awkward|news|bad)(?: .*)?
        (?:we're|we are|i'm) (?:a|one|two|three|an|\\d+) (?:\\w+ ){1,3}(?:short|down)(?: .*)?
        (?:one|two|three|some|both) of our (?:\\w+ ){1,4}(?:is|are) (?:open|vacant|missing|unfilled|down|off|away|sick|not)(?: .*)?
        our (?:\\w+ ){1,3}(?:is|are|will be|goes) (?:down|closed|offline|out) (?:for|in|during)(?: .*)?
        (?:cause|reason) (?:of|for) (?:the|those|these|our) (?:outages?|delays?|failures?|problems?|mistakes?|late \\w+) (?:was|were|is)(?: .*)?
        here(?:'s| is) what went wrong(?: .*)?
        (?:from me|hear it from me|from me now) (?:and not|not|rather than|than|now)(?: .*)?
        (?:one|a|the same) (?:root )?cause,? (?:a|an|our|one)(?: .*)?
        (?:all|both)(?: \\w+)? outages (?:came from|had the same|were caused)(?: .*)?
        (?:i'll|let me) also say what i need(?: .*)?
        (?:that|the|this) (?:story|reference|logo|case study|win|deal) (?:is|would be|that we can tell is) worth (?:a lot|real money|more)(?: .*)?to (?:us|me)(?: .*)?
        i could ask for more(?: .*)?
        (?:isn't|is not|aren't|not) (?:something )?(?:we|i)(?:'re| are|'m)? (?:proud of|good at)(?: .*)?
        (?:i'll|let me|i'm going to|i want to|i'd rather|i should|i need to|i have to|i must|we should|i'm) (?:just |also |really |totally |completely |always )?(?:be |being )?(?:<very>)(?:honest|straight|frank|candid|upfront|up front|open|transparent|truthful|admit\\w*|confess\\w*|level|own up|own that|lay my cards|put my cards|tell you now|say it)(?: with you| about| and| here|,| that| to you| how| where| on| up)?(?: .*)?
        (?:to be|being|if i'm|if i'm being|in all|quite|totally|completely|brutally|perfectly|since we're being) (?:<very>)(?:honest|frank|candid|transparent|honesty|straight|fair to you|upfront|truthful)(?: .*)?
        (?:honestly|frankly|candidly|truthfully|full disclosure|cards on the table|truth be told|in full transparency|in the interest of transparency|between you and me|between us|off the record|confidentially|the (?:honest )?truth is|truth is|confession)(?:,| |-|:)(?: ?.*)
        (?:we|i|our (?:team|company|product|service|software|platform|side|plant|support|onboarding))(?:'ve| have| has| also| really| still| just| do| did)* (?:struggle[ds]?|struggling|been struggling|aren't (?:the cheapest|great|good|strong|as|perfect|where|the best|yet)|are not (?:the cheapest|great|good|strong|as|perfect|where|the best|yet)|isn't (?:the cheapest|great|good|strong|as|perfect|where|the best|yet)|underestimated|miscalculated|misjudged|overpromised|oversold|cut corners|had (?:a (?:bad|rough|terrible)|problems|trouble|issues|two|three|some)|got burned|were burned|made (?:a|some|that|the) mistakes?|fell behind|fall short|lack|lost (?:a|two|three|our|some|several)|screwed|dropped|mismanaged|need this (?:deal|one|renewal|quarter)|really need|are behind|am behind|are under|am under|are short|don't have (?:a good|an answer|all|the answer|much|it all|a great|anyone|the (?:people|capacity|expertise))|don't (?:do|know)(?: \\w+){0,4} (?:well|yet|enough|how|whether|if)|can't (?:promise|guarantee|pretend)|won't pretend|weren't|didn't)(?: .*)?
        (?:i'm|i am|we're|we are) (?:<very>)(?:under (?:a lot of |real |some |serious |huge |heavy |quite a bit of |enormous )?pressure|behind (?:on|target|this|our|my)|short (?:of|on|this)|new to (?:this|the)|nervous|worried|not (?:sure|certain|proud|the cheapest|great|the best|perfect|comfortable|good at)|embarrassed|stretched|tight on|in a (?:bind|tough|tight|difficult)|losing money|weak|limited|guilty|measured on|paid on|compensated on|responsible for|judged on|scared|anxious|out of my depth|not as strong)(?: .*)?
        (?:my|our) (?:own )?(?:quota|commission|bonus|quarter|numbers?|job|margin|margins|weak(?:ness|est| spot| point)|mistake|problem|constraint|real constraint|concern|worry|limitation|limitations|shortcoming\\w*|reason|real reason|motive|interest|risk|pressure|cash flow|cash position|weakest point|target|exposure|biggest (?:worry|risk|concern|fear|problem|weakness)|(?:first|last) (?:version|release|rollout)) (?:here |this |for |in |right now |quarter |is |are |was |were |comes |at |depends |depend |on |with )+(?:.*)
        (?:i|we) (?:need|have|got|want|could use|would love) (?:this|to (?:hit|close|make|show|land|book|report|fill|prove)|a (?:reference|win|logo|gap)|something) ~ (?:quarter|quota|target|number|year|boss|board|pipeline|reference|logo|capacity|bonus|win|month|to|because)(?: .*)?
        (?:i|we) (?:don't|do not|didn't|can't|haven't) (?:really |fully |actually |yet )?(?:know|have a (?:good|great) (?:answer|excuse)|want to (?:oversell|hide|mislead|pretend|overpromise|sugarcoat|promise)|understand (?:your|how|why)|sugarcoat)(?: .*)?
        (?:what|something|one thing|there's something|there is something|there's one thing|a thing|bad news|news) (?:(?:that )?you (?:should|ought to|need to|have to|have a right to|must) (?:know|hear|be told|be aware)|you should know|i should (?:tell|mention|have told)|i haven't (?:told|mentioned)|you need to know|i want you to know|worries me|keeps me|that worries me|scares me|that you won't|i'm not proud|we're not|we don't do|we do badly|works against us|i can't)(?: .*)?
        (?:i|we)(?:'d| would) rather (?:tell|say|admit|lose|be|you (?:hear|know|heard)|show|disclose|you)(?: .*)?
        (?:i|we)(?:'ll| will| do| have to| must| can| freely| should)* (?:admit|confess|concede|own up|acknowledge) (?:that |to |it |we |our |my |i |the )(?:.*)
        (?:not (?:my|our) (?:strong suit|strength|finest|best)|where (?:we're|we are) weak(?:er|est)?|our weak|we're weaker|we are weaker|isn't our strength|we're not (?:the )?(?:best|cheapest|strongest|fastest))(?: .*)?
        """,
        None,
        0.65,
        False,
        unless="if (?:you|they) .*|promise you'll .*|don't know$|i don't know,? (?:if|whether|what|why|how).*|not sure what .*|(?:honest|frank),? (?:our|the) (?:calendar|schedule|slots?|team) .*|(?:thank|thanks|appreciate|grateful)(?: .*)?|(?:honestly|frankly|to be (?:honest|frank|blunt|candid)|truthfully|i'll be (?:honest|frank|blunt|straight)|let me be (?:honest|frank|blunt|clear|straight)|being honest|quite frankly|honest with you|truth is),? (?:\\w+ ){0,6}?(?:you|you're|your|that's|that is|this is|it's|i expected|i don't care|i've had|insulting|ridiculous|too (?:low|high|much|steep)|not (?:enough|good|impressed|interested)|doesn't work|won't work|no\\b|another|take it|can't accept|can't do|price|the (?:price|offer)|\\d)(?: .*)?|(?:our|my) (?:number|price|target|offer|quote|margin|interest) is (?:\\$|€|£)?\\d.*|(?:not sure|don't know|don't understand) (?:you|what you|why you|if you|that you|how you (?:think|expect))(?: .*)?",
    ),
    Rule(
        Act.FAIRNESS,
        "outside standard",
        """
        (?:paper|fuel|diesel|labou?r|steel|energy|resin|material|hosting|freight|wages?) alone (?:costs?|is|takes?|eats?|makes?)(?: .*)?
        (?:every|each) (?:\\w+ ){1,4}costs? (?:us )?(?:\\$|€|£)?\\d.*
        (?:everyone|everybody|all carriers|all agencies|every supplier) (?:\\w+ ){1,4}(?:charges?|pays?|asks?)(?: .*)?
        (?:my|our) (?:own )?cost is (?:\\$|€|£)?\\d.*
        (?:your|their|the) (?:competitors?|peers|rivals?|neighbou?rs?) (?:pays?|are paying|is paying)(?: .*)?
        (?:is|are|would be) (?:unusual|normal|usual|the norm|customary|common|market standard|standard practice|the usual (?:rate|price))(?: .*)?
        they (?:all )?pay (?:us )?(?:\\$|€|£)?\\d(?: ?.*)
        clients of ours pay .*
        is (?:about |around |roughly )?(?:\\$|€|£)?\\d[\\d.,k]* (?:a|per) \\w+ (?:for|to) (?:us|me)(?: .*)?
        (?:practices|clinics|customers|clients|companies|firms|others|peers|agencies|shippers|plants|accounts|hospitals|retailers|two \\w+ companies)(?: \\w+){0,5} (?:pay|pays|are paying|paid)(?: us)?(?: (?:between|around|about|from|at))? (?:\\$|€|£)?\\d.*
        (?:measured|audited|checked|verified|certified) (?:by|from) (?:an? )?(?:outside|independent|external|third).*
        (?:market|going|industry|published|benchmark|prevailing|standard|regional|average|spot|index|list|third-?party|independent|typical|comparable|public|reference) (?:price|prices|pricing|rate|rates|average|averages|standard|standards|norm|norms|range|data|terms|level|levels|index|median|practice|benchmark|benchmarks|report|contracts?|survey|value|deals?|figures?|customers?|accounts?|projects?|work) (?:for|is|are|in|shows?|says?|at|of|by|on|from|and|this|sits?|runs?|puts?|would|has|right|around|moved|suggests?|which|,|pay|look|land|-)(?: ?.*)
        (?:benchmark\\w*|gartner|forrester|idc|glassdoor|consumer price index|cpi|rpi|ppi|price index|fuel index|diesel index|indexed|inflation index|bls|eurostat|dat rate|freightwaves|pulp index|resin index|steel index|lme|official index|industry report|published (?:rate|tariff|index)|rate card|tariff)(?: .*)?
        (?:in line with|consistent with|based on|benchmarked against|according to|measured against|comparable to|compared with|on par with|pegged to|tied to|linked to|following|as per|per|matches|mirrors) (?:the |what |our |your |other |industry |market |public |official |latest |national |published |similar |every |standard |a |an |all |last |actual |real |both )*(?:market|index|benchmark|benchmarks|industry|others? (?:pay|charge|get)|others|other (?:customers|clients|companies|accounts|suppliers)|similar|standard|report|norms?|practice|comparable|average|cost breakdown|costs?|usage|peers|customers (?:of|your|at|in|pay)|inflation|cpi|usage data|precedent|data|rate card|tariff|survey|formula|policy for|every(?:one|body))(?: .*)?
        (?:same|identical|equal|similar) (?:price|rate|terms?|deal|discount|number|formula|structure|conditions|treatment|level|split|offer|tier) (?:as |for |to |we |that |every |everyone |all |any |other |your |our |i |applies |with )+(?:.*)
        (?:other|our other|similar|comparable|most|all|every|companies|customers|clients|accounts|peers|teams|firms|our|buyers|shippers) (?:customers?|clients?|companies|accounts|firms|buyers|shippers|peers?|manufacturers|agencies|teams|suppliers|vendors|partners)?\\s?(?:of |at |in |with |your |our |this |similar |same |the |like |a )*(?:size|volume|scale|segment|bracket|category|region|tier|sector|industry|yours|position)? ?(?:pay|pays|are paying|get|gets|are on|signs?|signed|charge|receive|land|have|accept|see) (?:.*)
        (?:every|any|most|all|each) (?:other )?(?:<vendor>) (?:\\w+ ){0,4}(?:charges?|pays?|quotes?|asks?|offers?|gets?)(?: .*)?
        \\w+ (?:of )?your size (?:usually |typically |generally |normally |tend to )?(?:pay|get|sign|are|receive|land)(?: .*)?
        (?:usually|typically|generally|normally) (?:pay|charge|cost|go for|sign|land)s?(?: .*)?
        (?:fair|equitable|balanced|even|reasonable|even-?handed) (?:to|for|on|between|way|split|share|deal|middle|basis|outcome|exchange|price|arrangement|compromise|for you and|and) ?(?:both|us both|each|everyone|all|you and|the two|either|share|split|the risk|sides?|to|of us|us|this|compared|reflect\\w*|given|because|based|since)(?: .*)?
        (?:seems?|feels?|sounds?|is|be|only|that's|it's|would be|what's|i'd call that|is a|more than|looks) (?:only |more than |what's |what is |a )?(?:fair|even-?handed|equitable)(?: (?:to|for|that|because|since|given|when|as|if|split|price|way|middle|considering|and|,)| ?$)(?: ?.*)
        (?:here's|here is|let me show you|i can show you|i'll show you|happy to show you|look at|i'll share|i can share|we can share|open(?:ing)?) (?:you |how |the |our |my |a |where |full |actual |exactly )*(?:cost (?:breakdown|structure|base|sheet)|breakdown|costs|math|maths|numbers behind|calculation|how we (?:price|get|got|arrive|calculate)|books?|cost of|arithmetic|price is built|each (?:dollar|euro) goes|costs? (?:come|go))(?: .*)?
        (?:cost|costs|hosting|labou?r|material|materials|fuel|raw material|resin|freight|support|energy|wage|wages|steel|paper|pulp|input|diesel|parts|staffing|salary|salaries|server|infrastructure)(?: costs?| prices?| alone)? (?:is|are|have|has|went|rose|up|runs?|come|comes|accounts?|make up|makes up|takes?|eat|eats|increased|jumped|climbed|alone|of) (?:about |up |around |roughly |risen |gone |us |by |nearly |almost |for |to |at |gone up |increased |over )*(?:\\$|€|£)?(?:\\d|ten|five|six|seven|eight|nine|eleven|twelve|fifteen|twenty|thirty|forty|fifty|half|two|three|four|five|six|a third|a quarter|double)(?: ?.*)
        (?:it|that|each|every|this|a|one|which)(?: \\w+){0,3} costs? (?:us|me|our) (?:.*)
        (?:precedent|same formula|same way (?:we|you)|treat (?:you|everyone|all|every|each) (?:the same|fairly|equally|alike|like)|like for like|apples to apples|what's fair|what is fair|to be fair to both|pro-?rata|proportional\\w*|proportionate\\w*|split (?:it |the (?:cost|costs|risk|difference|increase|burden) )?(?:evenly|equally|fairly|fifty|50)|share the (?:risk|cost|costs|burden|increase|savings|upside|pain)|each (?:give|carry|bear|take|move|pay) (?:half|equal|the same|a bit|something)|both (?:give|carry|bear|move|share|put in)|meet(?:s|ing)? each other)(?: .*)?
        (?:market|fair) (?:rate|price|value)
        """,
        None,
        0.65,
        False,
        unless="(?:benchmark\\w*|market) (?:yourself|team|leader|share).*|(?:not|isn't|hardly|n't) (?:\\w+ ){0,3}fair.*|what(?:'s| is| are| do| would) (?:the|your|be|you)(?: .*)?\\?|based on (?:what you|our (?:conversation|talk|call|chat)).*|fair (?:enough|point|question|concern).*|is that fair.*",
    ),
    Rule(
        Act.COMMON_GROUND,
        "joint future",
        """
        (?:both|both of us|both of our|we both|us both|both sides|both companies|both teams|both parties|both our|each of us|the two of us|our two) (?:\\w+ ){0,3}?(?:want|wants|need|needs|win|wins|benefit\\w*|gain\\w*|like|care|know|have|share|get|be|are|side|sides|team|teams|compan\\w+|parties|work\\w*|ends?|happy|better|succeed|business\\w*|organi[sz]ations?|good|feel|live|come out|grow|proud|stand|of us|interest\\w*|agree|invested|here|move|lose|look|hope|depend|rely|win)(?: .*)?
        (?:for|between|of|from|work(?:s|ing)?|good for|help(?:s)?|benefit\\w*|better for|to|suits?|serves?|make) (?:the )?(?:both of us|us both|both sides|both teams|both companies|both parties|both our|all of us|either of us|the two of us|both of our|everyone (?:here|involved)|both)(?: .*)?
        win-?\\s?win(?: .*)?
        (?:long-?\\s?term|lasting|strong|healthy|true|real|good|multi-?year|genuine|sustainable|durable|better|closer|years of|trusted|great) (?:partnership|partnerships|relationship|relationships|partner|partners|collaboration|alliance|cooperation|partnering)(?: .*)?
        (?:our|this|the|a|your and our|in) (?:long-?term |joint |mutual |shared |common |working )?(?:partnership|collaboration|relationship) (?:.*)
        (?:on the|play on|be on|pulling on|end up on|rowing) (?:the )?(?:same|one) (?:side|team|page|boat|end|direction|rope)(?: .*)?
        (?:work|figure|solve|build|get|find|sort|make|put|grow|move|look|go|think|tackle|crack|create|plan|do|get there|fix|explore|design|succeed|win|shape|weather|come)(?:ing)? (?:\\w+ ){0,4}together(?: .*)?
        together(?:,| we| to| on| with you| as| for| and)(?: ?.*)
        (?:in this|through this|at this|all in this) together
        (?:common|shared|mutual|joint|aligned|same (?=goal|vision|interest|objective)) ?(?:goals?|interests?|ground|benefit|success|objective|objectives|problem|plan|win|vision|purpose|growth|incentives?|understanding|roadmap|aim|future|advantage|gain|upside|thing)(?: .*)?
        mutual(?:ly)?(?: .*)?
        (?:for (?:many |the )?(?:years to come|long (?:run|term|haul)|next (?:five|ten|several|few) years)|in the long (?:run|term)|over the long (?:run|term|haul)|down the road together|long haul|for the long term|years from now|next decade|many years (?:to come|together))(?: .*)?
        (?:let's|we can|we could|we should|can we|how can we|i'm sure we|i think we can|i'd like us|want us|so we|i believe we|i know we|help us|how do we|i'm confident we|we'll) (?:both |all |can |try to |to |will |see if we can |jointly |surely )*(?:find|work out|figure out|get to|build|make|come up with|reach|land on|look for|solve|shape|craft|create|grow|put our heads|arrive) (?:\\w+ ){0,4}?(?:a way|something|that works|solution|middle ground|common ground|common|agreement|deal (?:that|we|both)|an answer|a fit|structure|works for|heads together|a path|the way|good place|both|each other|joint|mutual|this together|it together|a package that)(?: .*)?
        (?:we're|we are) (?:all |both )?(?:partners|in this for|on the same|not (?:adversaries|opponents|enemies)|aligned|committed to (?:you|your|this)|invested in)(?: .*)?
        (?:your success is|if you (?:win|grow|succeed|do well),? (?:we|so)|when you (?:win|grow|succeed),? we|we (?:win|grow|succeed|do well) (?:when|if|only if|only when) you|as you grow,? (?:we|so)|grow with you|grow alongside)(?: .*)?
        """,
        None,
        0.75,
        unless="hold (?:\\w+ ){1,3}together(?: .*)?|and both are .*|we both know .*|you (?:know that )?and (?:i|we) (?:both )?know.*|i thought we were .*|thought (?:this|we) .*partner.*|(?:both|the two) (?:options|numbers|offers|quotes|contracts|sites|plants|machines|of (?:those|them|these)).*|put together .*|get together (?:the|a) .*|(?:my|our) team (?:and i|both).*|(?:isn't|not|wasn't) (?:much |really )?a (?:real )?partnership.*|we both know (?:you|that you|you're|this is your).*|end of (?:the|our|this) (?:partnership|relationship).*",
    ),
)
