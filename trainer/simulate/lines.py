"""The words of the policies: for each thing to say, several ways of saying it.

Each way is one that the reader takes for what it is meant to be, on any agenda.
"""

OFFER = (
    "I can do {given}.",
    "We can go to {given}.",
    "I'm prepared to do {given}.",
    "I could go to {given}.",
    "Here is what I can do: {given}.",
    "I'd be willing to do {given}.",
    "I could do {given}.",
    "I'm ready to do {given}.",
    "I can go to {given}.",
    "We could do {given}.",
    "I'd be ready to do {given}.",
    "I'm willing to go to {given}.",
)
TRADE = (
    "If you can do {wanted}, I can do {given}.",
    "I can do {given} if you can do {wanted}.",
    "If you agree to {wanted}, I could do {given}.",
    "In return for {wanted}, I can do {given}.",
    "I could do {given} if you take {wanted}.",
    "I can go to {given} in exchange for {wanted}.",
    "Give me {wanted}, and I can do {given}.",
)
YES = (
    "I accept your terms. We have a deal.",
    "I accept your offer.",
    "We have a deal on your terms.",
    "I accept. Let's sign on these terms.",
    "Yes, I agree to your terms.",
    "Agreed. I take your offer as it stands.",
    "Deal, on your terms.",
    "You have a deal. I accept your terms.",
)
SETTLED = (
    "Let's leave it at what we have agreed. Thank you.",
    "We have agreed, and I'd like to keep it at that. Thank you.",
    "Thank you. Let's keep it at the terms that we shook hands on.",
    "We shook hands on this, and it should stay as it is. Thank you.",
    "Let's not open it again. Thank you for the agreement.",
)
LEAVE = (
    "I'm afraid we won't find terms today, so I'll leave it here. Thank you for your time.",
    "Then I'll have to walk away. Thank you for your time.",
    "I have to end our talks here, with thanks for your time.",
    "Then we don't have a deal today, and I'm leaving it here.",
)
HELLO = (
    "Thank you for making the time, {name}.",
    "Thanks for having me, {name}.",
    "Thank you for seeing me today, {name}.",
    "Thanks for sitting down with me, {name}.",
)
ASK_TERMS = (
    "What would you need?",
    "What are you hoping to get?",
    "What would you need, all in all?",
    "What do you have in mind?",
    "What would you need for this to work?",
)
ASK_WISHES = (
    "What would you like to have?",
    "What package would you have in mind?",
)
"""The same without a look behind the wishes."""
STAY = (
    "I have to stay there.",
    "I can't come down further.",
    "What about your price?",
    "I'm going to stay where I am.",
    "That is where I have to leave it.",
    "I won't go lower on the price.",
    "Can you come closer to my price?",
    "You would have to move first this time.",
    "I'd like to hold my price there.",
    "I can't go any lower than that.",
    "Where are you on the price now?",
)
OWED = (
    "You should hear this from me:",
    "You should know this:",
    "Before we go on, you ought to know this:",
    "There is something that you ought to hear from me:",
)
QUESTIONS = (
    "What matters most to you in this, besides the price?",
    "What worries you most about the next year?",
    "How did all of this affect your people?",
    "Who else has to agree on your side, and what will they ask you?",
    "What would happen on your side if we couldn't find an agreement?",
    "What would make this a success for you personally?",
)
"""In this order: from what matters to what is behind it."""
ABOUT_ISSUE = (
    "How important is {issue} to you, and why?",
    "What does {issue} change for you?",
    "Help me understand why {issue} matters to you.",
)
ASK_ON = (
    "What would you need to be able to say yes?",
    "What else should I know about your situation?",
    "Is there anything else that is important to you here?",
    "What would a good year with us look like for you?",
    "Who is affected on your side if this goes wrong?",
    "What would have to be different this time?",
    "What would help you most on your side?",
    "What is the hardest part of this for you?",
    "What are your people worried about?",
    "What keeps you awake when you think of the coming months?",
)
HEARD = (
    "So for you the real concern is {about}.",
    "What I hear is that it's more about {about} than about the price.",
    "If I understand you correctly, the first thing to solve is {about}.",
    "Then what you need is an answer on {about}.",
    "In other words, you care more about {about} than about the last dollar.",
    "So what you need most is a way around {about}.",
    "So the point for you is {about}.",
)
AGREES = (
    "That makes sense to me.",
    "That's a fair concern.",
    "It's only natural to want that.",
    "I'd want the same if I were you.",
    "Anybody in your place would want that.",
    "That's a reasonable thing to ask for.",
    "You have every right to ask that.",
)
HOLD = (
    "I'd rather hold there, and I'll tell you why.",
    "I'd like to hold there for now, and here is why.",
    "Let me hold there for now, and for a reason.",
    "Let me stay there, and tell you what is behind it.",
)
NAMES_PUSH = (
    "I notice some pressure there. I'd rather look at the numbers with you.",
    "Let's slow down for a moment.",
    "I feel a bit pushed now. Let's look at what we both need.",
)
RETURN = (
    "Since you came my way, I can do {given}.",
    "Because you moved, I can go to {given}.",
    "As you gave something, I could do {given}.",
    "Since you took a step, I can do {given}.",
)
"""Offers that say that they give back what was given."""
LEANS = (
    "I need an answer by Friday.",
    "I'd sign at that price, and at no other.",
    "I have others who would take this tomorrow.",
    "We are worth that price.",
    "My director won't let me go any lower.",
    "That is the price, and it stays where it is.",
    "Nothing has changed on our side.",
    "I don't see why we would go lower.",
    "It's a good price for what you get.",
    "You know what you get for it.",
)
"""Hard on the matter; some of them push."""
FINAL = ("That is my final offer.", "Take it or leave it.")
SORRY = (
    "I'm sorry if this is difficult.",
    "I'm sorry about this, I really am.",
)
YIELDS = (
    "I don't want this to be hard for you.",
    "I'm sure we can do more for you.",
    "I hope that is more like it.",
)
GIVES_IN = (
    "You're right, of course, and I don't want to argue.",
    "I see your point, and I don't want to fight over it.",
    "I don't want to stand in your way.",
)
OF_COURSE = (
    "Of course, no problem at all.",
    "Sure, whatever you need.",
    "Of course, you can have that too.",
    "Sure, I'll add that as well.",
)
CONFIRMS = (
    "So that we both sign the same, I have {given}.",
    "Let me say back what we agreed: {given}.",
    "Then we have agreed on {given}.",
)
