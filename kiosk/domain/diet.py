"""What is known of a dish as it was put together. Pure; unknown is unknown, never safe.

A claim such as *vegan* holds only if the item and every chosen option make it. A warning such as
*contains nuts* holds as soon as one of them gives it, and its absence says nothing. Where both are
made of one thing, the warning is believed.
Source: OneTablet contract, menu section (`dish_info`, tags).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kiosk.domain.availability import item_stop
from kiosk.domain.menu import DishFacts, Item, ModifierGroup, Option, walk_options
from kiosk.domain.selection import EightySixed, Selection, is_required

CLAIM_PREFIX = "TAG_KEY_DIETARY_"
WARNING_PREFIX = "TAG_KEY_ALLERGEN_"

_VEGAN = f"{CLAIM_PREFIX}VEGAN"
_VEGETARIAN = f"{CLAIM_PREFIX}VEGETARIAN"
_PESCATARIAN = f"{CLAIM_PREFIX}PESCATARIAN"
# What follows from the meaning of the words; nothing about allergens does.
_IMPLIED = {_VEGAN: (_VEGETARIAN, _PESCATARIAN), _VEGETARIAN: (_PESCATARIAN,)}

_SEAFOOD = frozenset({"FISH", "CRUSTACEANS", "SHELLFISH", "MOLLUSCS"})
_MILK = frozenset({"MILK", "DAIRY", "LACTOSE"})
# The warnings that the meaning of a claim leaves no room for. What is said to be free of something
# is also free of what bears the same name: see `denials`.
_DENIALS = {
    _VEGAN: _SEAFOOD | _MILK | {"EGG", "EGGS"},
    _VEGETARIAN: _SEAFOOD,
    f"{CLAIM_PREFIX}KOSHER": _SEAFOOD - {"FISH"},
    f"{CLAIM_PREFIX}DAIRY_FREE": _MILK,
    f"{CLAIM_PREFIX}GLUTEN_FREE": frozenset({"WHEAT", "BARLEY", "RYE", "SPELT"}),
    # Botanists tell peanuts from nuts; whoever asks for nut-free seldom does.
    f"{CLAIM_PREFIX}NUT_FREE": frozenset({"TREE_NUTS", "PEANUT", "PEANUTS"}),
}


def claims(facts: DishFacts) -> frozenset[str]:
    """The claims of one item or option by itself, with what follows from them.

    Without those that a warning of its own contradicts, and what would follow from them.
    """
    said = {tag for tag in facts.diet_tags if tag.startswith(CLAIM_PREFIX)}
    held = {tag for tag in said if not denials(facts, tag)}
    implied = {each for tag in held for each in _IMPLIED.get(tag, ())}
    return frozenset(held.union(each for each in implied if not denials(facts, each)))


def denials(facts: DishFacts, claim: str) -> frozenset[str]:
    """The warnings of one item or option that contradict the claim."""
    warnings = _DENIALS.get(claim, frozenset())
    name = claim.removeprefix(CLAIM_PREFIX)
    if name.endswith("_FREE"):
        free_of = name.removesuffix("_FREE")
        warnings |= {free_of, f"{free_of}S"}
    return facts.diet_tags & {f"{WARNING_PREFIX}{each}" for each in warnings}


def contradicted_claims(facts: DishFacts) -> dict[str, frozenset[str]]:
    """Each claim that the menu makes and contradicts of one item or option, with the warnings."""
    said = sorted(tag for tag in facts.diet_tags if tag.startswith(CLAIM_PREFIX))
    return {claim: against for claim in said if (against := denials(facts, claim))}


def known_claims(item: Item, selections: tuple[Selection, ...]) -> frozenset[str]:
    """The claims that hold for the item with these choices: those that every part of it makes."""
    return frozenset.intersection(*(claims(facts) for facts in _parts(item, selections)))


@dataclass(frozen=True, slots=True)
class LostClaim:
    """A claim of the item that does not hold with these choices, and the options it fails at.

    `is_unknown`: the menu says nothing of the diet of any of them; else of at least one of them it
    makes other claims, but not this one, or gives a warning that contradicts it.
    """

    claim: str
    options: tuple[Option, ...]
    is_unknown: bool


def lost_claims(item: Item, selections: tuple[Selection, ...]) -> tuple[LostClaim, ...]:
    """What the item by itself would be, and is not known to be with these choices, by name."""
    chosen = tuple(_chosen_options(item.groups, selections))
    lost = []
    for claim in sorted(claims(item.facts) - known_claims(item, selections)):
        without = tuple(option for option in chosen if claim not in claims(option.facts))
        labelled = tuple(
            option for option in without if claims(option.facts) or denials(option.facts, claim)
        )
        # Where the menu speaks of some of them, those are the answer.
        lost.append(LostClaim(claim, labelled or without, is_unknown=not labelled))
    return tuple(lost)


def known_warnings(item: Item, selections: tuple[Selection, ...]) -> frozenset[str]:
    """The warnings that any part of the dish gives. What is not here is not known to be absent."""
    return frozenset(
        tag
        for facts in _parts(item, selections)
        for tag in facts.diet_tags
        if tag.startswith(WARNING_PREFIX)
    )


def has_alcohol(item: Item, selections: tuple[Selection, ...]) -> bool | None:
    """Whether there is alcohol in the dish with these choices; None where the menu does not say."""
    said = {facts.has_alcohol for facts in _parts(item, selections)}
    if item.is_alcohol or True in said:
        return True
    return None if None in said else False


MOST_WAYS = 256
"""So many sets of claims are looked at for one item: all that eight claims can make."""


def can_suit(item: Item, wanted: frozenset[str], eighty_sixed: EightySixed) -> bool:
    """Whether the item can be ordered so that all these claims are known to hold together."""
    unsure = {
        option.id for option in walk_options(item.groups) if not wanted <= claims(option.facts)
    }
    without = replace(eighty_sixed, options=eighty_sixed.options | unsure)
    return wanted <= claims(item.facts) and item_stop(item, without) is None


def suiting_claims(item: Item, eighty_sixed: EightySixed) -> tuple[frozenset[str], ...]:
    """The claims that the choices which the item asks for can keep together, none within another.

    Several sets where one choice keeps one claim and another choice another. Of an item that
    cannot be ordered, its own; empty where nothing is known.
    """
    said = claims(item.facts)
    asks = any(is_required(group) for group in item.groups)
    if said and asks and item_stop(item, eighty_sixed) is None:
        single = {claim for claim in said if can_suit(item, frozenset({claim}), eighty_sixed)}
        said = frozenset(single)
        if not can_suit(item, said, eighty_sixed):
            return _ways(item, sorted(said), eighty_sixed)
    return (said,) if said else ()


def _ways(item: Item, single: list[str], eighty_sixed: EightySixed) -> tuple[frozenset[str], ...]:
    """The largest sets that can be had of claims that can be had one by one.

    Past MOST_WAYS the rest is left unsaid, which promises nothing.
    """
    # What is part of a set that can be had can be had too, so each claim is tried on all before.
    ways = [frozenset[str]()]
    for claim in single:
        if 2 * len(ways) > MOST_WAYS:
            break
        more = [way | {claim} for way in ways]
        ways += [way for way in more if can_suit(item, way, eighty_sixed)]
    return tuple(way for way in ways if not any(way < other for other in ways))


def _parts(item: Item, selections: tuple[Selection, ...]) -> Iterator[DishFacts]:
    yield item.facts
    for option in _chosen_options(item.groups, selections):
        yield option.facts


def _chosen_options(
    groups: tuple[ModifierGroup, ...], selections: tuple[Selection, ...]
) -> Iterator[Option]:
    """With everything nested; of what the menu does not know, it says nothing."""
    by_id = {group.id: group for group in groups}
    for selection in selections:
        group = by_id.get(selection.group_id)
        for chosen in selection.options:
            option = group.option(chosen.option_id) if group is not None else None
            if option is None:
                yield Option(chosen.option_id, "")
            else:
                yield option
                yield from _chosen_options(option.groups, chosen.selections)
