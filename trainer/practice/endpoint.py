"""Which endpoint is set, in the environment or in the settings."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from trainer.practice.errors import SettingError
from trainer.practice.settings import FILE, LLM, VARIABLES, Settings, in_environment, in_force

if TYPE_CHECKING:
    from trainer.voice.endpoint.address import Endpoint

OPENAI = "https://api.openai.com/v1"
"""Where a key belongs that comes without an address."""
NOTHING_SET = (
    "there is no model to speak: set OPENAI_API_KEY, or OPENAI_BASE_URL for a model of your own, "
    "or one of both in the app's settings"
)


def endpoint_of(settings: Settings, environ: Mapping[str, str]) -> "Endpoint | None":
    """The endpoint that is set, in the environment or else in the settings; None where there is neither
    address nor key.

    Raises SettingError for an address that is not used, and where a model is to speak and there is none.
    """
    address = in_force(settings, environ, "base_url")
    key = in_force(settings, environ, "api_key")
    if not address and not key:
        if settings.voice == LLM:
            raise SettingError(NOTHING_SET)
        return None
    from pydantic import SecretStr  # noqa: PLC0415 - only who has an endpoint pays for what checks it

    from trainer.voice.endpoint.address import AddressError, Endpoint  # noqa: PLC0415 - as above

    model = in_force(settings, environ, "model")
    try:
        return Endpoint.of(address or OPENAI, SecretStr(key) if key else None, model or None)
    except AddressError as error:
        named = "base_url" if address else "api_key"
        raise SettingError(f"{place(named, environ)}: {error}") from None


def place(name: str, environ: Mapping[str, str]) -> str:
    """Where a setting comes from, for somebody who wants to change it."""
    return VARIABLES[name] if in_environment(name, environ) else f"{name} in {FILE}"
