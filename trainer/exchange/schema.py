"""The JSON Schemas of everything that the command line prints as JSON; they ship in ``schemas/``."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from trainer.debrief.document import Document
from trainer.exchange.scenario_document import ListJson, ScenarioJson
from trainer.session.events import EVENT
from trainer.simulate.document import SimulationJson

FOLDER = Path(__file__).with_name("schemas")
DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, dict[str, Any]]:
    """The schema of each document, by the name of its file."""
    models: dict[str, TypeAdapter[Any]] = {
        "debrief": TypeAdapter(Document),
        "scenarios": TypeAdapter(ListJson),
        "scenario": TypeAdapter(ScenarioJson),
        "simulation": TypeAdapter(SimulationJson),
        "event": EVENT,
    }
    # Events leave out what is at its default, so what is required of them differs from the other documents.
    return {
        name: {
            "$schema": DRAFT,
            **model.json_schema(mode="validation" if model is EVENT else "serialization"),
        }
        for name, model in models.items()
    }


def write(folder: Path = FOLDER) -> None:
    """Write the schemas that ship; ``make schemas`` calls this after a model has changed."""
    for name, schema in schemas().items():
        text = json.dumps(schema, indent=1, sort_keys=True) + "\n"
        (folder / f"{name}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
