"""Why something cannot be ordered, in full and in plain English: for staff, logs and the command
line. What customers read is written on the screen's side, from the same values.
"""

from __future__ import annotations

from kiosk.domain.address import AddressProblem, AddressProblemKind
from kiosk.domain.availability import Stop, StopKind, option_stop
from kiosk.domain.menu import Item, ModifierGroup
from kiosk.domain.promotion import CodeRefusal, RefusalKind
from kiosk.domain.selection import EightySixed, Problem, ProblemKind, find_group, limits

_STOPS = {
    StopKind.INACTIVE: "not on the menu now",
    StopKind.EIGHTY_SIXED: "sold out",
    StopKind.REQUIRED_GROUP: "too few of its choices are left",
    StopKind.MENU_HOURS: "its menu is not served at this hour",
    StopKind.ITEM_HOURS: "not sold at this hour",
    StopKind.ALCOHOL_HOURS: "alcohol is not sold at this hour",
    StopKind.OPTION_HOURS: "not sold at this hour",
}

_PROBLEMS = {
    ProblemKind.UNKNOWN_GROUP: "there is no such group here",
    ProblemKind.UNKNOWN_OPTION: "there is no such option in this group",
    ProblemKind.REPEATED: "named twice in one list",
    ProblemKind.INACTIVE_OPTION: "not on the menu now",
    ProblemKind.OPTION_SOLD_OUT: "sold out",
    ProblemKind.OPTION_UNAVAILABLE: "too few of the choices that it needs are left",
    ProblemKind.OPTION_NOT_NOW: "not sold at this hour",
    ProblemKind.TOO_FEW_OPTIONS: "choose at least {limit}",
    ProblemKind.TOO_MANY_OPTIONS: "choose at most {limit}",
    ProblemKind.TOO_FEW_UNITS: "choose at least {limit} in all",
    ProblemKind.TOO_MANY_UNITS: "choose at most {limit} in all",
    ProblemKind.TOO_FEW_OF_OPTION: "take at least {limit} of it",
    ProblemKind.TOO_MANY_OF_OPTION: "take at most {limit} of it",
}

_REFUSALS = {
    RefusalKind.UNKNOWN: "No promotion has the code {code!r}.",
    RefusalKind.NOT_YET: "The code {code!r} is valid from {day}.",
    RefusalKind.OVER: "The code {code!r} is no longer valid.",
    RefusalKind.NOT_THESE: "The code {code!r} takes nothing off what is ordered.",
    RefusalKind.TOO_LITTLE: "The code {code!r} needs {missing} cents more in the order.",
    RefusalKind.LESS: "Another promotion takes as much or more off than the code {code!r}.",
}

_ADDRESS_PROBLEMS = {
    AddressProblemKind.MISSING: "is missing",
    AddressProblemKind.TOO_LONG: "has more than {limit} characters",
    AddressProblemKind.NOT_A_NUMBER: "is not a number of degrees",
    AddressProblemKind.OUT_OF_RANGE: "is not between -{limit} and {limit} degrees",
    AddressProblemKind.ALONE: "is missing beside the other coordinate",
}


def refusal_reason(refusal: CodeRefusal) -> str:
    """One sentence: why a code takes nothing off."""
    return _REFUSALS[refusal.kind].format(
        code=refusal.code, day=refusal.day, missing=refusal.missing_cents
    )


def address_reason(problem: AddressProblem) -> str:
    """`A delivery address's street is missing.`"""
    what = _ADDRESS_PROBLEMS[problem.kind].format(limit=problem.limit)
    return f"The delivery address's {problem.field} {what}."


def problem_reason(problem: Problem) -> str:
    """`g-size: choose at least 1`."""
    return f"{problem.id}: {_PROBLEMS[problem.kind].format(limit=problem.limit)}"


def stop_reason(stop: Stop) -> str:
    """`sold out`: the bare reason, without what it is about."""
    return _STOPS[stop.kind]


def full_reason(item: Item, stop: Stop, eighty_sixed: EightySixed) -> str:
    """The whole reason: for a group, what it asks for and what has become of its options."""
    group = find_group(item, stop.path) if stop.kind is StopKind.REQUIRED_GROUP else None
    if group is None:
        return stop_reason(stop)
    return f"{stop_reason(stop)} ({group_reason(group, eighty_sixed)})"


def group_reason(group: ModifierGroup, eighty_sixed: EightySixed) -> str:
    """`g-size asks for 1, 0 of 2 can be had: o-small sold out, o-large not on the menu now`."""
    stops = [
        (option.id, stop)
        for option in group.options
        if (stop := option_stop(option, eighty_sixed)) is not None
    ]
    bounds = limits(group)
    asked = [str(bounds.min_options)] if bounds.min_options else []
    if bounds.min_units > bounds.min_options:
        asked.append(f"{bounds.min_units} units")
    sold = len(group.options) - len(stops)
    reason = f"{group.id} asks for {' and '.join(asked)}, {sold} of {len(group.options)} can be had"
    gone = ", ".join(f"{option_id} {stop_reason(stop)}" for option_id, stop in stops)
    return f"{reason}: {gone}" if gone else reason
