"""JSON values for a schema, and whether a value fits one: as much of JSON Schema as ours uses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

Json = Any

KNOWN_WORDS = {
    "$ref", "additionalProperties", "anyOf", "const", "default", "description", "enum", "items",
    "maxLength", "maximum", "minLength", "minimum", "pattern", "properties", "required", "title",
    "type",
}  # fmt: skip
DEEPEST = 14

_scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=20),
)
junk = st.recursive(
    _scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)


@dataclass(frozen=True)
class Schemas:
    """The schemas of one OpenAPI document."""

    document: dict[str, Any]

    def resolved(self, schema: Json) -> Json:
        """Raises KeyError: it refers to nothing."""
        while "$ref" in schema:
            found: Any = self.document
            for part in schema["$ref"].removeprefix("#/").split("/"):
                found = found[part]
            schema = found
        unknown = schema.keys() - KNOWN_WORDS
        assert not unknown, f"this test does not know {unknown}"
        return schema

    def fits(self, schema: Json, value: Json) -> bool:
        schema = self.resolved(schema)
        if "anyOf" in schema:
            return any(self.fits(each, value) for each in schema["anyOf"])
        if "const" in schema and value != schema["const"]:
            return False
        if "enum" in schema and value not in schema["enum"]:
            return False
        match schema.get("type"):
            case None:
                return True
            case "null":
                return value is None
            case "boolean":
                return isinstance(value, bool)
            case "integer" | "number" as kind:
                is_number = isinstance(value, int if kind == "integer" else int | float)
                return (
                    is_number
                    and not isinstance(value, bool)
                    and schema.get("minimum", value) <= value <= schema.get("maximum", value)
                )
            case "string":
                return (
                    isinstance(value, str)
                    and schema.get("minLength", 0) <= len(value)
                    and len(value) <= schema.get("maxLength", len(value))
                    and re.search(_pattern(schema), value) is not None
                )
            case "array":
                items = schema.get("items", {})
                return isinstance(value, list) and all(self.fits(items, each) for each in value)
            case "object":
                properties = schema.get("properties", {})
                if not isinstance(value, dict) or set(schema.get("required", ())) - value.keys():
                    return False
                if not schema.get("additionalProperties", True) and value.keys() - properties:
                    return False
                return all(
                    self.fits(properties.get(name, {}), each) for name, each in value.items()
                )
        raise AssertionError(f"this test does not know the type {schema['type']}")

    def values(self, schema: Json, depth: int = 0) -> st.SearchStrategy[Json]:
        """Values that fit; unknown fields come with them now and then."""
        schema = self.resolved(schema)
        if "anyOf" in schema:
            kinds = [each for each in schema["anyOf"] if each.get("type") == "null"]
            if depth < DEEPEST or not kinds:
                kinds = schema["anyOf"]
            return st.one_of([self.values(each, depth) for each in kinds])
        if "const" in schema:
            return st.just(schema["const"])
        if "enum" in schema:
            return st.sampled_from(schema["enum"])
        match schema.get("type"):
            case None:
                return junk
            case "null":
                return st.none()
            case "boolean":
                return st.booleans()
            case "integer":
                return st.integers(schema.get("minimum"), schema.get("maximum"))
            case "number":
                return st.floats(schema.get("minimum"), schema.get("maximum"), width=64)
            case "string":
                return self._texts(schema)
            case "array":
                longest = 0 if depth >= DEEPEST else 2
                each = st.deferred(lambda: self.values(schema.get("items", {}), depth + 1))
                return st.lists(each, max_size=longest)
            case "object":
                return self._objects(schema, depth)
        raise AssertionError(f"this test does not know the type {schema['type']}")

    def _texts(self, schema: Json) -> st.SearchStrategy[str]:
        if "pattern" in schema:
            drawn = st.from_regex(_pattern(schema))
        else:
            drawn = st.text(min_size=schema.get("minLength", 0), max_size=12)
        return drawn.filter(lambda text: self.fits(schema, text))

    def _objects(self, schema: Json, depth: int) -> st.SearchStrategy[Json]:
        properties = schema.get("properties", {})
        required = set(schema.get("required", ()))

        def later(each: Json) -> st.SearchStrategy[Json]:
            return st.deferred(lambda: self.values(each, depth + 1))

        known = st.fixed_dictionaries(
            {name: later(each) for name, each in properties.items() if name in required},
            optional={
                name: later(each) for name, each in properties.items() if name not in required
            },
        )
        news = st.dictionaries(st.just("brand_new_field"), junk, max_size=1)
        return st.builds(lambda some, more: {**more, **some}, known, news)


def _pattern(schema: Json) -> str:
    # In a schema $ is the very end, in Python also the place before a last line break.
    return str(schema.get("pattern", "")).removesuffix("$") + (
        r"\Z" if schema.get("pattern", "").endswith("$") else ""
    )


@st.composite
def spoilt(draw: st.DrawFn, value: Json) -> Json:
    """The value with one thing in it replaced by anything, or left out."""
    if not isinstance(value, dict | list) or not value or draw(st.integers(0, 4)) == 0:
        return draw(junk)
    keys = list(value) if isinstance(value, dict) else list(range(len(value)))
    key = draw(st.sampled_from(keys))
    copy = value.copy()
    if draw(st.integers(0, 2)) == 0:
        del copy[key]
    else:
        copy[key] = draw(spoilt(value[key]))
    return copy
