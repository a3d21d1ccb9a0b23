# ruff: noqa: E501 - a phrase stands on one line, so that it can be read as a list
"""Phrases that show understanding: what the other feels, needs, is right about."""

from trainer.negotiation.acts import Act
from trainer.perception.phrases import Rule

ASKS_AFTER = "asks after their people"
"""The rule for a question after the team, which may be small talk as well."""

UNDERSTANDING_RULES = (
    Rule(
        Act.ACKNOWLEDGE,
        "names the strain",
        f"""
        it's a lot,? i know(?: .*)?
        i (?:get|understand|know|see|realise|realize) that (?:a|an|the|your|every|any)(?: \\w+){1, 8} (?:lands?|falls?|ends? up|sits?|weighs?) on (?:your|you)(?: .*)?
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
        your (?:frustration|worry|concern|disappointment|caution|anger|hesitation|stress|pressure|nervousness|skepticism|position|fear|anxiety)(?:s| you)? (?:is|are|about|makes|comes|over|with|here|you're feeling)(?: .*)?
        (?:i hear you|i feel for you|i feel your pain|i get it|we hear you|i hear that|i hear the|we've put you|i can only imagine|that's a lot (?:to|of|on)|that's rough|that's tough|ouch|that's hard|tough spot|you've been patient|you've carried|you've been carrying|you've been living with|i can imagine|that stings|that hurts|must have hurt|must have stung|must sting|we put you)(?: .*)?
        """,
        None,
        0.8,
        unless="i hear that (?:a lot|all the time|often|every|from).*|(?:a lot|hard|tough|difficult|pressure|rough|lot of \\w+) (?:\\w+ ){0,4}?(?:for|on|to) (?:us|me|our)(?: .*)?|(?:what|how|why|which|who|where) .*\\?|hear (?:that|you) (?:right|correctly|saying).*|if (?:i|we) (?:hear|heard|understand).*|(?:i know|i understand|i see|i hear you|i get it|i get that|understand that|i realize|i realise|i recognize|i appreciate)(?: \\w+){0,12},? (?:but|however) .*|<i'm> (?:<felt>) .*|i'm sorry you feel that way.*|sorry you feel that way.*|you're in no position.*|you must be (?:joking|kidding|new|desperate).*|you're (?:stuck|under|caught) (?:with|and you know).*",
    ),
    Rule(
        Act.PARAPHRASE,
        "restates to check",
        """
        (?:it )?seems to me (?:that )?(?:you|your|the|what|it's|for you)(?: .*)?
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
        unless="(?:is|was) (?:that|this|it) a (?:yes|no|deal|maybe)|if (?:i|we) (?:can |could )?get .*\\d.*|so you(?:'ll|'d| will| would)? (?:have|need) to (?:do|sharpen|move|come|go|be|find|give|drop|lower|offer|improve|decide|sign|make).*|(?:so|then) you (?:don't|want|have|need) (?:to )?(?:care|take|pay|waste|insult).*|you have (?:no|nothing|a deal|my word).*|so (?:you|that you) (?:can|could|don't have) .*|so you have (?:something|a |the |some|time|more|one|flexibility|certainty).*|so you get .*|so you (?:need|want|have|could) to (?:decide|move|sharpen|do|come|make).*|sounds like (?:a|you've got a|we|we've|you have a|you got|you've got|you got yourself) .*(?:deal|plan|joke).*|if i understand(?: you)? correctly,? (?:no|you're (?:joking|kidding)).*",
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
        unless="wouldn't .* if i were you.*|take it,? .*|right to (?:know|hear) .*|(?:wouldn't|don't|would not) want to be in your .*|(?:i|we) (?:think|believe|feel|hope|find|consider)(?: \\w+){0,6} (?:fair|reasonable|sound)(?: .*)?|(?:my|our|the) (?:offer|price|proposal|rate|quote|number|deal|counter)(?: \\w+){0,3} (?:fair|reasonable|competitive|good|sound)(?: .*)?|(?:would|could|seems?|sounds?) (?:be )?(?:like )?(?:a )?(?:fair|reasonable|good|great) ?(?:deal|to me|price|offer|compromise|split|trade|plan|middle|exchange)?(?:$| .*)|(?:isn't|is not|not|hardly|doesn't|don't|wouldn't|never) (?:\\w+ ){0,3}(?:fair|reasonable|right|sense|good|legitimate|valid|enough|acceptable)(?: .*)?|fair (?:to|for) (?:both|us|me|everyone|all|you and)(?: .*)?|(?:right|real) (?:now|away|price|number|time|deal|person|people|money|cost|estate|issue|problem|question is|concern is|worry is).*|(?:good|great|excellent|strong|solid|important) (?:price|deal|offer|product|news|day|morning|afternoon|time|week|fit|partner\\w*|relationship|team|rate|value|discount|customer|account|business|to (?:see|meet|hear|talk|speak|be)|talking|start|first step|starting|progress|year|quarter|work|way forward|faith|customers?|service|results?|for (?:us|me|both)|to know|to us|to me|with (?:us|me)|enough (?:for|to|if)).*|makes? (?:no|it|a difference|sense (?:for|to) (?:us|me|both)).*|(?:more|much more|bit more|lot more|something) (?:reasonable|fair|realistic|sensible)(?: .*)?|if (?:that|this|it) .*|(?:good|valid) (?:until|through|for|till).*|you're right (?:in the middle|on the).*",
    ),
    Rule(
        Act.EXPLORE,
        "asks for needs",
        """
        what would (?:the|your) (?:\\w+ ){0,2}(?:founders?|board|boss|cfo|ceo|team|people|staff|plant|finance|committee) (?:ask|say|want|need|think|look|like)(?: .*)?
        how (?:late|early|fast|big|small|long|soon) (?:can|could|may|must|should) (?:an? |the |your )?(?:\\w+ )?(?:\\w+) (?:be|take|wait|come|last|go)(?: .*)?
        what (?:did|does|do) (?:your|the) (?:\\w+ ){1,2}(?:not )?(?:like|dislike|miss|hate|want|expect|think|complain|say)(?: .*)?
        what would (?:\\w+ ){1,5}(?:give|bring|do for|mean for|buy|change for) (?:you|your \\w+)(?: .*)?
        would (?:a |an |the |later |longer |more |fewer |another |some |having )?(?:\\w+ ){1,8}(?:be worth|take the edge|take (?:some |any |the )?(?:pressure|weight)|relieve|ease|be easier|change|solve|suit)(?: .*)?
        (?:does|do|did) (?:your|their|the) (?:\\w+ ){1,2}(?:fine|charge|blame|penali[sz]e|push|press|chase|ask|call|complain|expect|measure|need|count|want)(?: you| it| this)?(?: .*)?
        which of (?:your|the) (?:\\w+ ){1,3}(?:hurts?|matters?|worr\\w+|suffers?|needs?|is|are|costs?|runs?|cause\\w*)(?: .*)?
        how (?:many|often)(?: \\w+){1,4} (?:does|do|did|have|has|are|is)(?: \\w+)? (?:it|they|your|you|to)(?: .*)?
        (?:and )?who (?:looks after|pays|runs|handles|decides|carries|covers|suffers|answers|takes)(?: .*)?
        (?:and |so |but )*how(?:'s|'re| is| are| was| were) (?:your|the|that|it|things with your)(?: \\w+){0,3} (?:team|people|staff|agents|crew|drivers|receptionists|plant|cash|cash flow|budget|finance|board|planners?|warehouse)(?: .*)?
        how(?:'s| is) (?:your )?(?:team|cash|cash flow|budget|staff|plant)(?: .*)?
        (?:does|do|did|would|will|could)(?: \\w+){1,5} (?:help|make a difference|matter|count|hurt|suit|work for|be useful|be worth|ease|change)(?: \\w+){0,3}? ?(?:you|your team|things|anything|on your side|most|at all)?(?:,| or|$)(?: .*)?
        (?:or )?(?:could you live|would you be open|would you consider|are you open|could you imagine|is it|do they count|does it count|do these count)(?: .*)?
        where does (?:that|it|this) (?:miss|fall short|pinch|hurt|not fit|leave)(?: .*)?
        what would (?:you (?:change|need|add|miss|have (?:needed|wanted))|have (?:helped|made)|help|make)(?: .*)?
        what (?:do|does|did|would) (?:they|he|she|you|your \\w+|the \\w+) (?:\\w+ )?(?:need|want|look|ask|have to|care|see)(?: .*)?
        what went wrong(?: .*)?
        is there (?:a|any) (?:policy|room|space|rule|limit|person|part|deadline|reason|preference|process)(?: .*)?
        (?:what|how) about (?:this year's |your |the )?(?:budget|cash|board|team|people|staff|plant|payment days|delivery|receptionists|hours|space)(?: .*)?
        (?:when|how often|how early|how late) (?:exactly |really )?(?:do|does|must|should|would) (?:you|your|somebody|someone|they|the)(?: \\w+){0,6} (?:need|have|want|require|pick|answer|open|close|run|decide|start)(?: .*)?
        how much (?:do|does|would) (?:\\w+ ){1,3}(?:count|matter|weigh|help|mean)(?: .*)?
        what works (?:in|for|about)(?: .*)?
        what(?:'s|'re| is| are| was| would| does| do| did| has| have| might| makes?| made| kind of| else| if anything)? (?:be |been |the |a |at |so |you |your team |really |most |actually |it |it's |that |this |been )*(?:matter\\w*|important|driv\\w+|behind|prompt\\w*|worr\\w+|concern\\w*|priorit\\w+|goals?|objectives?|keeps? you|keeping you|hop(?:e|ing) to (?:achieve|get out|accomplish|solve|see happen)|trying to|success|need(?:s|ed|ing)?|challeng\\w+|pain\\w*|hurt\\w*|stops?|stopping|prevent\\w*|hold(?:s|ing)? (?:you|things|this) back|block\\w*|bother\\w*|pressur\\w+|stake|care (?:most )?about|ideal|look like|make (?:this|that|it|a deal) (?:work|easier|happen|possible)|change\\w*(?: (?:for|since|on)|$)|impact|mean for|mean to|happen\\w*|reason\\w*|constraint\\w*|process|timeline|timing|plan\\w*|expect\\w*|value|valuable|risk\\w*|biggest|toughest|hardest|main|real|comfortable|uncomfortable|hesitat\\w+|missing|going on|difficult|hard for|easier|help (?:you|your|most)|tell|convince|feel|afraid|frustrat\\w+|wrong|went wrong|gone wrong|use case|requirements?|problem|board|finance|cfo|boss|team|users|customers)(?: .*)?
        (?:why|how come) (?!are we (?:still|even)|(?:is|are) (?:this|that|it|we) (?:still|even|taking))(?:is|are|do|does|did|would|has|have|was|were|the|that|those|this|so|now|not|is it)(?: .*)?
        how (?:does|do|did|would|will|is|are|has|have|can|could|might|should|important|critical|urgent|big|painful|much of|much does|much time|many of your|many people|many users|soon|firm|flexible|often|long have|confident|worried|happy|satisfied)(?: .*)?(?:you|your|team|that|this|it|they|board|customers|users|people|business|finance|operations|process|decision)(?: .*)?
        ^(?:and |so )?how long did (?:it|that|this) (?:take|last|go on)(?: .*)?
        ^(?:and |so )?who (?:left|quit|resigned|stayed|said so|told you)(?: .*)?
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
        unless="is it (?:yes|a deal|true|because you).*|what (?:do|would|did) you (?:want|need) (?:to pay|me to)(?: .*)?|do you really want(?: .*)?|how is it going to look(?: .*)?|don't (?:really )?have (?:the )?time(?: .*)?|(?:would|does|will|could) (?:\\$|€|£)?\\d[^,]*|let's .*|(?:who|where) else (?:are you|will|would|can|is going|are you going).*|what (?:choice|other choice|are you going to do|the hell|the heck|makes you think|were you thinking|planet|part of .* (?:don't|do not))(?: .*)?|(?:how|why) (?:dare|could you|can you|don't (?:you|we)|should (?:i|we)|would (?:i|we)|not|do you expect|can't you|won't you|on earth|about|is everyone|are you wasting|are you being|are we even)(?: .*)?|how (?:are you|have you been|are things|was your|is your|'s your|'s it going|is it going|does that sound|does .* sound|do you like|much would|low|about|are you doing today|was the|do we sign|do i sign)(?: .*)?|what (?:about|if) (?:i|we) .*|(?:does|would|will|do|can) (?:that|this|it|you|we|i) (?:work|help|sound|suit|fly|make sense|have a deal)(?: .*)?|how (?:does|do|would|will) (?:your|the|this) (?:product|software|platform|system|tool|api|integration|machine|app|service|feature|sso|module|warranty|line)(?: .*)?|how (?:long|many|much|soon|fast|quickly) (?:is|does|do|can|could|will|would|are|of|for|off|discount)(?: \\w+){0,4} (?:delivery|implementation|setup|deploy\\w*|install\\w*|ship\\w*|take|last|warranty|lead time|contract|seats|units|licen[cs]es|included|discount|price|cost|charge|pay|storage)(?: .*)?|(?:what|who|which)(?:'s|'re| is| are) (?:the|your) (?:price|best|offer|number|name|email|address|list|rate|fee|lead time|warranty|sla|storage|uptime|capacity|part number|minimum|discount|phone|policy|final)(?: .*)?|what would (?:you (?:pay|offer|propose|accept)|it take)(?: .*)?|what (?:price|number|figure|discount|rate)(?: .*)?|why (?:should|would) (?:i|we)(?: .*)?",
    ),
    Rule(
        Act.EXPLORE,
        "invites to tell",
        """
        help (?:me|us) (?:to )?(?:understand|see|get)(?: .*)?
        (?:tell|talk|fill|walk|take|run|guide|lead) (?:me|us) (?:a (?:bit|little) |some |)?(?:more |a bit more |a little more |something )?(?:about|through|in on|why|how|what|to the)(?: .*)?
        (?:i'd|i would|we'd|i'm|we're|i want|we want|i|keen|curious)(?: \\w+){0,3} (?:like|love|want|hoping|curious|keen|interested|eager|need|trying|wondering|wonder) (?:to )?(?:understand|know|hear|learn|see|find out|explore|ask)(?: \\w+){0,4}? ?(?:what|why|how|who|more about|about your|your|whether|which|the reason|where the|where your)(?: .*)?
        (?:can|could|would|will|may|might) (?:you|i|we) (?:please |perhaps |maybe |just |also )*(?:tell|share|say|explain|describe|help|walk|give|talk|elaborate|expand|unpack|ask|outline|clarify|paint|dig|explore)(?: me| us| you| a bit| a little| more| with| a sense| some| through| about| for| into| on)*(?: \\w+){0,3}? ?(?:what|why|how|who|which|where|about|background|context|color|colour|sense|more|picture|concern|priorit\\w+|process|the reason|reasons?|the constraint|that|need)(?: .*)?
        (?:rank|prioriti[sz]e|weigh) (?:these|those|them|the|price|what|which)(?: .*)?
        """,
        None,
        0.75,
        None,
        unless="what your .* says? (?:when|if).*|(?:who|where) else (?:are you|will|would|can|is going|are you going).*|what (?:choice|other choice|are you going to do|the hell|the heck|makes you think|were you thinking|planet|part of .* (?:don't|do not))(?: .*)?|(?:how|why) (?:dare|could you|can you|don't (?:you|we)|should (?:i|we)|would (?:i|we)|not|do you expect|can't you|won't you|on earth|about|is everyone|are you wasting|are you being|are we even)(?: .*)?|how (?:are you|have you been|are things|was your|is your|'s your|'s it going|is it going|does that sound|does .* sound|do you like|much would|low|about|are you doing today|was the|do we sign|do i sign)(?: .*)?|what (?:about|if) (?:i|we) .*|(?:does|would|will|do|can) (?:that|this|it|you|we|i) (?:work|help|sound|suit|fly|make sense|have a deal)(?: .*)?|how (?:does|do|would|will) (?:your|the|this) (?:product|software|platform|system|tool|api|integration|machine|app|service|feature|sso|module|warranty|line)(?: .*)?|how (?:long|many|much|soon|fast|quickly) (?:is|does|do|can|could|will|would|are|of|for|off|discount)(?: \\w+){0,4} (?:delivery|implementation|setup|deploy\\w*|install\\w*|ship\\w*|take|last|warranty|lead time|contract|seats|units|licen[cs]es|included|discount|price|cost|charge|pay|storage)(?: .*)?|(?:what|who|which)(?:'s|'re| is| are) (?:the|your) (?:price|best|offer|number|name|email|address|list|rate|fee|lead time|warranty|sla|storage|uptime|capacity|part number|minimum|discount|phone|policy|final)(?: .*)?|what would (?:you (?:pay|offer|propose|accept)|it take)(?: .*)?|what (?:price|number|figure|discount|rate)(?: .*)?|why (?:should|would) (?:i|we)(?: .*)?",
    ),
    Rule(
        Act.EXPLORE,
        ASKS_AFTER,
        """
        how(?:'s|'re| is| are| was| were| has| have| did)(?: \\w+){0,2} (?:your|the|for the|for your) (?:\\w+ )?(?:team|people|staff|crew|agents|leads|drivers|planners?|receptionists|colleagues|users)(?: .*)?(?:after|since|holding up|coping|taking|dealing|with all|through|during|managing|about (?:it|this|that))(?: .*)?
        """,
        None,
        0.8,
        True,
    ),
)
