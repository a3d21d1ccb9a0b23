"""Draws the pictures of the README, and of every other screen, by playing a session.

python docs/pictures.py [FOLDER] [COLUMNS ROWS] [dark|light]
"""

import asyncio
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

FOLDER = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent)
COLUMNS, ROWS = (int(each) for each in (sys.argv[2:4] or ("110", "34")))
THEME = sys.argv[4] if len(sys.argv) > 4 else "dark"
SEED = "7"
LINES = (
    "Hi Dana. The outages were on us, and I'm sorry you had to carry them. What did that cost your team?",
    "You lost two team leads over it, so I see why you can't go through that again. What do you need most?",
    "The outages had one root cause, a database without a standby. It has had one since June.",
    "If you can do 36 months, I can go to $96 a seat with priority support.",
    "Since June an outside monitor has measured 99.97 percent uptime. And a 5% outage credit would be fair.",
    "In October we move to a new data centre, with two planned nights offline. You should know that.",
)


async def main() -> None:
    """Play, and save a picture of every screen on the way."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["TRAINER_HOME"] = home
        (Path(home) / "settings.toml").write_text(f'toured = true\nmode = "coach"\ntheme = "{THEME}"\n')
        from trainer.tui.app import TrainerApp

        app = TrainerApp()
        async with app.run_test(size=(COLUMNS, ROWS)) as pilot:

            async def settled() -> None:
                await pilot.pause()
                await app.workers.wait_for_complete()
                await pilot.pause()

            def picture(name: str) -> None:
                app.save_screenshot(f"{name}.svg", str(FOLDER))

            await settled()
            await pilot.press("down", "down")
            picture("home")
            await pilot.press("enter")
            await settled()
            await pilot.press(*"46000", "enter", *"20000", "enter", *"the outages, the board", "enter")
            await pilot.press(*"support", "enter", *"three years", "enter", *SEED)
            picture("briefing")
            await pilot.press("enter")
            await settled()
            for line in LINES:
                await say(pilot, line)
                await settled()
            await pilot.press(*"If you sign for 36 months")
            picture("table")
            await pilot.press("ctrl+y")
            await settled()
            picture("accept")
            await pilot.press("enter")
            await settled()
            while not app.screen.sitting.over:
                await say(pilot, "No, let's leave it at what we agreed.")
                await settled()
            await pilot.press("enter")
            await settled()
            picture("reaction")
            await pilot.press("4", "enter", "4", "enter")
            await settled()
            picture("debrief")
            await pilot.press("pagedown")
            await settled()
            picture("debrief-2")
            await pilot.press("r")
            await settled()
            picture("replay")
            await pilot.press("escape")


async def say(pilot: Any, line: str) -> None:
    """Type a line and say it."""
    from trainer.tui.prompt import Prompt

    prompt = pilot.app.screen.query_one(Prompt)
    prompt.write(line)
    await pilot.press("enter")


asyncio.run(main())
