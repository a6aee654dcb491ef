"""Tests here kill real processes; they use the installation that commands are tested with."""

from tests.commands.conftest import running_sandbox, sandbox, till

__all__ = ["running_sandbox", "sandbox", "till"]
