"""Phrases of empathy and relationship."""

from trainer.negotiation.acts import Act
from trainer.perception.phrases import Rule

QUOTED_YOU = r"(?:you|your|you're|you've|y'all|the team|everyone|them|their|people|folks)"

EMPATHY_RULES = (
    Rule(
        Act.RAPPORT,
        "small talk",
        """
        (?:how are you|how have you been|how are things|how's it going|how is it going|how's everything|how's life|how goes it|how are you doing|how is everyone)(?: .*)?
        how (?:is|was|'s|are|were|did) (?:your|the|that) (?:\\w+ )?(?:weekend|trip|holiday|holidays|vacation|flight|family|kids?|daughter|son|wife|husband|week|day|morning|drive|commute|marathon|race|game|match|wedding|baby|dog|move|conference|recital|golf|knee|back|new (?:house|office|role|job|baby))(?: .*)?
        (?:hope|trust) (?:that )?(?:you|your|you're|you've|the|all|everything|things|this finds)(?: \\w+)? (?:are|had|have|is|been|was|were|doing|well|weekend|family|week|holiday|trip|kids|enjoyed|recovered|keeping|made it|finds|going)(?: .*)?
        (?:good|great|nice|lovely|wonderful|pleasure|glad|happy|delighted|fun|always good|always nice|a pleasure) (?:to )?(?:finally )?(?:see(?:ing)?|meet(?:ing)?|catch(?:ing)?|connect(?:ing)?|talk(?:ing)?|speak(?:ing)?|hear(?:ing)?|be(?:ing)?|chat(?:ting)?|put) (?:you|up|with you|from you|to you|back|your voice|a face|everyone|in person|face to face|again)(?: .*)?
        (?:happy|merry) (?:monday|tuesday|wednesday|thursday|friday|new year|holidays|birthday|anniversary|christmas|easter|belated)(?: .*)?
        (?:congrats|congratulations)(?: .*)?
        (?:have|enjoy) (?:a|your|the) (?:great|good|nice|lovely|wonderful|safe|pleasant|relaxing|happy|rest|long|fantastic)?\\s?(?:day|weekend|evening|week|trip|holiday|flight|afternoon|time|one|vacation|break|game|rest of your day)(?: .*)?
        (?:did you|have you) (?:catch|see|watch|get (?:to|away|any)|have a good|manage to get|enjoy|survive|hear about|been (?:to|up to|watching|following|keeping)|tried|had lunch|make it (?:to|out|home)) (?:the |a |any |some |much |your )?(?:game|match|final|show|weekend|sun|holiday|break|rest|race|skiing|golf|marathon|trip|lunch|snow|storm|flight|concert|beach|lake|mountains?|summer|world cup|super bowl)?(?: .*)?
        long time no (?:see|speak|talk)
        (?:been|it's been) (?:a while|too long|ages|forever)(?: .*)?
        (?:the weather|this weather|the rain|the snow|the heat|sunny|the storm)(?: .*)?
        (?:how's|how is|how are) (?:the |your )?(?:team|family|kids|everyone|business|things|wife|husband|new office|office) (?:doing|holding up|these days|lately|going|over there|treating you|settling).*
        (?:love|like|loved|liked|enjoyed|admire) (?:your|the) (?:office|new office|background|view|shirt|talk|keynote|article|post|podcast|city|town|coffee|linkedin post|presentation at|piece|plant behind)(?: .*)?
        (?:coffee|lunch|drinks?|beer|dinner) (?:is |'s )?(?:on me|next time|sometime|soon|together)(?: .*)?
        (?:grab|have|get) (?:a |some )?(?:coffee|lunch|drinks?|beer|dinner)(?: .*)?
        (?:i hear|i heard|i saw|saw|heard|i noticed|i read) (?:that )?(?:you|your team|you've|you guys|you all|on linkedin|you're|your son|your daughter|your company|your) (?:just |recently )?(?:\\w+ )?(?:won|opened|moved|ran|launched|had|got promoted|were promoted|got married|graduated|are expecting|new|promotion|became|made|hit|celebrated|turned|anniversary|posted|finished|completed|acquired|ipo|award)(?: .*)?
        (?:big|huge|lifelong) fan(?: .*)?
        (?:small world|what a game|what a week|thank god it's friday|tgif)(?: .*)?
        (?:speaking of|my) (?:kids|daughter|son|wife|husband|family|dog)(?: .*)?
        (?:looking forward to|excited (?:to|about|for)|can't wait to) (?:work\\w*|meet\\w*|see\\w*|our (?:meeting|chat|call)|the conference|catching up|partnering)(?: .*)?
        """,
        None,
        0.8,
        unless="(?:congratulations on your (?:new )?purchase|happy new price).*",
    ),
    Rule(
        Act.ACKNOWLEDGE,
        "names the strain",
        f"""
        (?:that|this|it|which|those|they|what you) ~?(?:must|has to|had to|can't|cannot|couldn't|might|may|must've) (?:have )?(?:be|been|feel|felt) (?:<very>)(?:<hard>|<felt>)(?: .*)?
        (?:that|this|it|which) (?:<is>) (?:<very>)(?:an? )?(?:<very>)(?:<hard>|<felt>|lousy|awful|terrible|horrible|no fun|unfair|nightmare|mess|pressure|tough spot|difficult position|tough position|rough (?:year|quarter|spring|time|ride|stretch|patch)|hard (?:place|spot|position|year|sell|conversation|ask)|tough (?:year|quarter|place|sell|ask|stretch|conversation|position|call|month|week)|lot (?:to|on|of|for)|difficult (?:spot|place|situation|year|time|conversation)|bad (?:year|week|quarter|experience)) ?(?:for you|on you|on your|for your|to|of|when|given|position|situation|year|time)?(?: .*)?
        (?:must|has to|had to|can't|couldn't|might) have been (?:\\w+ ){0, 2}(?:<hard>|nightmare|mess|blow|shock|pain|headache|worry|strain)(?: .*)?
        (?:sounds|seems|looks|feels|sounded) (?:like|as if|as though) (?:you|your|you're|you've|it|it's|that|that's|this|things|there|the|last|they)(?: .*)?(?:<felt>|<hard>|under|squeez\\w+|between|lot on|a rock|carry\\w*|caught|trouble|heat|defend\\w*|nightmare|mess|hit|blow|suffer\\w*|firefight\\w*|fires|chaos)(?: .*)?
        (?:i|we) (?:can |could |do |really |truly |absolutely |fully |totally |certainly |completely |definitely |also |only )*(?:see|hear|imagine|tell|appreciate|understand|sense|feel|get|recogni[sz]e|know|realize|realise|acknowledge|empathi[sz]e|sympathi[sz]e|relate) (?:that |how |why |just how |it's |it is |the |what |this |with |to |your |you |you're |you've |there's |there is |where |all |much |of |a |been |is |has )*(?:<felt>|<hard>|pressure\\w*|position|spot|situation|under|squeez\\w+|burden|bind|constraint\\w*|carry\\w*|carried|your (?:budget|board|team|boss|cfo|ceo|side|people|concerns?|hesitation|caution|worry|worries|frustration|disappointment|customers|position|constraints|reluctance|skepticism|fear)|budget\\w*|lot|stake|risk|cost you|costs you|been through|went through|going through|put you|hurt|heat|coming from|board|disrupt\\w*|you're (?:worried|frustrated|under|in|tired|being|caught|nervous|feeling|not happy|disappointed)|mess|headache\\w*|matters to you|means to you|weighs|this matters|important this)(?: .*)?
        you(?:'ve| have| had|'d)? (?:had to|been|have to|must have|must be|must feel|'re|are|were|clearly|obviously|really|all|probably)+ (?:been |be |have been |feel |feeling |had to |a |in a |in |under )*(?:defend\\w*|explain\\w*|carry\\w*|carrying|through|answer(?:ing)? for|put(?:ting)? up|deal(?:ing)? with|clean(?:ing)? up|fight(?:ing)?|work(?:ing)? around|frustrat\\w+|worr\\w+|exhausted|nervous|let down|burned|burnt|stretched|stuck|between|under (?:a lot of |so much |real |huge |enormous |that |this )?pressure|tough (?:spot|position|place)|difficult (?:spot|position|place)|hard (?:spot|position|place)|rock|caught|squeezed|worn|tired|shoulder\\w*|juggl\\w+|upset|disappointed|firefighting|on the hook|the one (?:who|taking|that)|taking (?:the )?heat|live with|liv(?:e|ing) with|absorb\\w*|bear\\w*|scrambl\\w+|wait(?:ing)? on us|apologi[sz]\\w+|hold(?:ing)? the bag)(?: .*)?
        (?:can't|cannot|couldn't|must not|can not|couldn't have|can't have|won't) (?:have )?(?:been|be) (?:<very>)(?:an? )?(?:easy|fun|pleasant|comfortable|nice|great|simple)(?: .*)?
        sorry (?:to hear|you|that you|you've|you had|you're|for what you|that your|about what you|your team)(?: .*)?
        (?:i know|we know|i realize|i realise|i recognize|i recognise|i gather|i appreciate|we realize) (?:that )?(?:this|the|it|last|these|you|you've|you're|your|that|how|our|there|what)(?: .*)?(?:<felt>|<hard>|pressure\\w*|on the line|under|cost you|been through|caught|scrutiny|stake|breathing down|lot on|outage\\w*|disrupt\\w*|squeez\\w+|freeze|frozen|cuts|short-?staffed|hit you|put you|burden\\w*|lost|late|mess|asked for|patient)(?: .*)?
        (?:no wonder|it's no surprise|little wonder) (?:that )?(?:you|your)(?: .*)?
        (?:i'd|i would|anyone would|anybody would|we'd) (?:also |too |probably |definitely |certainly )?(?:be|feel) (?:<very>)(?:<felt>|angry|furious|the same|fed up|mad)(?: .*)?
        (?:your|the) (?:frustration|worry|concern|disappointment|caution|anger|hesitation|stress|pressure|nervousness|skepticism|position|fear|anxiety)(?:s| you)? (?:is|are|about|makes|comes|over|with|here|you're feeling)(?: .*)?
        (?:i hear you|i feel for you|i feel your pain|i get it|we hear you|i hear that|i hear the|we've put you|i can only imagine|that's a lot (?:to|of|on)|that's rough|that's tough|ouch|that's hard|tough spot|you've been patient|you've carried|you've been carrying|you've been living with|i can imagine|that stings|that hurts|must have hurt|must have stung|must sting|we put you)(?: .*)?
        """,
        None,
        0.8,
        unless="(?:what|how|why|which|who|where) .*\\?|hear (?:that|you) (?:right|correctly|saying).*|if (?:i|we) (?:hear|heard|understand).*|(?:i know|i understand|i see|i hear you|i get it|i get that|understand that|i realize|i realise|i recognize|i appreciate)(?: \\w+){0,12},? (?:but|however) .*|<i'm> (?:<felt>) .*|i'm sorry you feel that way.*|sorry you feel that way.*|you're in no position.*|you must be (?:joking|kidding|new|desperate).*|you're (?:stuck|under|caught) (?:with|and you know).*",
    ),
    Rule(
        Act.PARAPHRASE,
        "restates to check",
        """
        (?:if|so if|let me see if|make sure|making sure|check|checking|see whether|not sure|hope) (?:i|i'm|we|i've|we're|we've|that i|that i'm|that i've|that we) (?:am |are |have |'ve |also |fully |really |properly |actually )*(?:understand\\w*|understood|hear\\w*|heard|follow\\w*|get|got|getting|read|reading|caught|captured|grasped?)(?: you| this| it| that| your| what| the)?(?: .*)?
        (?:so|then|ok|okay|right|alright),? (?:what )?(?:you're|you are|it's|what's|you) (?:basically |essentially |really |mainly |also |just )*(?:saying|telling me|telling us|after|looking for|worried (?:about|that)|need|needing|asking (?:for|me|us|whether)|concerned|most concerned|facing|trying to|hoping|wanting|want|suggesting|mean|caught|care about|dealing with|describing)(?: .*)?
        what (?:i'm hearing|i hear|i heard|i'm getting|i understand|you're saying|you're telling me|you need|you're describing|matters (?:most )?to you|i take from|i'm taking|i've heard|you're really|you want|you're after|worries you)(?: .*)? (?:is|are)(?: .*)?
        (?:let me|i'd like to|i want to|allow me to|can i|may i|could i|let's|i'll just|i'll) (?:just |quickly |first )*(?:make sure|play (?:that|this|it) back|repeat|recap|summari[sz]e|paraphrase|reflect|restate|check (?:that|i|my|if|whether|i've)|confirm (?:that|i|my|what|i've|whether)|see if i|say (?:that|this|it|what i heard) back|mirror|rephrase|put (?:that|it|this) in my own)(?: .*)?
        (?:in other words|to recap|to summari[sz]e|to sum up|put differently|put another way|just to (?:be clear|confirm|check|clarify|recap|play|make sure)|to be sure i)(?: .*)?
        (?:did|do|have|am) i (?:get|got|have|understand|understood|hear|heard|hearing|reading|read|capture|captured|follow|following|got) (?:that|it|this|you|the|right|everything|your)(?: .*)?
        (?:is that|is this|would that be|was that|does that|do i have that|have i got that|is it) (?:a )?(?:right|correct|accurate|fair (?:summary|to say)|about right|capture it|capture|sum it up|reflect|the right reading|how you see it|fairly put)(?: .*)?
        correct me if(?: .*)?
        (?:it )?sounds (?:to me )?(?:like|as if|as though) (?:you|your|the|what|you're|you've|you'd|it's|getting|having|price|predictability|certainty|reliability|speed|cash)(?: .*)?
        (?:am i right|if i'm right) (?:that|in|to|about)(?: .*)?
        (?:so|then|ok|okay),? (?:the|your|for you,? the|for you|for you it's|it's|for your team,?) (?:real |main |key |biggest |core |bigger |actual |underlying |first )*(?:issue|concern|priority|worry|problem|goal|need|question|point|risk|challenge|thing|fear|constraint|requirement)s?(?: for you| here| then)? (?:is|isn't|are|about)(?: .*)?
        you (?:mentioned|said|told (?:me|us)|raised|pointed out|described|talked about|brought up|explained|flagged|noted)(?: .*)?(?:right\\?|correct\\?|is that right|did i|so it|which (?:means|tells|suggests)|so you|- so|i take it|so what|so the|so your|so we|what matters|meaning)(?: .*)?
        so (?:predictability|certainty|cash flow|reliability|uptime|speed|budget|timing|it's the|it is the|it's not|it isn't|it's less|it's more|what matters)(?: .*)?
        (?:i'm hearing|what i hear|i'm understanding|my understanding is|i take it|as i understand it|if i read you right|as i hear it|the way i hear it|from what you've said|from what you're saying|from what i hear|from what you've told)(?: .*)?
        so you(?:'d| would|'ll)? (?:need|want|have|can't|like|prefer|rather|lose|get|end up|end|are|were|had|must|still need|could live|could|care)(?: .*)?
        """,
        None,
        0.7,
        unless="so you(?:'ll|'d| will| would)? (?:have|need) to (?:do|sharpen|move|come|go|be|find|give|drop|lower|offer|improve|decide|sign|make).*|(?:so|then) you (?:don't|want|have|need) (?:to )?(?:care|take|pay|waste|insult).*|you have (?:no|nothing|a deal|my word).*|so (?:you|that you) (?:can|could|don't have) .*|so you have (?:something|a |the |some|time|more|one|flexibility|certainty).*|so you get .*|so you (?:need|want|have|could) to (?:decide|move|sharpen|do|come|make).*|sounds like (?:a|you've got a|we|we've|you have a|you got|you've got|you got yourself) .*(?:deal|plan|joke).*|if i understand(?: you)? correctly,? (?:no|you're (?:joking|kidding)).*",
    ),
    Rule(
        Act.VALIDATE,
        "legitimate",
        """
        (?:that|this|it|which|your|the|those|these|what you)(?: \\w+){0,4}?(?:'s| is| are| makes| make| seems?| sounds| would be| feels) (?:<very>)(?:a |an |more than )?(?:<very>)(?:fair|reasonable|legitimate|valid|sensible|understandable|justified|prudent|sound|good|excellent|important|logical|natural|right|real|sense|great|smart|wise|strong|solid|rational)(?:,? (?:point|concern|question|ask|request|position|worry|reaction|way to|thing to|instinct|reason|enough|challenge|to|of you|that you|for you|given|from|and|with|here|expectation|requirement|comparison|observation|argument|caution|one|approach|call|consideration|issue|priority|stance|price to pay)| ?$|\\b)(?: .*)?
        (?:fair|good|valid|great|excellent|reasonable|legitimate|understandable|sensible) (?:point|question|concern|ask|request|challenge|instinct|pushback|comment|observation|argument|reason|worry|expectation|comparison|one)(?: .*)?
        ^(?:that's )?fair enough
        ^(?:that's |that is )?(?:fair|understandable|understood and fair|totally fair|completely fair|very fair|only fair|makes sense|totally understandable|completely understandable|that makes sense|makes total sense|makes perfect sense|reasonable)(?=[.,!-]|$| and| that)
        you(?:'re| are) (?:<very>)(?:right|correct|justified|entitled|smart|wise|not wrong|fair|being (?:fair|reasonable|prudent|careful)|in your rights|well within) ?(?:to|that|about|on|in|there|there's|and|of course|we|it|this|here)?(?: .*)?
        you have (?:every|a) (?:right|reason|point|fair point|good point|good reason|valid point|legitimate)(?: .*)?
        (?:i|we|anyone|anybody|most people|any|every|everyone)(?: \\w+){0,6}?(?:'d| would)(?: probably| also| certainly| absolutely| definitely)? (?:feel|want|ask|do|be|think|say|react|push|need|insist|expect|worry|question|hesitate|have|reach|see it) (?:for )?(?:exactly )?(?:the same|that way|that too|similarly|cautious|upset|frustrated|worried|likewise|wary|careful|skeptical|just as|no differently|too)(?: .*)?
        (?:don't|do not|can't|wouldn't|cannot|couldn't|can hardly|would never) (?:really |at all )?blame you(?: .*)?
        (?:in your (?:shoes|position|place|seat|situation)|if i were you|if i was you|were i in your|sitting in your)(?: .*)?
        (?:can|could|do|completely|totally|fully|absolutely|perfectly|certainly|really|i) (?:see|understand|appreciate|get|respect) (?:why|where you're coming|where you are coming|your point|your reasoning|your logic|your position|the logic|the reasoning|the reason|your caution|your view|how you got|your reasons|that position|that concern|the need|your need|your perspective|that you (?:need|want|have to|would))(?: .*)?
        (?:i|we) respect (?:that|your|the|you)(?: .*)?
        (?:makes|make) (?:a lot of |total |perfect |complete |good |every |absolute )?sense(?: .*)?
        (?:every|good|perfectly good|no) (?:reason|right) (?:to|for you to)(?: be| feel| ask| want| expect| question| worry)(?: .*)?
        (?:right|entitled|justified|reasonable|fair|understandable|natural|normal|perfectly fine|legitimate|only fair|only right|ok|okay) (?:to|for you to|that you|of you to|that you'd) (?:be|ask|expect|want|feel|push|question|worry|hold|demand|need|raise|insist|compare|look|think|protect|challenge|say|check|wonder)(?: .*)?
        (?:point taken|i take your point|well said|well put|no argument (?:there|from me)|can't argue with that|hard to argue with|that's on point|you make a (?:good|fair|strong|valid|compelling) (?:point|case|argument)|i agree with you|i agree that|can't fault)(?: .*)?
        (?:not|isn't) (?:an )?unreasonable(?: .*)?
        """,
        None,
        0.75,
        False,
        unless="(?:i|we) (?:think|believe|feel|hope|find|consider)(?: \\w+){0,6} (?:fair|reasonable|sound)(?: .*)?|(?:my|our|the) (?:offer|price|proposal|rate|quote|number|deal|counter)(?: \\w+){0,3} (?:fair|reasonable|competitive|good|sound)(?: .*)?|(?:would|could|seems?|sounds?) (?:be )?(?:like )?(?:a )?(?:fair|reasonable|good|great) ?(?:deal|to me|price|offer|compromise|split|trade|plan|middle|exchange)?(?:$| .*)|(?:isn't|is not|not|hardly|doesn't|don't|wouldn't|never) (?:\\w+ ){0,3}(?:fair|reasonable|right|sense|good|legitimate|valid|enough|acceptable)(?: .*)?|fair (?:to|for) (?:both|us|me|everyone|all|you and)(?: .*)?|(?:right|real) (?:now|away|price|number|time|deal|person|people|money|cost|estate|issue|problem|question is|concern is|worry is).*|(?:good|great|excellent|strong|solid|important) (?:price|deal|offer|product|news|day|morning|afternoon|time|week|fit|partner\\w*|relationship|team|rate|value|discount|customer|account|business|to (?:see|meet|hear|talk|speak|be)|talking|start|first step|starting|progress|year|quarter|work|way forward|faith|customers?|service|results?|for (?:us|me|both)|to know|to us|to me|with (?:us|me)|enough (?:for|to|if)).*|makes? (?:no|it|a difference|sense (?:for|to) (?:us|me|both)).*|(?:more|much more|bit more|lot more|something) (?:reasonable|fair|realistic|sensible)(?: .*)?|if (?:that|this|it) .*|(?:good|valid) (?:until|through|for|till).*|you're right (?:in the middle|on the).*",
    ),
    Rule(
        Act.EXPLORE,
        "asks for needs",
        """
        what(?:'s|'re| is| are| was| would| does| do| did| has| have| might| makes?| made| kind of| else| if anything)? (?:be |been |the |a |at |so |you |your team |really |most |actually |it |it's |that |this |been )*(?:matter\\w*|important|driv\\w+|behind|prompt\\w*|worr\\w+|concern\\w*|priorit\\w+|goals?|objectives?|keeps? you|keeping you|hop(?:e|ing) to (?:achieve|get out|accomplish|solve|see happen)|trying to|success|need(?:s|ed|ing)?|challeng\\w+|pain\\w*|hurt\\w*|stops?|stopping|prevent\\w*|hold(?:s|ing)? (?:you|things|this) back|block\\w*|bother\\w*|pressur\\w+|stake|care (?:most )?about|ideal|look like|change\\w* (?:for|since|on)|impact|mean for|mean to|happen\\w*|reason\\w*|constraint\\w*|process|timeline|timing|plan\\w*|expect\\w*|value|valuable|risk\\w*|biggest|toughest|hardest|main|real|comfortable|uncomfortable|hesitat\\w+|missing|going on|difficult|hard for|easier|help (?:you|your|most)|tell|convince|feel|afraid|frustrat\\w+|wrong|went wrong|gone wrong|use case|requirements?|problem|board|finance|cfo|boss|team|users|customers)(?: .*)?
        (?:why|how come) (?:is|are|do|does|did|would|has|have|was|were|the|that|those|this|so|now|not|is it)(?: .*)?
        how (?:does|do|did|would|will|is|are|has|have|can|could|might|should|important|critical|urgent|big|painful|much of|much does|much time|many of your|many people|many users|soon|firm|flexible|often|long have|confident|worried|happy|satisfied)(?: .*)?(?:you|your|team|that|this|it|they|board|customers|users|people|business|finance|operations|process|decision)(?: .*)?
        who (?:else|is|are|would|will|in your|on your|at your|needs|has|do you|does|makes|decides|signs|gets|feels|uses)(?: .*)?
        (?:is|are|was) there (?:anything|something|other|a (?:particular |specific |deeper |bigger )?(?:reason|concern|deadline|date|worry|constraint|issue|event|budget cycle)|any (?:other )?(?:concerns?|constraints?|worries|reasons?|issues?|pressure|deadlines?)|someone|other people|a part|an internal)(?: .*)?
        (?:which|what) (?:of (?:these|those|them|the)|one|part|parts|piece|issue|term|terms|bit|side|aspect|feature|features|teams?|departments?|sites?|people|deadline|dates?|risks?|outcome|outcomes|result|problems?) (?:\\w+ ){0,3}?(?:matter\\w*|important|hurt\\w*|worr\\w+|most|you|your|need\\w*|affect\\w*|would|is|are|could|drives?|bothers?|care)(?: .*)?
        (?:does|do|did|would|will|has|have|is|are) (?:your|the|that|this|it|you)(?: \\w+){0,6} (?:matter|affect|important|worry|concern|depend|hurt|help|need|struggl\\w+|impact|feel|worried|concerned|under pressure|care|cause|problem|priority|tied to|critical|flexible on|pressure)(?: .*)?
        (?:what|how) (?:about|if) (?:your|the) (?:team|users|board|people|customers|operations|staff|warehouse|plant|drivers|growth|timeline|rollout|plans|cfo)(?: .*)?
        where (?:does|do|is|are|did) (?:the|your|that|this|those|it)(?: \\w+){0,6} (?:come from|coming from|pressure|pain|concern|hurt|pinch|bottleneck|fit|go wrong|stuck|budget|number|figure|\\d+)(?: .*)?
        (?:under|outside|beyond|underneath|apart from|besides|aside from|other than|beyond the) (?:price|the price|the number|that|this|cost)(?:,| |\\?)+(?:what|is there|anything|which)(?: .*)?
        if (?:price|money|budget|cost|we|you|this|that|it) (?:\\w+ ){0,5}(?:weren't|wasn't|were|was|aside|no object|solved|fixed|could change|had a|work\\w*|got|get)(?: .*)?(?:what|how|which|would)(?: .*)?
        (?:your|the|his|her|their) (?:main |biggest |top |key |real |other |underlying |primary |first |number one |single )+(?:concern|priority|worry|goal|constraint|challenge|problem|pain|driver|objective|need|issue|fear|reason|consideration)s?(?: .*)?
        """,
        None,
        0.75,
        True,
        unless="(?:who|where) else (?:are you|will|would|can|is going|are you going).*|what (?:choice|other choice|are you going to do|the hell|the heck|makes you think|were you thinking|planet|part of .* (?:don't|do not))(?: .*)?|(?:how|why) (?:dare|could you|can you|don't (?:you|we)|should (?:i|we)|would (?:i|we)|not|do you expect|can't you|won't you|on earth|about|is everyone|are you wasting|are you being|are we even)(?: .*)?|how (?:are you|have you been|are things|was your|is your|'s your|'s it going|is it going|does that sound|does .* sound|do you like|much would|low|about|are you doing today|was the|do we sign|do i sign)(?: .*)?|what (?:about|if) (?:i|we) .*|(?:does|would|will|do|can) (?:that|this|it|you|we|i) (?:work|help|sound|suit|fly|make sense|have a deal)(?: .*)?|how (?:does|do|would|will) (?:your|the|this) (?:product|software|platform|system|tool|api|integration|machine|app|service|feature|sso|module|warranty|line)(?: .*)?|how (?:long|many|much|soon|fast|quickly) (?:is|does|do|can|could|will|would|are|of|for|off|discount)(?: \\w+){0,4} (?:delivery|implementation|setup|deploy\\w*|install\\w*|ship\\w*|take|last|warranty|lead time|contract|seats|units|licen[cs]es|included|discount|price|cost|charge|pay|storage)(?: .*)?|(?:what|who|which)(?:'s|'re| is| are) (?:the|your) (?:price|best|offer|number|name|email|address|list|rate|fee|lead time|warranty|sla|storage|uptime|capacity|part number|minimum|discount|phone|policy|final)(?: .*)?|what would (?:you (?:pay|offer|propose|accept)|it take)(?: .*)?|what (?:price|number|figure|discount|rate)(?: .*)?|why (?:should|would) (?:i|we)(?: .*)?",
    ),
    Rule(
        Act.EXPLORE,
        "invites to tell",
        """
        help (?:me|us) (?:to )?(?:understand|see|get)(?: .*)?
        (?:tell|talk|fill|walk|take|run|guide|lead) (?:me|us) (?:a (?:bit|little) |some |)?(?:more |a bit more |a little more |something )?(?:about|through|in on|why|how|what|to the)(?: .*)?
        (?:i'd|i would|we'd|i'm|we're|i want|we want|i|keen|curious)(?: \\w+){0,3} (?:like|love|want|hoping|curious|keen|interested|eager|need|trying|wondering|wonder) (?:to )?(?:understand|know|hear|learn|see|get|find out|explore|ask)?(?: \\w+){0,4}? ?(?:what|why|how|who|more about|about your|your|whether|which|the reason|where the|where your)(?: .*)?
        (?:can|could|would|will|may|might) (?:you|i|we) (?:please |perhaps |maybe |just |also )*(?:tell|share|say|explain|describe|help|walk|give|talk|elaborate|expand|unpack|ask|outline|clarify|paint|dig|explore)(?: me| us| you| a bit| a little| more| with| a sense| some| through| about| for| into| on)*(?: \\w+){0,3}? ?(?:what|why|how|who|which|where|about|background|context|color|colour|sense|more|picture|concern|priorit\\w+|process|the reason|reasons?|the constraint|that|need)(?: .*)?
        (?:rank|prioriti[sz]e|weigh) (?:these|those|them|the|price|what|which)(?: .*)?
        """,
        None,
        0.75,
        None,
        unless="(?:who|where) else (?:are you|will|would|can|is going|are you going).*|what (?:choice|other choice|are you going to do|the hell|the heck|makes you think|were you thinking|planet|part of .* (?:don't|do not))(?: .*)?|(?:how|why) (?:dare|could you|can you|don't (?:you|we)|should (?:i|we)|would (?:i|we)|not|do you expect|can't you|won't you|on earth|about|is everyone|are you wasting|are you being|are we even)(?: .*)?|how (?:are you|have you been|are things|was your|is your|'s your|'s it going|is it going|does that sound|does .* sound|do you like|much would|low|about|are you doing today|was the|do we sign|do i sign)(?: .*)?|what (?:about|if) (?:i|we) .*|(?:does|would|will|do|can) (?:that|this|it|you|we|i) (?:work|help|sound|suit|fly|make sense|have a deal)(?: .*)?|how (?:does|do|would|will) (?:your|the|this) (?:product|software|platform|system|tool|api|integration|machine|app|service|feature|sso|module|warranty|line)(?: .*)?|how (?:long|many|much|soon|fast|quickly) (?:is|does|do|can|could|will|would|are|of|for|off|discount)(?: \\w+){0,4} (?:delivery|implementation|setup|deploy\\w*|install\\w*|ship\\w*|take|last|warranty|lead time|contract|seats|units|licen[cs]es|included|discount|price|cost|charge|pay|storage)(?: .*)?|(?:what|who|which)(?:'s|'re| is| are) (?:the|your) (?:price|best|offer|number|name|email|address|list|rate|fee|lead time|warranty|sla|storage|uptime|capacity|part number|minimum|discount|phone|policy|final)(?: .*)?|what would (?:you (?:pay|offer|propose|accept)|it take)(?: .*)?|what (?:price|number|figure|discount|rate)(?: .*)?|why (?:should|would) (?:i|we)(?: .*)?",
    ),
    Rule(
        Act.APPRECIATE,
        "thanks",
        """
        thanks?(?: you)?(?: .*)?
        (?:appreciate|appreciated|appreciates|appreciative|grateful|gratitude|thankful)(?: .*)?
        (?:you've|you have|you|your (?:team|people|engineers?|support|folks|side|company|reps?|crew|drivers?|account manager)(?: has| have|'s)?)(?: all| always| really| both| truly| consistently| been)*(?: been| were| was| did| have done| done| is| are)? (?:<very>)(?:a )?(?:<very>)(?:great|fantastic|wonderful|excellent|terrific|helpful|generous|patient|responsive|flexible|kind|good to (?:us|me|work with)|good partner|great partner|reliable|constructive|amazing|outstanding|thoughtful|a pleasure|impressive|open with|straight with|honest with|upfront with|straightforward with|fair with|accommodating)(?: .*)?
        (?:impressed|delighted|pleased|thrilled) (?:with|by|at) (?:you|your|how|the way|what)(?: .*)?
        (?:hats off|kudos|well done|great job|nice work|great work|good work|credit to you|i value|we value|means a lot|that's (?:very |really |so )?(?:kind|generous|helpful|decent|good|thoughtful) of you|couldn't have|a pleasure working|a pleasure doing|enjoyed working|love working|i like working|we like working|we love)(?: .*)?
        (?:that|this) (?:is|was|'s) (?:very |really |so |extremely |super )?(?:helpful|useful|kind|generous|good of you|decent of you)(?: .*)?
        """,
        None,
        0.8,
        unless="(?:would|'d) (?:really |greatly |much )?(?:appreciate|be (?:grateful|appreciated))(?: .*)?|thanks?(?: you)?,? but (?:no|we|i).*|no,? thanks?(?: you)?|no thank.*|thanks (?:for nothing|a lot for nothing).*|thank (?:god|goodness|heavens).*|appreciate (?:that|how|why) (?:this|it|you're|you are|your (?:budget|board|team|hands)|the|there)(?: .*)?|appreciate (?:your |the )?(?:position|pressure|constraints?|frustration|concern|situation|difficult\\w*)(?: .*)?|how you (?:repay|thank).*|the thanks .*|value (?:for|of|in|is|we|you).*",
    ),
    Rule(
        Act.APOLOGISE,
        "own fault",
        """
        (?:i'm|we're|i am|we are|so|very|truly|really|deeply|genuinely|sincerely|terribly)? ?(?:so |very |truly |really |deeply |genuinely |sincerely )?sorry (?:about|for|that (?:we|i|our|it|the|this)|we|i (?:did|was|didn't|missed|kept|got|hadn't|haven't)|our|it took|if (?:i|we|that|my)|to (?:have|keep|make|put|be late|cause|drag|come)|it has|on behalf|again|this|the delay|my|you've had to|you had to|your team had to|you have had to)(?: .*)?
        apolog(?:y|ies|i[sz]e|i[sz]ing|i[sz]ed)(?: .*)?
        (?:that's|that is|that was|this is|it's|it is|it was|this was|this one is|that one's|that one is|the delay is|the outages? (?:are|were|is|was)|blame|all) (?:entirely |all |squarely |really |completely |totally |100% |fully )*(?:on (?:us|me)|our fault|my fault|our mistake|my mistake|our bad|my bad|our responsibility|my responsibility|on our side|our failure|our doing|inexcusable on our|down to us|my doing)(?: .*)?
        (?:my|our) (?:fault|mistake|bad|error|oversight)(?: .*)?
        (?:we|i)(?:'ve| have|'d| really| clearly| simply| just)? (?:dropped the ball|let you(?:r team| guys| all)? down|messed up|screwed up|failed you|failed your|fell short|got (?:it|that|this) wrong|blew it|made a mistake|should(?:'ve| have) (?:told|warned|called|done|been|caught|handled|communicated|flagged|said|sent|responded|answered|known|given|let|reached|come)|owe you an apology|didn't (?:live up|deliver|do right|handle|do our|keep|do a good|serve|meet our|give you)|haven't (?:lived up|delivered|been|done|served|kept|met)|missed the mark|fumbled|mishandled|underdelivered|under-delivered|botched|disappointed you|caused you|put you through|cost you)(?: .*)?
        (?:take|taking|accept|own|owning|bear) (?:full |all |the |complete |that |total )*(?:responsibility|blame|ownership)(?: .*)?
        (?:forgive|pardon|excuse) (?:me|us|the|our|my)(?: .*)?
        mea culpa
        (?:regret) (?:that|the|what|how|any)(?: .*)?
        """,
        None,
        0.85,
        unless="sorry,? but .*|sorry,? (?:i|we) (?:can't|cannot|couldn't|won't|don't|do not|have to|will have to|need|must|can|could|meant|mean).*|sorry (?:to hear|you feel|to say|for yourself|for you).*|sorry,? (?:\\$|€|£)?\\d.*|you(?:'ll| will) (?:be sorry|regret).*|(?:you owe|owe us|owe me|expect|want|demand|waiting for) ~ apolog\\w+.*|no need to apologi[sz]e.*|don't apologi[sz]e.*|sorry,? what.*|sorry,? that (?:doesn't|won't|isn't|is|price|offer|number|wouldn't|would|can't).*|sorry,? (?:the|our) (?:price|rate).*|excuse me,? .*\\?|i'll own it",
    ),
    Rule(
        Act.SAVE_FACE,
        "honourable way",
        """
        (?:so|that way|then|and|which (?:means|lets)|something|this way|gives|give|lets?|letting|help|helps|allow|allows|means|arm you with|leave you with|what would help) (?:that )?(?:you|your team|you to|you with|your (?:boss|cfo|board)) (?:can|could|'ll be able to|will be able to|to|have|get|walk|'d have|would have|will have|'ll have|something|a|an|some)(?: \\w+){0,6}? ?(?:show|tell|take (?:back|to|in|upstairs)|go back|bring|present|report|point to|point at|walk in|walk out|sell (?:it|this|internally)|defend|win|story|hold up|say (?:you|that you)|justify|explain it|explain to|put in front|look good|credit|announce|claim|victory|head(?:s)? high|your (?:boss|cfo|ceo|board|committee|team|leadership|management))(?: .*)?
        (?:something|a number|a story|a win|a result|an answer|numbers?|a case|a paper|a summary|a one-?pager|ammunition|a line|a headline|one-?page\\w*) (?:that )?(?:you(?:'d| can| could|'ll| would)?|to|for you(?: to)?|for your) (?:be able to |be proud to |comfortably |happily |actually |proudly )?(?:show|take|bring|tell|defend|present|sell|point|hold|go back|put|give|use|share|carry|hand|report|board|cfo|boss|team|management|stand behind)(?: .*)?
        (?:you can|you could|you may|you're welcome to|feel free to|please|happy for you to) (?:always |just |also |certainly |honestly |truthfully )?(?:tell|show|say to|report to|go back to|blame|say|put it|point|let|present)(?: your (?:boss|cfo|board|ceo|team|committee|management|director|people|leadership|procurement))(?: .*)?
        (?:blame (?:me|us)|put it on (?:me|us)|put the blame on (?:me|us)|tell them (?:it was|i|we|that i|that we|you|it's)|say (?:it was|that it was) (?:me|us|our|my)|make me the bad guy|i'll be the bad guy|i'll take the (?:blame|heat|hit|fall)|we'll take the (?:blame|heat|hit|fall)|i'm happy to be the bad guy|let me be the bad guy|i'm happy to take the (?:blame|heat))(?: .*)?
        (?:because|since|thanks to|after|given|credit to|it was|is down to|that's) (?:of )?(?:you|your) (?:pushed|push|pushing|made|case|argument|asked|asking|persistence|fought|held|insist\\w*|challenged|negotiat\\w+|feedback|input|homework|patience|work|raised|team's (?:feedback|work))(?: .*)?
        you(?:'ve| have)?(?: really| certainly| clearly| definitely| already)? (?:pushed|driven|drove|drive|made|make|earned|won|negotiated|fought|bargained|argued|moved|got|gotten|persuaded|convinced|changed|talked) (?:us |me |this |that |it |yourself |hard |your |a |an |my |our )*(?:hard|harder|bargain|case|strong case|good case|further|well|mind|persuaded|better (?:deal|price|than)|around|round|to a place|down|concession|very good|fair|tough|convincing|compelling|good argument|corner|into|this one|it)(?: .*)?
        (?:your (?:call|choice|decision)|up to you|you (?:choose|decide|pick)|whichever (?:you|works|suits|one|is|fits|of)|entirely yours|whatever (?:works|suits) (?:best for )?you|the choice is yours|you tell me which|pick (?:the one|whichever|what)|i'll leave (?:it|that|the choice) to you|leave it up to you|choose (?:the one|whichever|what)|in your hands|take whichever|you know your)(?: .*)?
        (?:make|makes|making|have|help|helps|helping|want|get|like|see) (?:sure )?(?:you(?:r team)?) (?:to )?(?:look|looks|come out (?:of this )?|walk (?:away|out)|come away|looking|be seen|be the (?:hero|one who)|get the credit|getting the credit) (?:good|great|like|looking|with|as|ahead|well|smart|strong|the winner|having|a hero|the one)?(?: .*)?
        (?:no (?:shame|embarrassment)|nobody (?:would|will|needs to|has to)|no one (?:would|will|needs to|has to)) (?:in|fault|blame|know|say|think|call|hold|lose|see|hear)(?: .*)?
        (?:without (?:anyone|you|either of us|you having to|anybody|having to) (?:losing|lose|lose face|look|looking|backing|back|climb|explain|going back))(?: .*)?
        (?:call|label|frame|present|position|package|structure|badge|announce) (?:it|this|that) (?:as|a|an)? ?(?:\\w+ ){0,3}(?:pilot|win|your|concession|loyalty|renewal|founding|partnership|phase|early|joint|upgrade|credit|reward|special|goodwill|initiative|idea|proposal|launch)(?: .*)?
        (?:you|your team) (?:get|gets|deserve|deserves|can take|take|should get|should take|should have) (?:the|all the|full|a lot of|some) credit(?: .*)?
        (?:couldn't|wouldn't|would not|could not|never) have (?:got|gotten|come|moved|found|agreed|been|done|offered|improved|landed) ~ (?:without|but for|if not for) (?:you|your)(?: .*)?
        (?:i|we)(?:'d| would) never have (?:moved|offered|agreed|done|come)(?: .*)?
        (?:easy|easier|easily) (?:for you )?to (?:defend|sell|explain|justify|present|bring|take) (?:to|internally|upstairs|it|this|in front)(?: .*)?
        """,
        None,
        0.75,
        unless="(?:you decide|your call|up to you),? (?:but|or).*|(?:tell|show|say to) your (?:boss|cfo|board|ceo) (?:to|that (?:they|he|she|it)|it's over|we'll|i'll|i'm|we're).*|what (?:would|will|do|can|could) .*\\?|who .*\\?|how .*\\?|(?:explain|tell) (?:to |that to )?your (?:boss|board|cfo|ceo) (?:why|how you (?:lost|missed|let|failed)).*",
    ),
    Rule(
        Act.CANDOUR,
        "own weakness told",
        """
        (?:i'll|let me|i'm going to|i want to|i'd rather|i should|i need to|i have to|i must|we should|i'm) (?:just |also |really |totally |completely |always )?(?:be |being )?(?:<very>)(?:honest|straight|frank|candid|upfront|up front|open|transparent|truthful|admit\\w*|confess\\w*|level|own up|own that|lay my cards|put my cards|tell you now|say it)(?: with you| about| and| here|,| that| to you| how| where| on| up)?(?: .*)?
        (?:to be|being|if i'm|if i'm being|in all|quite|totally|completely|brutally|perfectly|since we're being) (?:<very>)(?:honest|frank|candid|transparent|honesty|straight|fair to you|upfront|truthful)(?: .*)?
        (?:honestly|frankly|candidly|truthfully|full disclosure|cards on the table|truth be told|in full transparency|in the interest of transparency|between you and me|between us|off the record|confidentially|the (?:honest )?truth is|truth is|confession)(?:,| |-|:)(?: ?.*)
        (?:we|i|our (?:team|company|product|service|software|platform|side|plant|support|onboarding))(?:'ve| have| has| also| really| still| just| do| did)* (?:struggle[ds]?|struggling|been struggling|aren't (?:the cheapest|great|good|strong|as|perfect|where|the best|yet)|are not (?:the cheapest|great|good|strong|as|perfect|where|the best|yet)|isn't (?:the cheapest|great|good|strong|as|perfect|where|the best|yet)|underestimated|miscalculated|misjudged|overpromised|oversold|cut corners|had (?:a (?:bad|rough|terrible)|problems|trouble|issues|two|three|some)|got burned|were burned|made (?:a|some|that|the) mistakes?|fell behind|fall short|lack|lost (?:a|two|three|our|some|several)|screwed|dropped|mismanaged|need this (?:deal|one|renewal|quarter)|really need|are behind|am behind|are under|am under|are short|don't have (?:a good|an answer|all|the answer|much|it all|a great|anyone|the (?:people|capacity|expertise))|don't (?:do|know)(?: \\w+){0,4} (?:well|yet|enough|how|whether|if)|can't (?:promise|guarantee|pretend)|won't pretend|weren't|didn't)(?: .*)?
        (?:i'm|i am|we're|we are) (?:<very>)(?:under (?:a lot of |real |some |serious |huge |heavy |quite a bit of |enormous )?pressure|behind (?:on|target|this|our|my)|short (?:of|on|this)|new to (?:this|the)|nervous|worried|not (?:sure|certain|proud|the cheapest|great|the best|perfect|comfortable|good at)|embarrassed|stretched|tight on|in a (?:bind|tough|tight|difficult)|losing money|weak|limited|guilty|measured on|paid on|compensated on|responsible for|judged on|scared|anxious|out of my depth|not as strong)(?: .*)?
        (?:my|our) (?:own )?(?:quota|commission|bonus|quarter|numbers?|job|margin|margins|weak(?:ness|est| spot| point)|mistake|problem|constraint|real constraint|concern|worry|limitation|limitations|shortcoming\\w*|reason|real reason|motive|interest|risk|pressure|cash flow|cash position|weakest point|target|exposure|biggest (?:worry|risk|concern|fear|problem|weakness)|(?:first|last) (?:version|release|rollout)) (?:here |this |for |in |right now |quarter |is |are |was |were |comes |at |depends |depend |on |with )+(?:.*)
        (?:i|we) (?:need|have|got|want|could use|would love) (?:this|to (?:hit|close|make|show|land|book|report|fill|prove)|a (?:reference|win|logo|gap)|something) ~ (?:quarter|quota|target|number|year|boss|board|pipeline|reference|logo|capacity|bonus|win|month|to|because)(?: .*)?
        (?:i|we) (?:don't|do not|didn't|can't|haven't) (?:really |fully |actually |yet )?(?:know|have a (?:good|great) (?:answer|excuse)|want to (?:oversell|hide|mislead|pretend|overpromise|sugarcoat|promise)|understand (?:your|how|why)|sugarcoat)(?: .*)?
        (?:what|something|one thing|there's something|there is something|there's one thing|a thing) (?:you should know|i should (?:tell|mention|have told)|i haven't (?:told|mentioned)|you need to know|i want you to know|worries me|keeps me|that worries me|scares me|that you won't|i'm not proud|we're not|we don't do|we do badly|works against us|i can't)(?: .*)?
        (?:i|we)(?:'d| would) rather (?:tell|say|admit|lose|be|you (?:hear|know|heard)|show|disclose|you)(?: .*)?
        (?:i|we)(?:'ll| will| do| have to| must| can| freely| should)* (?:admit|confess|concede|own up|acknowledge) (?:that |to |it |we |our |my |i |the )(?:.*)
        (?:not (?:my|our) (?:strong suit|strength|finest|best)|where (?:we're|we are) weak(?:er|est)?|our weak|we're weaker|we are weaker|isn't our strength|we're not (?:the )?(?:best|cheapest|strongest|fastest))(?: .*)?
        """,
        None,
        0.65,
        False,
        unless="(?:thank|thanks|appreciate|grateful)(?: .*)?|(?:honestly|frankly|to be (?:honest|frank|blunt|candid)|truthfully|i'll be (?:honest|frank|blunt|straight)|let me be (?:honest|frank|blunt|clear|straight)|being honest|quite frankly|honest with you|truth is),? (?:\\w+ ){0,6}?(?:you|you're|your|that's|that is|this is|it's|i expected|i don't care|i've had|insulting|ridiculous|too (?:low|high|much|steep)|not (?:enough|good|impressed|interested)|doesn't work|won't work|no\\b|another|take it|can't accept|can't do|price|the (?:price|offer)|\\d)(?: .*)?|(?:our|my) (?:number|price|target|offer|quote|margin|interest) is (?:\\$|€|£)?\\d.*|(?:not sure|don't know|don't understand) (?:you|what you|why you|if you|that you|how you (?:think|expect))(?: .*)?",
    ),
    Rule(
        Act.FAIRNESS,
        "outside standard",
        """
        (?:market|going|industry|published|benchmark|prevailing|standard|regional|average|spot|index|list|third-?party|independent|typical|comparable|public|reference) (?:price|prices|pricing|rate|rates|average|averages|standard|standards|norm|norms|range|data|terms|level|levels|index|median|practice|benchmark|benchmarks|report|contracts?|survey|value|deals?|figures?|customers?|accounts?|projects?|work) (?:for|is|are|in|shows?|says?|at|of|by|on|from|and|this|sits?|runs?|puts?|would|has|right|around|moved|suggests?|which|,|pay|look|land|-)(?: ?.*)
        (?:benchmark\\w*|gartner|forrester|idc|glassdoor|consumer price index|cpi|rpi|ppi|price index|fuel index|diesel index|indexed|inflation index|bls|eurostat|dat rate|freightwaves|pulp index|resin index|steel index|lme|official index|industry report|published (?:rate|tariff|index)|rate card|tariff)(?: .*)?
        (?:in line with|consistent with|based on|benchmarked against|according to|measured against|comparable to|compared with|on par with|pegged to|tied to|linked to|following|as per|per|matches|mirrors) (?:the |what |our |your |other |industry |market |public |official |latest |national |published |similar |every |standard |a |an |all |last |actual |real |both )*(?:market|index|benchmark|benchmarks|industry|others? (?:pay|charge|get)|others|other (?:customers|clients|companies|accounts|suppliers)|similar|standard|report|norms?|practice|comparable|average|cost breakdown|costs?|usage|peers|customers (?:of|your|at|in|pay)|inflation|cpi|usage data|precedent|data|rate card|tariff|survey|formula|policy for|every(?:one|body))(?: .*)?
        (?:same|identical|equal|similar) (?:price|rate|terms?|deal|discount|number|formula|structure|conditions|treatment|level|split|offer|tier) (?:as |for |to |we |that |every |everyone |all |any |other |your |our |i |applies |with )+(?:.*)
        (?:other|our other|similar|comparable|most|all|every|companies|customers|clients|accounts|peers|teams|firms|our|buyers|shippers) (?:customers?|clients?|companies|accounts|firms|buyers|shippers|peers?|manufacturers|agencies|teams|suppliers|vendors|partners)?\\s?(?:of |at |in |with |your |our |this |similar |same |the |like |a )*(?:size|volume|scale|segment|bracket|category|region|tier|sector|industry|yours|position)? ?(?:pay|pays|are paying|get|gets|are on|signs?|signed|charge|receive|land|have|accept|see) (?:.*)
        (?:fair|equitable|balanced|even|reasonable|even-?handed) (?:to|for|on|between|way|split|share|deal|middle|basis|outcome|exchange|price|arrangement|compromise|for you and|and) ?(?:both|us both|each|everyone|all|you and|the two|either|share|split|the risk|sides?|to|of us|us|this|compared|reflect\\w*|given|because|based|since)(?: .*)?
        (?:seems?|feels?|sounds?|is|be|only|that's|it's|would be|what's|i'd call that|is a|more than|looks) (?:only |more than |what's |what is |a )?(?:fair|even-?handed|equitable)(?: (?:to|for|that|because|since|given|when|as|if|split|price|way|middle|considering|and|,)| ?$)(?: ?.*)
        (?:here's|here is|let me show you|i can show you|i'll show you|happy to show you|look at|i'll share|i can share|we can share|open(?:ing)?) (?:you |how |the |our |my |a |where |full |actual |exactly )*(?:cost (?:breakdown|structure|base|sheet)|breakdown|costs|math|maths|numbers behind|calculation|how we (?:price|get|got|arrive|calculate)|books?|cost of|arithmetic|price is built|each (?:dollar|euro) goes|costs? (?:come|go))(?: .*)?
        (?:cost|costs|hosting|labou?r|material|materials|fuel|raw material|resin|freight|support|energy|wage|wages|steel|paper|pulp|input|diesel|parts|staffing|salary|salaries|server|infrastructure)(?: costs?| prices?| alone)? (?:is|are|have|has|went|rose|up|runs?|come|comes|accounts?|make up|makes up|takes?|eat|eats|increased|jumped|climbed|alone|of) (?:about |up |around |roughly |risen |gone |us |by |nearly |almost |for |to |at |gone up |increased |over )*(?:\\$|€|£)?(?:\\d|ten|twenty|thirty|forty|fifty|half|two|three|four|five|six|a third|a quarter|double)(?: ?.*)
        (?:it|that|each|every|this|a|one|which)(?: \\w+){0,3} costs? (?:us|me|our) (?:.*)
        (?:precedent|same formula|same way (?:we|you)|treat (?:you|everyone|all|every|each) (?:the same|fairly|equally|alike|like)|like for like|apples to apples|what's fair|what is fair|to be fair to both|pro-?rata|proportional\\w*|proportionate\\w*|split (?:it |the (?:cost|costs|risk|difference|increase|burden) )?(?:evenly|equally|fairly|fifty|50)|share the (?:risk|cost|costs|burden|increase|savings|upside|pain)|each (?:give|carry|bear|take|move|pay) (?:half|equal|the same|a bit|something)|both (?:give|carry|bear|move|share|put in)|meet(?:s|ing)? each other)(?: .*)?
        (?:market|fair) (?:rate|price|value)
        """,
        None,
        0.65,
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
        unless="i thought we were .*|thought (?:this|we) .*partner.*|(?:both|the two) (?:options|numbers|offers|quotes|contracts|sites|plants|machines|of (?:those|them|these)).*|put together .*|get together (?:the|a) .*|(?:my|our) team (?:and i|both).*|(?:isn't|not|wasn't) (?:much |really )?a (?:real )?partnership.*|we both know (?:you|that you|you're|this is your).*|end of (?:the|our|this) (?:partnership|relationship).*",
    ),
)
