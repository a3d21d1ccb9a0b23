"""The base of everything that is written to a file or read from one."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A value: it never changes, and it has no keys but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, ser_json_inf_nan="null")
