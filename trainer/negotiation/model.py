"""The base of everything that is written to a file or read from one."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A value: it never changes, and it has no keys but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, ser_json_inf_nan="null")


class Recorded(Model):
    """A value that stands in a transcript; keys that a newer version wrote are kept."""

    model_config = ConfigDict(frozen=True, extra="allow", allow_inf_nan=False)
