pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// The signs, as strokes on a 24 x 24 grid. Paths instead of files: they take any colour, so a
// brand or high contrast needs no second set.
QtObject {
    readonly property real stroke: 2

    readonly property list<string> names: [
        "back", "backspace", "bag", "bell", "card", "check", "clock", "close", "contactless",
        "contrast", "counter", "crescent", "down", "eat-in", "edit", "fish", "forward", "globe",
        "guest", "info", "leaf", "lock", "minus", "motion", "no-milk", "no-nuts", "no-wheat",
        "offline", "person", "plate", "plus", "printer", "reach", "scooter", "search", "shift",
        "star", "tag", "text-size", "trash", "undo", "up", "warning"
    ]

    // Signs that point along the reading direction and turn with it.
    function turns(name: string): bool {
        return ["back", "forward", "edit", "undo", "backspace", "scooter"].includes(name);
    }

    // Where the sign comes from; kiosk/ui/signs.py draws it.
    function picture(name: string, colour: color, stroke: real): url {
        return name === "" ? "" : "image://sign/" + colour.toString().slice(1) + "/" + stroke + "/"
            + encodeURIComponent(path(name));
    }

    // SVG path data; empty where there is no such sign.
    function path(name: string): string {
        switch (name) {
        case "back":
            return "M 20 12 H 4.5 M 11.5 5 L 4.5 12 L 11.5 19";
        case "backspace":
            return "M 8.5 5.5 H 20.5 V 18.5 H 8.5 L 3 12 Z M 11.5 9.5 L 16.5 14.5 M 16.5 9.5 L 11.5 14.5";
        case "bag":
            return "M 5.5 8 H 18.5 L 19.5 20.5 H 4.5 Z M 8.5 10.5 V 7 a 3.5 3.5 0 0 1 7 0 V 10.5";
        case "bell":
            return "M 6 17 V 11.5 a 6 6 0 0 1 12 0 V 17 L 19.5 18.5 H 4.5 Z M 10.3 21 H 13.7 M 12 5.5 V "
                + "3.5";
        case "card":
            return "M 5.2 5.5 H 18.8 A 2.2 2.2 0 0 1 21 7.7 V 16.8 A 2.2 2.2 0 0 1 18.8 19.0 H 5.2 A 2.2 "
                + "2.2 0 0 1 3 16.8 V 7.7 A 2.2 2.2 0 0 1 5.2 5.5 M 3 10 H 21 M 6.5 15 H 10.5";
        case "check":
            return "M 5 12.5 L 10 17.5 L 19.5 7";
        case "clock":
            return "M 3.5 12 a 8.5 8.5 0 1 0 17.0 0 a 8.5 8.5 0 1 0 -17.0 0 M 12 7 V 12.3 L 15.8 14.5";
        case "close":
            return "M 5.5 5.5 L 18.5 18.5 M 18.5 5.5 L 5.5 18.5";
        case "contactless":
            return "M 7 8 A 8 8 0 0 1 7 16 M 12 5 A 13 13 0 0 1 12 19 M 17 2 A 18 18 0 0 1 17 22";
        case "contrast":
            return "M 3.5 12 a 8.5 8.5 0 1 0 17.0 0 a 8.5 8.5 0 1 0 -17.0 0 M 12 3.5 V 20.5 M 13.8 4 V "
                + "20 M 15.6 4.8 V 19.2 M 17.4 6 V 18 M 19 8 V 16";
        case "counter":
            return "M 3 13.5 H 21 M 5 13.5 V 20 H 19 V 13.5 M 8 13.5 V 11.5 a 4 4 0 0 1 8 0 V 13.5 M 12 "
                + "7.5 V 5.5";
        case "crescent":
            return "M 16.5 4.5 A 8.5 8.5 0 1 0 16.5 19.5 A 7.6 7.6 0 0 1 16.5 4.5 Z";
        case "down":
            return "M 5 8.5 L 12 15.5 L 19 8.5";
        case "eat-in":
            return "M 3 8.5 H 21 M 6 8.5 V 20 M 18 8.5 V 20 M 6 13.5 H 18";
        case "edit":
            return "M 4.5 19.5 L 5.5 15 L 16 4.5 L 19.5 8 L 9 18.5 Z M 13.5 7 L 17 10.5";
        case "fish":
            return "M 3.5 12 C 7 6.5 13 6 17 12 C 13 18 7 17.5 3.5 12 M 17 12 L 21 8.5 V 15.5 Z M 7.5 "
                + "11.3 V 11.35";
        case "forward":
            return "M 4 12 H 19.5 M 12.5 5 L 19.5 12 L 12.5 19";
        case "globe":
            return "M 3.5 12 a 8.5 8.5 0 1 0 17.0 0 a 8.5 8.5 0 1 0 -17.0 0 M 3.5 12 H 20.5 M 12 3.5 C "
                + "6.8 8.5 6.8 15.5 12 20.5 M 12 3.5 C 17.2 8.5 17.2 15.5 12 20.5";
        case "guest":
            return "M 8.3 8 a 3.7 3.7 0 1 0 7.4 0 a 3.7 3.7 0 1 0 -7.4 0 M 4.5 20.5 C 5 16 8 14 12 14 C "
                + "16 14 19 16 19.5 20.5";
        case "info":
            return "M 3.5 12 a 8.5 8.5 0 1 0 17.0 0 a 8.5 8.5 0 1 0 -17.0 0 M 12 11 V 16.5 M 12 7.5 V "
                + "7.55";
        case "leaf":
            return "M 5 19 C 3 10 9 4.5 20 4.5 C 20 15 14.5 20.5 6.5 17.5 M 4 20.5 C 7 15 10.5 11.5 15 "
                + "9.5";
        case "lock":
            return "M 7 10.5 H 17 A 2 2 0 0 1 19 12.5 V 18.5 A 2 2 0 0 1 17 20.5 H 7 A 2 2 0 0 1 5 18.5 "
                + "V 12.5 A 2 2 0 0 1 7 10.5 M 8 10.5 V 7.5 a 4 4 0 0 1 8 0 V 10.5";
        case "minus":
            return "M 5 12 H 19";
        case "motion":
            return "M 3.5 8 H 13 M 3.5 12 H 9.5 M 3.5 16 H 13 M 13.899999999999999 12 a 3.3 3.3 0 1 0 "
                + "6.6 0 a 3.3 3.3 0 1 0 -6.6 0";
        case "no-milk":
            return "M 9 3.5 H 15 V 7.5 L 17.5 11 V 20.5 H 6.5 V 11 L 9 7.5 Z M 6.5 13.5 H 17.5 M 3.5 20.5 "
                + "L 20.5 3.5";
        case "no-nuts":
            return "M 5.5 10 C 6 6.5 9 5 12 5 C 15 5 18 6.5 18.5 10 Z M 6.5 10 C 6.5 15 9 18.5 12 20.5 C "
                + "15 18.5 17.5 15 17.5 10 M 12 5 V 3 M 3.5 20.5 L 20.5 3.5";
        case "no-wheat":
            return "M 12 21 V 3.5 M 7.5 5 C 7.5 8 9.5 10 12 10 C 14.5 10 16.5 8 16.5 5 M 7.5 11.5 C 7.5 14.5 "
                + "9.5 16.5 12 16.5 C 14.5 16.5 16.5 14.5 16.5 11.5 M 3.5 20.5 L 20.5 3.5";
        case "offline":
            return "M 4 4 L 20 20 M 8.5 15 a 5 5 0 0 1 6 -0.6 M 5 11.3 a 10 10 0 0 1 4.6 -2.6 M 13.2 8.4 "
                + "a 10 10 0 0 1 5.8 2.9 M 12 19 V 19.05";
        case "person":
            return "M 10 4.4 a 2 2 0 1 0 4 0 a 2 2 0 1 0 -4 0 M 4 8.8 C 8.5 10.2 15.5 10.2 20 8.8 M 12 "
                + "9.9 V 14 M 12 13.6 L 8 21 M 12 13.6 L 16 21";
        case "plate":
            return "M 5.5 3.5 V 8.5 a 2.75 2.75 0 0 0 5.5 0 V 3.5 M 8.25 3.5 V 20.5 M 17.5 20.5 V 3.5 C "
                + "14.6 5.5 14 9.5 14.4 13.5 H 17.5";
        case "plus":
            return "M 12 5 V 19 M 5 12 H 19";
        case "printer":
            return "M 7 9 V 3.5 H 17 V 9 M 7 17.5 H 3.5 V 9 H 20.5 V 17.5 H 17 M 7 14 H 17 V 20.5 H 7 Z";
        case "reach":
            return "M 12 3.5 V 14.5 M 7 9.5 L 12 14.5 L 17 9.5 M 4.5 20 H 19.5";
        case "scooter":
            return "M 3.9 17.5 a 2.6 2.6 0 1 0 5.2 0 a 2.6 2.6 0 1 0 -5.2 0 M 15.4 17.5 a 2.6 2.6 0 1 0 "
                + "5.2 0 a 2.6 2.6 0 1 0 -5.2 0 M 9.1 17.5 H 15.4 C 15.4 14.5 16.5 13 18.5 12.5 L 16.5 "
                + "5.5 H 13.8 M 3.5 12.5 H 10.5 V 17.5";
        case "search":
            return "M 4.5 10.5 a 6 6 0 1 0 12 0 a 6 6 0 1 0 -12 0 M 15 15 L 20.5 20.5";
        case "shift":
            return "M 12 4 L 20 12.5 H 16 V 19.5 H 8 V 12.5 H 4 Z";
        case "star":
            return "M 12 3.5 L 19.4 16.3 H 4.6 Z M 12 20.5 L 4.6 7.7 H 19.4 Z";
        case "tag":
            return "M 3.5 12.5 V 4.5 a 1 1 0 0 1 1 -1 H 12.5 L 20.5 11.5 L 12.5 20.5 Z M 8 8 V 8.05";
        case "text-size":
            return "M 3 18.5 L 8 6 L 13 18.5 M 4.8 14.5 H 11.2 M 14.5 18.5 L 17.5 11 L 20.5 18.5 M 15.6 "
                + "16 H 19.4";
        case "trash":
            return "M 4.5 6.5 H 19.5 M 9 6.5 V 4 H 15 V 6.5 M 6.5 6.5 L 7.3 20.5 H 16.7 L 17.5 6.5 M "
                + "10.3 10.5 L 10.6 16.8 M 13.7 10.5 L 13.4 16.8";
        case "undo":
            return "M 4.5 9 H 14 a 5.3 5.3 0 0 1 0 10.6 H 8 M 8.5 5 L 4.5 9 L 8.5 13";
        case "up":
            return "M 5 15.5 L 12 8.5 L 19 15.5";
        case "warning":
            return "M 12 4 L 21 19.5 H 3 Z M 12 10 V 14.2 M 12 17 V 17.05";
        default:
            return "";
        }
    }
}
