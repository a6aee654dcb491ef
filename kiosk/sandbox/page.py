"""The page on which a person plays the kitchen: three files as they are; the data comes as JSON."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kiosk import paths
from kiosk.sandbox.control import require_own_name
from kiosk.sandbox.gate import ApiError, Handler, channel_error

_FILES = {
    "/": ("index.html", "text/html"),
    "/page.css": ("page.css", "text/css"),
    "/page.js": ("page.js", "text/javascript"),
}
# Nothing from elsewhere, nothing inline, in no frame: a hostile name stays text, a button ours.
_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


def page_routes() -> list[Route]:
    """The page and what it loads; without a key, as everything of the sandbox's own."""
    return [
        Route(path, _file(name, kind), methods=["GET"]) for path, (name, kind) in _FILES.items()
    ]


def _file(name: str, kind: str) -> Handler:
    async def endpoint(request: Request) -> Response:
        try:
            require_own_name(request)
        except ApiError as error:
            return JSONResponse(channel_error(error.status, str(error)), error.status)
        return Response(_folder().joinpath(name).read_bytes(), media_type=kind, headers=_HEADERS)

    return endpoint


def _folder() -> Path:
    return paths.assets() / "sandbox"
