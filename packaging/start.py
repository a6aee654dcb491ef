"""Where the packaged program starts; the console script of an installation does the same."""

import multiprocessing
import sys

from kiosk.__main__ import main

if __name__ == "__main__":
    # The worker process that reads big menus is this program again.
    multiprocessing.freeze_support()
    sys.exit(main())
