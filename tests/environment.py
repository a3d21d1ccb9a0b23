"""What of the environment no test and no program that is tested may find there by chance."""


def of_an_endpoint(name: str) -> bool:
    """Whether a variable leads to a model, or changes how it is reached."""
    return name.startswith("OPENAI_") or name == "TRAINER_MODEL"
