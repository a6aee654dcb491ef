"""Where QML finds the picture of an item; it looks whether the file is there, nothing more."""

from __future__ import annotations

from PySide6.QtCore import QUrl

from kiosk.storage.pictures import picture_path
from kiosk.ui.shop import Shop


def picture_url(shop: Shop, address: str) -> QUrl:
    """The file of a picture that has been fetched; empty when there is none (yet)."""
    if not address:
        return QUrl()
    path = picture_path(shop.data_directory, address)
    try:
        file = path.stat()
    except OSError:
        return QUrl()
    if not file.st_size:
        return QUrl()
    url = QUrl.fromLocalFile(str(path))
    # QML keeps what it has decoded by its address: another picture in the same file needs another.
    url.setQuery(f"{file.st_mtime_ns:x}")
    return url
