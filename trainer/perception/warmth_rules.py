# ruff: noqa: E501 - a phrase stands on one line, so that it can be read as a list
"""Phrases of courtesy: small talk, thanks, apologies, an honourable way out."""

from trainer.negotiation.acts import Act
from trainer.perception.phrases import Rule

WARMTH_RULES = (
    Rule(
        Act.RAPPORT,
        "small talk",
        """
        did (?:the|your) (?:\\w+ ){1,3}go (?:all right|alright|well|ok|okay|smoothly|as)(?: .*)?
        (?:super |really |so )*excited to (?:chat|talk|speak|be here|see)(?: .*)?
        (?:so |very |really )*(?:glad|happy|pleased|delighted) (?:that )?you(?:'re| are|'ve| have)? (?:talking|here|came|come|called|could|made|taking|found)(?: .*)?
        (?:it's|it is) (?:so |really |very )?(?:nice|good|lovely|great|a pleasure) to be (?:here|back)(?: .*)?
        i (?:really )?enjoyed (?:the|my|our) (?:visit|tour|day|lunch|last)(?: .*)?
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
        unless="not the weather|because of the (?:weather|storm|snow).*|how is it going to .*|(?:have|enjoy) the time to .*|(?:have|had) a (?:week|day|time) (?:to|for|on) .*|what .*|(?:congratulations on your (?:new )?purchase|happy new price).*",
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
        (?:you're|you are) (?:easily |by far |probably |honestly )?(?:the|one of the) (?:best|nicest|kindest|sharpest|smartest|finest|most (?:professional|experienced|thorough|impressive|capable|prepared|knowledgeable|reasonable|pleasant|generous|talented)) (?:buyers?|customers?|clients?|partners?|people|person|teams?|negotiators?|account|one)(?: .*)?
        (?:you're|you are) (?:really |truly |honestly |just )?(?:such )?an? (?:<very>)(?:fantastic|great|wonderful|excellent|brilliant|amazing|superb|outstanding|formidable|first-rate|top) (?:\\w+ )?(?:negotiators?|buyers?|customers?|clients?|partners?|person|people|team|host|professional)(?: .*)?
        (?:admire|admired) (?:how|the way|you|your)(?: .*)?
        """,
        None,
        0.8,
        unless="(?:would|'d) (?:really |greatly |much )?(?:appreciate|be (?:grateful|appreciated))(?: .*)?|thanks?(?: you)?,? but (?:no|we|i).*|no,? thanks?(?: you)?|no thank.*|thanks (?:for nothing|a lot for nothing).*|thank (?:god|goodness|heavens).*|appreciate (?:that|how|why) (?:this|it|you're|you are|your (?:budget|board|team|hands)|the|there)(?: .*)?|appreciate (?:your |the )?(?:position|pressure|constraints?|frustration|concern|situation|difficult\\w*)(?: .*)?|how you (?:repay|thank).*|the thanks .*|value (?:for|of|in|is|we|you).*",
    ),
    Rule(
        Act.APOLOGISE,
        "own fault",
        """
        that came out (?:wrong|badly|harsher)(?: .*)?
        (?:i'm|i am|we're|we are) (?:so |very |really |truly )*sorry$
        (?:was|were|is) (?:all |entirely )?(?:my|our) (?:\\w+'s |own )?(?:mistake|fault|error|failure|doing)(?: .*)?
        (?:i'm|we're|i am|we are|so|very|really)? ?sorry,? that (?:was|is|one was|one is|should|shouldn't) (?:ours|mine|us|on|our|not|never|have)(?: .*)?
        (?:that|this|it|all of (?:that|this)|the \\w+) (?:was|is) (?:us|ours|on us|down to us)(?: .*)?
        (?:is|was|are|were)(?: \\w+)? (?:on us|because of us|our doing)(?: .*)?
        i'm sorry,? i (?:didn't|never) mean(?: .*)?
        ^(?:so |very |really )*sorry(?: about that)?$
        (?:i'm|we're|i am|we are|so|very|truly|really|deeply|genuinely|sincerely|terribly)? ?(?:so |very |truly |really |deeply |genuinely |sincerely )?sorry (?:about|for|that (?:we|i|our|it|the|this)|we|i (?:did|was|didn't|missed|kept|got|hadn't|haven't)|our|it took|if (?:i|we|that|my)|to (?:have|keep|make|put|be late|cause|drag|come)|it has|on behalf|again|this|the delay|my|you've had to|you had to|your team had to|you have had to)(?: .*)?
        ^(?:oh,? |wait,? |no,? |hold on,? )*(?:i'm |so |very )*sorry,? (?:i|we) (?:just )?(?:misspoke|mistyped|misread|miscalculated|got (?:that|it|the \\w+) wrong)(?: .*)?
        (?:i|we) (?:misspoke|made (?:a|an) (?:\\w+ )?(?:mistake|error))(?: .*)?
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
        unless="apology (?:taken|accepted).*|sorry doesn't .*|forgive me if i (?:keep|don't|say).*|(?:about|than|not|need|want|wants|wanted|nice|another|more) (?:an? |a nice |any )?(?:nice |polite )?(?:apology|apologies).*|sorry,? but .*|sorry,? (?:i|we) (?:can't|cannot|couldn't|won't|don't|do not|have to|will have to|need|must|can|could|meant|mean).*|sorry (?:to hear|you feel|to say|for yourself|for you).*|sorry,? (?:\\$|€|£)?\\d.*|you(?:'ll| will) (?:be sorry|regret).*|(?:you owe|owe us|owe me|expect|want|demand|waiting for) ~ apolog\\w+.*|no need to apologi[sz]e.*|don't apologi[sz]e.*|sorry,? what.*|sorry,? that (?:doesn't|won't|isn't|is|price|offer|number|wouldn't|would|can't).*|sorry,? (?:the|our) (?:price|rate).*|excuse me,? .*\\?|i'll own it",
    ),
    Rule(
        Act.SAVE_FACE,
        "honourable way",
        """
        (?:nobody|no one)(?: \\w+){0,4} (?:needs to|has to|will|would) (?:ever )?(?:know|hear|find out)(?: .*)?
        (?:give|show|bring) the (?:board|boss|cfo|ceo|founders?|committee) (?:this|that|these)(?: .*)?
        (?:tell|let) your (?:plant manager|boss|cfo|ceo|board|team|founders?|director)(?: know)?(?: that)? (?:it|the|this|that|you)(?: \\w+){0,6} (?:your|you)(?: .*)?
        (?:nobody|no one) can (?:ever )?say (?:that )?you .*
        (?:so|so that) you (?:don't|won't|needn't) have to (?:defend|explain|justify|fight|argue|sell|carry)(?: .*)?
        (?:you may want|you might want|good|worth|something) to (?:show|tell|take to|bring to) (?:the|your) (?:board|boss|cfo|ceo|founders?|team|plant|director|committee)(?: .*)?
        (?:for|to) (?:the|your) (?:founders?|board|cfo|ceo|boss|plant manager|director|committee|management|owners?)(?:,)? (?:i'd|i would|you can|you could|we can|one could|it's) (?:put|say|show|point|phrase|frame|tell|present)(?: .*)?
        you(?:'d|'ll| would| will| can| could| now)? (?:walk|go) (?:into|in to|back to|to|in front of) (?:the|your) (?:board|boss|cfo|ceo|founders?|team|plant|director|committee)(?: \\w+)? with(?: .*)?
        your (?:work|win|doing|achievement|success|result|idea),? not (?:mine|ours)
        you(?:'d| would|'ll| will| can) (?:also )?be the one who (?:got|brought|won|fixed|made|secured|solved)(?: .*)?
        you(?:'d| would|'ll| will)? take home(?: .*)?
        choosing us was a good(?: .*)?
        (?:like|let|invite) (?:you|your \\w+(?: \\w+)?) (?:to )?(?:help )?(?:pick|choose|decide on|set)(?: .*)?
        (?:help (?:us )?|to )(?:pick|choose) (?:those|the|these) (?:nights?|dates?|sites?|clinics?|slots?|days?)(?: .*)?
        (?:pick|choose) (?:those|the|these) (?:nights?|dates?|sites?|clinics?|slots?|days?) (?:together )?with (?:us|you)(?: .*)?
        (?:so|that way|then|and|which (?:means|lets)|something|this way|gives|give|lets?|letting|help|helps|allow|allows|means|arm you with|leave you with|what would help) (?:that )?(?:you|your team|you to|you with|your (?:boss|cfo|board)) (?:can|could|'ll be able to|will be able to|to|have|get|walk|'d have|would have|will have|'ll have|something|a|an|some)(?: \\w+){0,6}? ?(?:show|tell|take (?:back|to|in|upstairs)|go back|bring|present|report|point to|point at|walk in|walk out|sell (?:it|this|internally)|defend|win|story|hold up|say (?:you|that you)|justify|explain it|explain to|put in front|look good|credit|announce|claim|victory|head(?:s)? high|your (?:boss|cfo|ceo|board|committee|team|leadership|management))(?: .*)?
        (?:something|a number|a story|a win|a result|an answer|numbers?|a case|a paper|a summary|a one-?pager|ammunition|a line|a headline|one-?page\\w*) (?:that )?(?:you(?:'d| can| could|'ll| would)?|to|for you(?: to)?|for your) (?:be able to |be proud to |comfortably |happily |actually |proudly )?(?:show|take|bring|tell|defend|present|sell|point|hold|go back|put|give|use|share|carry|hand|report|board|cfo|boss|team|management|stand behind)(?: .*)?
        (?:you can|you could|you may|you're welcome to|feel free to|please|happy for you to) (?:always |just |also |certainly |honestly |truthfully )?(?:tell|show|say to|report to|go back to|blame|say|put it|point|let|present)(?: your (?:boss|cfo|board|ceo|team|committee|management|director|people|leadership|procurement))(?: .*)?
        (?:blame (?:me|us)|put it on (?:me|us)|put the blame on (?:me|us)|tell them (?:it was|i|we|that i|that we|you|it's)|say (?:it was|that it was) (?:me|us|our|my)|make me the bad guy|i'll be the bad guy|i'll take the (?:blame|heat|hit|fall)|we'll take the (?:blame|heat|hit|fall)|i'm happy to be the bad guy|let me be the bad guy|i'm happy to take the (?:blame|heat))(?: .*)?
        (?:because|since|thanks to|after|given|credit to|it was|is down to|that's) (?:of )?(?:you|your) (?:pushed|push|pushing|made|case|argument|asked|asking|persistence|fought|held|insist\\w*|challenged|negotiat\\w+|feedback|input|homework|patience|work|raised|team's (?:feedback|work))(?: .*)?
        you(?:'ve| have)?(?: really| certainly| clearly| definitely| already)? (?:pushed|driven|drove|drive|made|make|earned|won|negotiated|fought|bargained|argued|moved|got|gotten|persuaded|convinced|changed|talked) (?:us |me |this |that |it |yourself |hard |your |a |an |my |our )*(?:hard|harder|bargain|case|strong case|good case|further|well|mind|persuaded|better (?:deal|price|than)|around|round|to a place|down|concession|very good|fair|tough|convincing|compelling|good argument|corner|into|this one|it)(?: .*)?
        (?:(?:that's |it's |entirely |really |is |be )your (?:call|choice|decision)|your (?:call|choice)$|up to you|you (?:can |could |may |get to )?(?:always )?(?:choose|pick)|you (?:can|could|may|get to) (?:always )?decide|whichever (?:you|works|suits|one|is|fits|of)|entirely yours|whatever (?:works|suits) (?:best for )?you|the choice is yours|you tell me which|pick (?:the one|whichever|what)|i'll leave (?:it|that|the choice) to you|leave it up to you|choose (?:the one|whichever|what)|in your hands|take whichever|you know your)(?: .*)?
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
        unless="(?:if|when) you (?:pick|choose|decide|go with|take) .*|can you decide .*|shall i .*|make it up to you.*|before you decide.*|up to you to .*|(?:show|tell|bring|give|take|to) (?:back )?(?:to )?(?:my|our) (?:<boss>)(?: .*)?|(?:you decide|your call|up to you),? (?:but|or).*|(?:tell|show|say to) your (?:boss|cfo|board|ceo) (?:to|that (?:they|he|she|it)|it's over|we'll|i'll|i'm|we're).*|what (?:would|will|do|can|could) .*\\?|who .*\\?|how .*\\?|(?:explain|tell) (?:to |that to )?your (?:boss|board|cfo|ceo) (?:why|how you (?:lost|missed|let|failed)).*",
    ),
)
