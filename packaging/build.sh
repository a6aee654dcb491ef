#!/usr/bin/env bash
# Makes the program folder (build/package/kiosk) and from it the Debian package (dist/*.deb).
#   bash packaging/build.sh           build
#   bash packaging/build.sh --check   build, install here, let the scripted customer order, kill it, remove
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
bin=$root/.venv/bin
work=$root/build/package
folder=$work/kiosk
tree=$work/tree
cd "$root"

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

make_folder() {
    rm -rf "$work"
    mkdir -p "$work"
    "$bin/python" -m PyInstaller --noconfirm --log-level WARN --distpath "$work" \
        --workpath "$work/pyinstaller" packaging/kiosk.spec >"$work/pyinstaller.log" 2>&1 ||
        { cat "$work/pyinstaller.log" >&2; die "PyInstaller failed."; }
    say "Program folder: $(du -sh "$folder" | cut -f1) in $folder"
}

binaries() { find "$folder" -type f \( -name '*.so' -o -name '*.so.*' -o -perm -u+x \) -print0; }

system_packages() { # the Debian packages of the libraries that the folder needs and does not have
    local name path package
    comm -23 \
        <(binaries | xargs -0 objdump -p 2>/dev/null | awk '$1 == "NEEDED" {print $2}' | sort -u) \
        <(find "$folder" \( -type f -o -type l \) -name '*.so*' -printf '%f\n' | sort -u) |
        while read -r name; do
            path=$(/sbin/ldconfig -p | awk -v name="$name" '$1 == name {print $NF; exit}')
            [[ $path ]] || { say "No library $name on this machine."; exit 1; }
            # dpkg knows a file by the name it was packed with, /lib or /usr/lib.
            package=$(dpkg-query -S "$path" "/usr$path" "$(readlink -f "$path")" 2>/dev/null | cut -d: -f1 | head -n 1) || true
            [[ $package ]] || { say "No package has $path."; exit 1; }
            echo "$package"
        done | sort -u
}

newest_glibc() { # the oldest C library that has all the symbols which are used
    { binaries | xargs -0 objdump -T 2>/dev/null || true; } | grep -o 'GLIBC_[0-9.]*' | sort -uV | tail -n 1 | cut -d_ -f2
}

make_deb() {
    local version architecture depends
    version=$("$bin/python" -c 'import kiosk; print(kiosk.__version__)')
    architecture=$(dpkg --print-architecture)
    deb=$root/dist/kiosk_${version}_$architecture.deb
    depends=$(system_packages | grep -vx libc6 | paste -sd, | sed 's/,/, /g')
    # Besides libraries: keyboard layouts and font settings, which are files that libraries read.
    depends="libc6 (>= $(newest_glibc)), ${depends:+$depends, }fontconfig-config, fonts-inter, fonts-noto-core, fonts-noto-ui-core, fonts-noto-cjk, fonts-noto-color-emoji, xkb-data"

    rm -rf "$tree"
    install -d "$tree"/{DEBIAN,usr/bin,usr/lib,usr/share/doc/kiosk,etc/kiosk}
    cp -a "$folder" "$tree/usr/lib/kiosk"
    ln -s ../lib/kiosk/kiosk "$tree/usr/bin/kiosk"
    install -D -m 644 packaging/deb/kiosk.desktop "$tree/usr/share/applications/kiosk.desktop"
    install -D -m 644 assets/icon-256.png "$tree/usr/share/icons/hicolor/256x256/apps/kiosk.png"
    install -m 644 packaging/deb/kiosk.toml "$tree/etc/kiosk/kiosk.toml"
    install -m 644 packaging/deb/copyright "$tree/usr/share/doc/kiosk/copyright"
    install -m 755 packaging/deb/postinst packaging/deb/postrm "$tree/DEBIAN"
    echo /etc/kiosk/kiosk.toml >"$tree/DEBIAN/conffiles"
    cat >"$tree/DEBIAN/control" <<EOF
Package: kiosk
Version: $version
Architecture: $architecture
Maintainer: The kiosk's authors <kiosk@localhost>
Installed-Size: $(du -sk --exclude=DEBIAN "$tree" | cut -f1)
Depends: $depends
Suggests: pipewire-bin | pulseaudio-utils | alsa-utils
Section: misc
Priority: optional
Description: self-order kiosk for restaurants on OneTablet
 Guests tap through the menu, customise and order on a touch screen; the order
 goes to OneTablet, and the number comes up when the kitchen is done.
EOF
    chmod -R u=rwX,go=rX "$tree"
    mkdir -p dist
    dpkg-deb --build --root-owner-group "$tree" "$deb" >/dev/null
    rm -rf "$tree"
    say "Package: $(du -h "$deb" | cut -f1) $deb"
    say "Depends: $depends"
}

check() { # as root, on a machine where the kiosk is not installed
    local shots=$work/shots result=0
    ((EUID == 0)) || die "--check installs the package, which needs root."
    ! dpkg-query -W kiosk >/dev/null 2>&1 || die "A kiosk is installed here already."
    DEBIAN_FRONTEND=noninteractive apt-get -q -y install "$deb" >"$work/apt.log" 2>&1 ||
        { cat "$work/apt.log" >&2; die "The package cannot be installed."; }
    mkdir -p "$shots"
    # Nothing of this checkout or this shell: as from a new user's first terminal.
    (cd / && env -i HOME=/root PATH=/usr/bin:/bin LANG=C.UTF-8 QT_QPA_PLATFORM=offscreen \
        kiosk demo --autopilot --shots "$shots") || result=$?
    # Killed at any instruction, the installed program too delivers each order once.
    KIOSK_TEST_PROGRAM=/usr/bin/kiosk "$bin/python" -m pytest -q -n 0 tests/commands/test_commands.py \
        tests/commands/test_orders_command.py tests/faults/test_kills.py >&2 || result=$?
    DEBIAN_FRONTEND=noninteractive apt-get -q -y purge kiosk >>"$work/apt.log" 2>&1
    for left in /usr/lib/kiosk /usr/bin/kiosk /etc/kiosk /var/lib/kiosk; do
        [[ ! -e $left ]] || die "Purging left $left behind."
    done
    ((result == 0)) || die "The installed kiosk failed ($result)."
    say "Installed, ordered, removed; the pictures are in $shots"
}

[[ $# -eq 0 || "$*" == --check ]] || die "Usage: bash packaging/build.sh [--check]"
command -v objdump >/dev/null || die "The build needs objdump: apt-get install binutils"
bash packaging/dev.sh setup
make_folder
make_deb
[[ $# -eq 0 ]] || check
