#!/usr/bin/env bash
# All set-up on a fresh Debian 12 with Python 3.11: system libraries, virtual environment, packages.
#   bash packaging/dev.sh demo [ARGUMENTS]   see it: a local OneTablet and the kiosk
#   bash packaging/dev.sh test [ARGUMENTS]   everything that CI runs; arguments go to pytest
#   bash packaging/dev.sh setup              the set-up alone
#   bash packaging/dev.sh translate          after a text has changed: update translations/*.ts
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
venv=$root/.venv
bin=$venv/bin
cd "$root"

# What PySide6's wheels expect from the system: Qt itself, its X11 and Wayland windows, fonts.
libraries=(
    libdbus-1-3 libegl1 libfontconfig1 libfreetype6 libgl1 libglib2.0-0 libgssapi-krb5-2
    libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
    libxcb-render-util0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-xinerama0
    libxcb-xkb1 libxkbcommon0 libxkbcommon-x11-0
    libwayland-client0 libwayland-cursor0 libwayland-egl1
    fonts-inter fonts-noto-core fonts-noto-ui-core fonts-noto-cjk fonts-noto-color-emoji
)
# A screen to test on, and what a screen reader hears a program over.
libraries_for_tests=(xvfb xauth at-spi2-core dbus-daemon)

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

quietly() { # COMMAND...: its output only when it fails
    local output
    output=$("$@" 2>&1) || { say "$output"; return 1; }
}

missing_packages() { # NAME...: those that dpkg does not have
    local name
    for name in "$@"; do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null) == installed ]] || echo "$name"
    done
}

install_system() { # NAME...
    local wanted missing as_root=()
    wanted=("$@")
    command -v dpkg-query >/dev/null || {
        say "This is not Debian: the kiosk needs Python 3.11 with venv, the X11 or Wayland libraries of Qt 6, and the fonts Inter and Noto (also CJK and Color Emoji)."
        return 0
    }
    mapfile -t missing < <(missing_packages "${wanted[@]}")
    ((${#missing[@]})) || return 0
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null || { [[ ! -t 0 ]] && ! sudo -n true 2>/dev/null; }; then
            say "Going on without these; as root: apt-get install ${missing[*]}"
            return 0
        fi
        as_root=(sudo)
    fi
    say "Installing system packages: ${missing[*]}"
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y)
    quietly "${apt[@]}" update || say "apt-get update failed; trying with the lists that are there."
    quietly "${apt[@]}" install --no-install-recommends "${missing[@]}" ||
        say "Going on without these; as root: apt-get install ${missing[*]}"
}

find_python() { # the name of a Python that pyproject.toml allows
    local name
    for name in python3 python3.11 python3.12 python3.13 python3.14; do
        if "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    return 1
}

setup() { # [NAME...]: further system packages
    local python wanted=("${libraries[@]}" "$@") state
    python=$(find_python) || die "Python 3.11 to 3.14 is needed: apt-get install python3"
    "$python" -c 'import ensurepip, venv' 2>/dev/null || wanted+=(python3-venv)
    install_system "${wanted[@]}"

    # Nothing to do when neither the wishes, nor the interpreter, nor the place has changed.
    state=$(
        cat pyproject.toml packaging/constraints.txt packaging/hatch_build.py kiosk/__init__.py
        "$python" -VV
        echo "$root"
    )
    state=$(sha256sum <<<"$state")
    if [[ ! -x $bin/kiosk || $(cat "$venv/.kiosk-state" 2>/dev/null) != "$state" ]]; then
        say "Installing Python packages into .venv"
        # An environment that was copied or whose interpreter is gone cannot be repaired.
        [[ $("$bin/python" -c 'import sys; print(sys.prefix)' 2>/dev/null) == "$venv" ]] ||
            "$python" -m venv --clear "$venv" >/dev/null 2>&1 ||
            quietly "$python" -m venv --clear --without-pip "$venv" ||
            die "The virtual environment could not be made."
        # pip's own script would name another place when the folder was moved; python -m does not.
        # Where python3-venv could not be installed, the pip outside does it.
        local pip=("$bin/python" -m pip)
        "${pip[@]}" --version >/dev/null 2>&1 || pip=("$python" -m pip --python "$bin/python")
        quietly "${pip[@]}" --disable-pip-version-check install -c packaging/constraints.txt \
            -e '.[dev]' || die "The Python packages could not be installed."
        echo "$state" >"$venv/.kiosk-state"
    fi
    compile_translations
}

compile_translations() {
    local source
    for source in translations/*.ts; do
        [[ -e $source && ! ${source%.ts}.qm -nt $source ]] || continue
        quietly "$bin/pyside6-lrelease" -silent "$source" -qm "${source%.ts}.qm"
    done
}

translate() {
    "$bin/python" packaging/translate.py
    grep -c 'type="unfinished"' translations/*.ts || say "Every text is translated."
    compile_translations
}

demo() {
    local arguments=("$@")
    local platform=${QT_QPA_PLATFORM:-}
    if [[ $platform == offscreen || -z $platform${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
        export QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software
        say "There is no display: a scripted customer uses the kiosk offscreen."
        [[ " $* " == *" --autopilot "* ]] || arguments+=(--autopilot)
        if [[ " $* " != *" --shots"* ]]; then
            arguments+=(--shots "$root/build/demo")
            trap 'say "The pictures are in $root/build/demo"' EXIT
            mkdir -p "$root/build/demo"
        fi
    fi
    "$bin/kiosk" demo "${arguments[@]}"
}

failed=()

step() { # NAME COMMAND...: run it, show the time, remember a failure
    local name=$1 start=$EPOCHREALTIME word=ok log
    shift
    log=$(mktemp)
    "$@" >"$log" 2>&1 || { word=FAILED; failed+=("$name"); }
    printf '%-8s %-14s %6.1f s  %s\n' "$word" "$name" "$(seconds_since "$start")" \
        "$([[ $name == pytest ]] && tail -n 1 "$log")"
    [[ $word == ok ]] || cat "$log"
    rm -f "$log"
}

seconds_since() { # EPOCHREALTIME; its decimal point is the locale's
    local now=${EPOCHREALTIME//[.,]/} then=${1//[.,]/}
    local ms=$(((now - then) / 1000))
    printf '%d.%03d' $((ms / 1000)) $((ms % 1000))
}

run_tests() { # [ARGUMENTS]: for pytest
    local start=$EPOCHREALTIME
    step "ruff check" "$bin/ruff" check
    step "ruff format" "$bin/ruff" format --check
    step mypy "$bin/mypy"
    step lint-imports "$bin/lint-imports"
    step qmllint "$bin/python" packaging/qmllint.py
    step pytest "$bin/python" -m pytest -q -n 3 "$@"
    printf '%-8s %-14s %6.1f s\n' "" total "$(seconds_since "$start")"
    ((${#failed[@]} == 0)) || die "Failed: $(printf '%s, ' "${failed[@]}" | sed 's/, $//')"
}

export LC_NUMERIC=C
verb=${1:-}
shift || true
case $verb in
    demo) setup && demo "$@" ;;
    test) setup "${libraries_for_tests[@]}" && run_tests "$@" ;;
    setup) setup "${libraries_for_tests[@]}" ;;
    translate) setup && translate ;;
    *) die "Usage: bash packaging/dev.sh demo|test|setup|translate" ;;
esac
