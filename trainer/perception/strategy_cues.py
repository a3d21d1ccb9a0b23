# ruff: noqa: E501 - a cue stands on one line
"""Cues in the words of campers who divide food, water and firewood, found by reading their talk.

In the text that is matched an item is ``ITEM`` and a number ``0``.
"""

import re

CUES: dict[str, re.Pattern[str]] = {
    name: re.compile(pattern)
    for name, pattern in {
        "needs it": r"\b(?:i|we|i'm|my|me)\b[^.?!]{0,40}\b(?:need|require|must have|could use|really want|want|prefer|like)\b",
        "your need": r"\byou(?:r|'re)?\b[^.?!]{0,30}\b(?:need|require|want|prefer|like)\b",
        "kids": r"\b(?:kids?|child(?:ren)?|son|daughter|baby|babies|family|wife|husband|dog|dogs|pregnant|friends?|brother|sister|parents?|people|group|mom|dad|grand\w+)\b",
        "other needs": r"\b(?:kids?|child(?:ren)?|son|daughter|baby|family|wife|husband|dogs?|friends?|brother|sister|parents?|mom|dad|they|he|she|them|him|her)\b[^.?!]{0,40}\b(?:need|needs|require|get|gets|eat|eats|drink|drinks|cold|thirsty|hungry|sick|want|wants)\b",
        "health": r"\b(?:sick|ill|health|medic\w+|condition|diabet\w+|dehydrat\w+|thirst\w*|hungry|hunger|starv\w+|cold|freez\w+|warm|hot|cook\w*|bath\w*|clean|wash|drink\w*|hydrat\w+|pills?|doctor|disease|asthma|allerg\w+|pain|hurt|injur\w+|survive|die|fish\w*|hik\w+|exercise|sweat)\b",
        "no need": r"\b(?:don'?t|do not|doesn'?t|didn'?t|won'?t|not|no)\b[^.?!]{0,25}\b(?:need|want|eat|drink|require|care|worried|worry|hungry|thirsty|important|priority|big|use|much)\b",
        "plenty": r"\b(?:plenty|enough|already have|have (?:a lot|lots|some|extra|tons|my own|brought|packed)|brought|packed|extra|spare|own|lots of|nearby|near (?:a|the)|lake|river|stream)\b",
        "least": r"\b(?:least|less important|low(?:est)? (?:priority|on)|lowest|not (?:that|as|too|so|very) important)\b",
        "elicit": r"\b(?:what|which|how|do you|are you|would you|any)\b[^.?!]{0,50}\b(?:need|want|prefer\w*|like|interested|priorit\w*|important|looking|most|about you|thinking|hoping|main|first)\b[^.?!]*\?",
        "question": r"\?",
        "what you": r"\bwhat (?:about|are|do|is|would|items?|supplies|do you) (?:you|your|u)?\b",
        "fair": r"\b(?:fair|even|equal\w*|equitable|balanced?|share|sharing|reasonable|both (?:of us|get|have)|split)\b",
        "is it fair": r"\b(?:is that fair|seem fair|sound fair|fair\?|fair deal|not fair|unfair|isn't fair|fair to)\b",
        "you could": r"\b(?:you)\b[^.?!]{0,30}\b(?:can|could|don'?t|won'?t|wouldn'?t|shouldn'?t|already|probably|might|will|may|find|collect|gather|get|buy)\b[^.?!]{0,40}\b(?:ITEM|need|find|fish|lake|river|forest|trees|woods|chop|hunt|catch|nearby|around|store)\b",
        "you could find": r"\b(?:are you sure|why do you|do you really|really need|you (?:can|could) (?:just |always |also |easily )?(?:find|get|gather|collect|buy|chop|fish|hunt|catch|use|borrow|drink|boil)|there(?:'s| is| are)|around (?:here|there|the)|everywhere|forest|trees|sticks|branches|lots of trees)\b",
        "why you": r"\bwhy\b|\bwhat (?:do|would|will) you (?:need|use|want) [^?]*\bfor\b|\bhow come\b",
        "empathy": r"\b(?:sorry|understand|feel (?:you|for)|hope (?:you|your|they|he|she|everything)|poor|oh no|that'?s (?:terrible|awful|too bad|tough|rough|great)|i (?:get|see) (?:that|it|you)|bless|stay safe|feel better|take care)\b",
        "coord": r"\b(?:how about|what if|let'?s|we can|we could|can we|could we|work (?:something|it|this) out|compromise|deal|help each other|together|both|trade|agree|meet|negotiate|win.?win|best for|work with|solution|offer|propose|in exchange|if you|would you be (?:willing|ok|open)|i (?:can|could|will|would) give|i'?d be (?:willing|happy)|make (?:a|this))\b",
        "smalltalk": r"\b(?:hi|hello|hey|how are you|doing|good (?:morning|day|evening|afternoon)|nice|weather|excited|fun|trip|camping|enjoy|have a (?:great|good|nice|safe|wonderful)|thanks?|thank you|great day|love|weekend|vacation|first time|looking forward|where are you|are you going|ready|good luck|you too|bye|pleasure|sounds great|awesome|cool|lol|haha)\b",
        "greet": r"^(?:hi|hello|hey|good|greetings)\b",
        "bye": r"\b(?:bye|have a (?:great|good|nice|safe|wonderful|fun)|enjoy your|good luck|take care|nice (?:talking|doing|chatting|working)|pleasure)\b",
        "emoji": r"[☀-➿🀀-🫿]|[:;]-?[()DP]",
        "number": r"\b0\b",
        "gives": r"\b(?:i'?ll|i will|i can|i could|i would|you can|you could|you get|you'?ll|you take|i take|i get)\b[^.?!]{0,30}\b0\b",
        "agree": r"\b(?:deal|agree|sounds (?:good|fair|great)|that works|works for me|ok|okay|perfect|accept|submit|send)\b",
        "need": r"\bneed\b",
        "prefer": r"\bprefer\b",
        "important": r"\b(?:important|priority|priorities)\b",
        "because": r"\b(?:because|since|as i|so i|so that|in case|due to)\b",
        "we need": r"\bwe\b[^.?!]{0,20}\bneed\b",
        "my": r"\bmy \w+\b",
        "you do not": r"\byou\b[^.?!]{0,15}\b(?:don'?t|won'?t|wouldn'?t|not)\b",
        "i do not": r"\bi\b[^.?!]{0,12}\b(?:don'?t|do not|won'?t|not)\b",
        "also": r"\b(?:too|also|as well|same)\b",
        "greedy": r"\b(?:greedy|selfish|unfair|ridiculous|too much|not fair|walk away|lowball|half)\b",
        "rejects": r"\b(?:won'?t work|not work|doesn'?t work|not happening|no way|not a chance|can'?t (?:accept|do|give|agree)|cannot (?:accept|give|do)|hardly|a problem|not convinced|not (?:really )?liking|not going to|i insist|unacceptable|least i|too much|rip.?off)\b",
        "both get": r"\b(?:both (?:get|of us|have|need|out|happy|understand|benefit\w*|parties|groups|sides)|benefi\w+|mutual\w*|satisf\w+|consensual|suits|everyone|each (?:of us|get|other)|win|help us both|works for (?:us )?both|fruitful)\b",
        "since you": r"\b(?:since|because|as|if) (?:you|your|we both|i (?:am|got|get|gave))\b",
        "only fair": r"\b(?:only fair|fair(?:est)?|even out|evenly|evenness|split|divid\w+|equal\w*|equit\w+|compromis\w+|reasonable|extremely fair|justif\w+|deserve|priorit\w+ (?:is|are) the same|consider my)\b",
        "you have": r"\byou(?:'?ll| will| already| would| should| guys| still| do|'ve| both)* (?:have|get|got|already have|getting) (?:enough|plenty|lots|a lot|extra|some|more|all|the basics|food|water|two|tons|help|lots|0|ITEM)\b",
        "do you need": r"\b(?:do you (?:really |actually |even )?need|are you sure|don'?t you need|would(?:n'?t)? you|won'?t you|will (?:you|they|0|one|that|it)\b[^.?!]{0,30}\b(?:enough|ok|okay|fine|able|help)|would (?:you|they|that)\b[^.?!]{0,20}\b(?:be ok|be okay|be enough|work)|can you (?:hunt|fish|catch|collect|gather|find|just))\b",
        "you do not need": r"\b(?:you|your \w+|they)\b[^.?!]{0,12}\b(?:don'?t|do not|doesn'?t|won'?t|wouldn'?t|shouldn'?t|not|can)\b[^.?!]{0,14}\b(?:need|really need|have to|be a problem|lack|starve|willing|boil|hunt|catch|collect|gather|cook|cold|thirsty|use)\b",
        "your priority": r"\byour? (?:\w+ )?(?:priority|preference|need|family|kids|dogs|children|group|medication)\b",
        "i do not need": r"\b(?:i|we)(?:'m| am|'re| are)?\b[^.?!,]{0,12}\b(?:don'?t|do not|dont|won'?t|wouldn'?t|not|no|less|little|without|enough|plenty|low|fine|ok|okay|flexible|only need|have|has|brought|tend to eat|can (?:manage|get by|do without|boil|hunt|fish|find|get|use|chop)|usually)\b[^.?!,]{0,24}\b(?:ITEM|much|extra|any|it|that|hungry|thirsty|cold|worried|eat|drink|eater|fine|warm|important)\b",
        "item not": r"\bITEM\b[^.?!]{0,20}\b(?:isn'?t|is not|not|doesn'?t|don'?t|least|less|low|last|plentiful|everywhere|nearby|enough|already)\b",
        "more of it": r"\b(?:more|extra|additional|most|lots of|all the|all of the|some) ITEM\b",
        "i need it": r"\b(?:i|we)(?:'ll|'d|'m| will| would| am|'re| are)?\b[^.?!,]{0,24}\b(?:need|want|prefer|use|like|love|require|interested|important)\b[^.?!,]{0,24}\bITEM\b",
        "they need it": r"\b(?:kids?|child\w*|son|daughter|baby|family|wife|husband|dogs?|friends?|group|people|guests?|troop|girls|boys|team|parents?|mother|father|grand\w+|they|he|she|them)\b[^.?!]{0,50}\b(?:ITEM|eat|drink|cold|warm|hungry|thirsty|hydrated|medic\w+|diet)\b",
        "takes some": r"\b(?:i|you)(?:'ll| will| would|'d| can| could)? (?:take|get|keep|have|give)\b[^.?!]{0,20}\b0\b",
        "they": r"\b(?:they|them|he|she|his|her|their)\b",
        "us": r"\b(?:we|us|our)\b",
    }.items()
}
