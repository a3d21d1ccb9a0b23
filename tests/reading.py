"""A second reader written by hand: it knows what to say of a few lines, and fails loudly about others."""

import asyncio
from collections.abc import Mapping

from trainer.negotiation.acts import Act, ActQuote
from trainer.negotiation.reading import Opinion
from trainer.perception.second import Passage


class Knowing:
    """Has an opinion on each line of ``acts``, by the acts that the whole line carries; None where it is
    silent. With ``gate`` it waits for that before it answers.
    """

    def __init__(self, acts: Mapping[str, tuple[Act, ...] | None], gate: asyncio.Event | None = None) -> None:
        self._acts = acts
        self._gate = gate
        self.asked: list[Passage] = []
        self.closed = False
        self.status = ""

    async def opinion(self, passage: Passage) -> Opinion | None:
        self.asked.append(passage)
        if self._gate is not None:
            await self._gate.wait()
        acts = self._acts[passage.text]
        if acts is None:
            return None
        quotes = tuple(ActQuote(act=act, quote=passage.text) for act in acts)
        return Opinion(model="second-model", acts=quotes)

    async def close(self) -> None:
        self.closed = True
