"""The one Qt application of a process with a window: how it scales, and where Qt's words go."""

from __future__ import annotations

import logging
import os
import sys

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from kiosk.devices.display import find_display

log = logging.getLogger(__name__)

# Qt 6.8 to 6.11 collect QML's garbage a little at a time, and so take parts of objects that a page
# in the making has just got: properties read undefined, "Cannot find member data", and some
# programs crash (MuseScore's issue 28840 is one). In one go, which 0 means, it is right.
_GARBAGE = ("QV4_GC_TIMELIMIT", "0")

# Most kiosks have no graphics card worth the name, and without one OpenGL is drawn by the processor
# as well, by a longer way. Where there is one, QT_QUICK_BACKEND=rhi uses it.
_RENDERING = ("QT_QUICK_BACKEND", "software")

# Qt hands the halves of every larger picture to threads of its own and waits for them. On two cores
# that gains nothing and costs a third more of the processor; when the other core is busy, it waits.
_PAINTING = ("QT_NO_GUI_THREADPOOL", "1")

# How long, ms, Qt gathers what has changed before it draws it. What comes between two frames of a
# scroll, as pictures do, lets the next one be that much early and the one after it that much late;
# a row of the menu takes 2 to 4 ms to be filled, which this hides. Qt's own is 5.
_GATHERING = ("QT_QPA_UPDATE_IDLE_TIME", "4")

CANNOT_START = 2
"""The exit status where Qt cannot start, as for other things that are not as they should be."""

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def open_application() -> QGuiApplication:
    """Make the application; call it once, before anything of Qt's.

    Raises:
        KioskError: this session has no display. Qt itself would end the process here and now.
    """
    find_display()
    os.environ.setdefault(*_GARBAGE)
    os.environ.setdefault(*_RENDERING)
    os.environ.setdefault(*_PAINTING)
    os.environ.setdefault(*_GATHERING)
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    qInstallMessageHandler(_log_start)
    application = QGuiApplication(sys.argv[:1])
    qInstallMessageHandler(_log_qt)
    application.setApplicationName("kiosk")
    return application


def _log_start(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """What `find_display` cannot see, such as a display that turns this user away, ends here."""
    _log_qt(kind, context, text)
    if kind is QtMsgType.QtFatalMsg:
        # Qt would abort when this returns, and an exception does not get through it.
        sys.stderr.write(f"kiosk: The screen does not start: {text.splitlines()[0]}\n")
        sys.stderr.flush()
        os._exit(CANNOT_START)


def _log_qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Qt's and QML's messages belong in the log with ours."""
    log.log(_LEVELS[kind], "%s (%s:%s)", text, context.file, context.line)
