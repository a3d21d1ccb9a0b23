"""Pressure that is named and laid down presses nobody; one that comes back behind the words does."""

import pytest

from tests.perception.tables import acts, read
from trainer.negotiation.acts import PRESSURE

RENOUNCED = (
    "I know you're in a tight spot and I don't want to take advantage of that.",
    "I'd never threaten to switch you off.",
    "You're stuck with us until March, and that's exactly why I want to be fair about it.",
    "If the 30th is too tight, I'll extend.",
    "I'm not going to hold the deadline over you.",
    "You can't really switch before the season, and I don't intend to make you pay for that.",
    "We could pull the service on Friday, but we're not going to do that to you.",
    "I know you have no alternative right now, which is why I'd rather be careful about what I ask.",
    "I'm not here to exploit the fact that your quote fell through.",
    "I'm not here to exploit the fact that you have no alternative.",
    "I'd never threaten to switch you off, you have my word.",
    "You can't leave us this quarter and I'd feel bad using that.",
    "We both know you have no backup, so let me be extra fair here.",
    "If you can't decide by Friday, that's fine, we'll extend it.",
    "Take it or leave it isn't my style.",
    "You're running out of time, I know, and I won't make that worse.",
    "I could say another customer wants the slot, but that would be a lie.",
    "I won't pretend that the offer expires tomorrow.",
    "The offer runs until Friday, but if you need longer I'm happy to extend it.",
    "We won't cut you off while we talk, whatever happens.",
    "I could tell you the price goes up on Monday, but that isn't how I want to work with you.",
    "I don't want you to sign because you have nowhere else to go.",
    "Nobody is going to switch anything off on the 30th if we haven't finished.",
    "I know nobody moves 120 agents in three weeks, and I'm not going to price that in.",
    "You need this by March, I know, and I don't want to use that.",
    "Please don't sign just because the contract ends on the 30th.",
    "Your back is against the wall this month and I refuse to profit from it.",
    "The contract ends on the 30th, but I'll keep the lights on until you've decided.",
    "You're over a barrel and we both know it, so I'll put the fair number down first.",
    "Since you can't leave before the season, I owe you a price I could justify to anyone.",
    "I don't play the take it or leave it game.",
    "I'm aware you can't go anywhere else before March, and I won't abuse that.",
    "Your cash is running out and it would be wrong of me to lean on that.",
    "We aren't going to switch the system off on the 30th, whatever comes of this.",
    "You have no other supplier, and I don't think it's right to charge you for it.",
    "You're locked in until the summer, which is exactly why we should go easy on the price.",
    "The contract ends on the 30th, and if we need more time I'll simply extend it by a month.",
    "You need this signed before the season, but I won't hurry you because of that.",
    "You've got nowhere else to go. I don't want to take advantage of that.",
    "You can't switch before March. That's why I'd like to be careful here.",
)
PRETENDED = (
    ("I don't want to threaten you, but without a signature the service stops on Friday.", "threat"),
    ("I'd hate to see you lose the slot, so sign today.", "deadline"),
    ("I'm not threatening you, but if you don't sign we'll switch you off on the 30th.", "threat"),
    ("I don't want to take advantage, but you have no alternative and you know it.", "exploit"),
    ("I won't hold the deadline over you, but the price goes up on Friday.", "deadline"),
    ("This isn't a threat, it's a fact: no signature, no service.", "ultimatum"),
    ("I'd never want to switch you off, but my director will on Friday.", "threat"),
    ("I'd rather not mention your deadline, but you can't go anywhere else before March.", "exploit"),
    ("I don't like ultimatums, but take it or leave it.", "ultimatum"),
    ("I'm not going to push you, but the offer expires tonight.", "deadline"),
    ("We wouldn't want to have to cut you off over a signature.", "threat"),
    ("You're stuck with us until March, so let's be realistic about the price.", "exploit"),
    ("I know you're in a tight spot, so I wouldn't push my luck if I were you.", "exploit"),
    ("I'd never exploit your situation, but 104 is the price and you can't afford to go dark.", "exploit"),
    ("I'm not one to threaten, unless you leave me no choice.", "ultimatum"),
    ("I won't squeeze you if you sign today.", "ultimatum"),
    ("I promise not to switch you off as long as you take the 104.", "threat"),
    ("I don't want to scare you, but there are only two slots left.", "scarcity"),
    ("I'm not saying you have no choice, but who else is going to take you in three weeks?", "exploit"),
    ("I know you have nowhere to go, and I intend to use that.", "exploit"),
    ("I don't want to use your deadline against you, yet here we are: sign or lose it.", "ultimatum"),
    ("We won't cut you off, provided you sign by Friday.", "threat"),
    ("You're stuck with us until March, and that's exactly why 104 is not going to move.", "exploit"),
    ("I'd hate to have to let you go dark on the 30th.", "threat"),
    ("I'd never cut you off, but finance will if this isn't signed by Friday.", "threat"),
    ("I won't abuse your position, but let's not forget you can't go anywhere else.", "exploit"),
    ("I'm not going to make you decide today, but tomorrow the price is gone.", "deadline"),
    (
        "I'm not using it against you, but nobody else can move you before the 30th.",
        "exploit",
    ),
    ("We'd never switch you off if you signed today.", "threat"),
    ("You don't have much choice this quarter, so I'd take the 104.", "exploit"),
    ("You're locked in until the summer, which is exactly why I can ask for 104.", "exploit"),
    ("I won't squeeze you, you have nowhere else to go anyway.", "exploit"),
    ("So I'll be fair: you've got nowhere else to go.", "exploit"),
    ("I don't want to take advantage of that. But this is my final offer.", "ultimatum"),
    ("We both know you have no backup, so let me be clear: 104.", "exploit"),
    ("If you can't decide by Friday, that's fine, we'll give the slot to someone else.", "deadline"),
    ("I won't pretend: the offer expires tomorrow.", "deadline"),
    ("If Friday is too soon, that's your problem, the offer expires then.", "deadline"),
    (
        "You've got nowhere else to go. I don't want to take advantage of that, but 104 is the price.",
        "exploit",
    ),
    ("Sign by Friday or we shut the service off, and I would never take advantage of you.", "deadline"),
    ("Sign today or we cut your service off tomorrow, I don't want to use that against you.", "deadline"),
    ("I won't threaten you, the lights go off on Friday.", "threat"),
    ("The price goes up on Monday. I don't want to press you because of that.", "deadline"),
)


@pytest.mark.parametrize("line", RENOUNCED)
def test_pressure_that_is_laid_down_presses_and_refuses_nothing(line: str) -> None:
    assert not acts(read(line)) & {*PRESSURE, "reject"}


@pytest.mark.parametrize(("line", "tactic"), PRETENDED)
def test_a_renunciation_that_is_taken_back_stays_pressure(line: str, tactic: str) -> None:
    assert tactic in acts(read(line))
