"""Field types that the wire schemas share; it knows no object of the wire, only its values."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

MAX_CENTS = 10**15
"""What every JSON reader still takes for a whole number, whatever the currency."""
MAX_COUNT = 10**6

Id = Annotated[str, Field(min_length=1, max_length=200)]
Text = Annotated[str, Field(max_length=2_000)]
LongText = Annotated[str, Field(max_length=20_000)]
Cents = Annotated[int, Field(ge=0, le=MAX_CENTS)]
"""Integer cents; nothing on a menu or an order costs less than nothing."""
Count = Annotated[int, Field(ge=0, le=MAX_COUNT)]
Quantity = Annotated[int, Field(ge=1, le=MAX_COUNT)]
Number = Annotated[float, Field(ge=-1e15, le=1e15)]
"""A whole or broken number where only its size matters (a sort position, calories)."""


class WireModel(BaseModel):
    """Unknown fields are ignored; "12" is no number and 1 is not true.

    An optional field may also be null, which is the same as absent.
    """

    model_config = ConfigDict(strict=True, frozen=True, extra="ignore", allow_inf_nan=False)


class StoreRef(WireModel):
    """Which store a payload is about. `provider_type` is never compared."""

    merchant_supplied_id: Id
    provider_type: Text | None = None
