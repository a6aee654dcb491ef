"""How another process of the same user reaches a running engine: HTTP over a unix socket.

The socket lies in the data directory with mode 600, so whoever can connect may do everything.
"""

from __future__ import annotations

import logging
import os
import socket
from pathlib import Path
from typing import Any

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from kiosk.domain import errors
from kiosk.domain.errors import Conflict, KioskError, OrderImpossible, Refused
from kiosk.engine.alive import SOCKET_NAME, engine_listens
from kiosk.engine.engine import Engine
from kiosk.engine.operations import Answer, perform

log = logging.getLogger(__name__)


def control_socket(directory: Path) -> socket.socket:
    """A bound socket for `control_app`. A left-over one of a killed kiosk is replaced.

    Call it only with the data directory's lock held.
    """
    path = directory / SOCKET_NAME
    path.unlink(missing_ok=True)
    listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    # The address of a socket is short (108 bytes) and a data directory's path need not be.
    folder = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        before = os.umask(0o177)
        try:
            listening.bind(f"/proc/self/fd/{folder}/{SOCKET_NAME}")
        finally:
            os.umask(before)
    finally:
        os.close(folder)
    return listening


def control_app(engine: Engine) -> Starlette:
    """`POST /VERB` with a JSON object: 200 and the answer, or 409 and which KioskError it was.

    500 is a bug of ours.
    """

    async def operate(request: Request) -> JSONResponse:
        try:
            answer = await perform(engine, request.path_params["verb"], await request.json())
        except Refused as error:
            return JSONResponse(
                {
                    "error": type(error).__name__,
                    "message": error.message,
                    "named": "",
                    "status": error.status,
                },
                status_code=httpx.codes.CONFLICT,
            )
        except KioskError as error:
            return JSONResponse(
                {
                    "error": type(error).__name__,
                    "message": str(error),
                    "named": getattr(error, "named", ""),
                },
                status_code=httpx.codes.CONFLICT,
            )
        except Exception:
            log.exception("the operation %r failed", request.path_params["verb"])
            return JSONResponse(
                {"error": "", "named": "", "message": "The running kiosk failed; see its log."},
                status_code=httpx.codes.INTERNAL_SERVER_ERROR,
            )
        return JSONResponse(answer)

    return Starlette(routes=[Route("/{verb}", operate, methods=["POST"])])


class AnswerLost(KioskError):
    """The running kiosk gave no usable answer: what was asked of it may have been done or not."""


class NotReached(AnswerLost):
    """Nobody takes questions: what was asked has surely not been done."""


class KioskStopped(AnswerLost):
    """The kiosk ended, or was killed, while it was asked."""


ANSWER_WITHIN_S = 110.0
"""Longer than anything that is asked takes; a kiosk that is silent for so long hangs."""


def ask(directory: Path, verb: str, arguments: dict[str, Any]) -> Answer:
    """Has the engine that runs on this data directory do something, and waits for it.

    Raises:
        NotReached: nobody listens there.
        KioskStopped: it stopped before it answered.
        AnswerLost: it failed, or hangs.
        KioskError: what the engine raised.
    """
    if not engine_listens(directory):
        raise NotReached(
            f"The data directory {directory} is in use, but nobody answers there: a kiosk that "
            "starts or hangs, or another command that takes long."
        )
    folder = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        transport = httpx.HTTPTransport(uds=f"/proc/self/fd/{folder}/{SOCKET_NAME}")
        with httpx.Client(transport=transport, timeout=ANSWER_WITHIN_S) as client:
            answer = client.post(f"http://kiosk/{verb}", json=arguments)
    except (httpx.NetworkError, httpx.RemoteProtocolError) as error:
        raise _stopped(directory) from error
    except httpx.HTTPError as error:
        raise AnswerLost(f"A kiosk runs on {directory} but does not answer: it hangs.") from error
    finally:
        os.close(folder)
    try:
        body: Any = answer.json()
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise _stopped(directory)
    if answer.is_success:
        result: Answer = body
        return result
    if answer.is_server_error:
        raise AnswerLost(body["message"])
    if body.get("status"):
        refusal = Conflict if body["error"] == Conflict.__name__ else Refused
        raise refusal(body["status"], body["message"])
    if body["named"]:
        raise OrderImpossible(body["named"], body["message"])
    kind = getattr(errors, body["error"], KioskError)
    if kind in {errors.NotTakingOrders, errors.UnknownOrder}:
        raise kind(body["message"])
    raise KioskError(body["message"])


def _stopped(directory: Path) -> KioskStopped:
    return KioskStopped(f"The kiosk that ran on {directory} stopped before it answered.")
