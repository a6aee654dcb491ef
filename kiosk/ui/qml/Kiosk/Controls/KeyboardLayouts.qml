pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// Which keys the keyboard has, by language. A row is a text of one character a key; the
// characters below stand for keys that type nothing themselves.
QtObject {
    readonly property string shift: "⇧"
    readonly property string erase: "⌫"
    readonly property string signs: "①"
    readonly property string letters: "Ⓐ"
    readonly property string script: "文"
    readonly property string space: "␣"
    readonly property string done: "⏎"

    readonly property string orders: shift + erase + signs + letters + script + space + done

    function isArabic(language: string): bool {
        return language.startsWith("ar");
    }

    // The rows of letters. Chinese is typed with Latin letters, as pinyin.
    function letterRows(language: string): list<string> {
        switch (language.slice(0, 2)) {
        case "ar":
            // Without shift: the script has no capitals.
            return ["ضصثقفغعهخحج", "شسيبلاتنمكط", "ذءرىةوزظد" + erase,
                    signs + script + space + done];
        case "de":
            return ["qwertzuiopü", "asdfghjklöä", shift + "yxcvbnmß" + erase, signs + space + done];
        case "es":
            return ["qwertyuiop", "asdfghjklñ", shift + "zxcvbnm" + erase, signs + space + done];
        case "fr":
            return ["azertyuiop", "qsdfghjklm", shift + "wxcvbn'" + erase, signs + space + done];
        default:
            return ["qwertyuiop", "asdfghjkl", shift + "zxcvbnm" + erase, signs + space + done];
        }
    }

    // Latin letters beside those of another script: a menu may be written in both.
    readonly property list<string> latinRows: [
        "qwertyuiop", "asdfghjkl", shift + "zxcvbnm" + erase, signs + script + space + done
    ]

    // A mail address has no space; what else it is made of is at hand.
    readonly property list<string> mailRows: [
        "qwertyuiop", "asdfghjkl", shift + "zxcvbnm" + erase, signs + "@._-+" + done
    ]

    function signRows(language: string): list<string> {
        const last = isArabic(language) ? ".،؟!+#%*" : ".,?!+#%*";
        return ["1234567890", "-/:;()&@\"'", last + erase, letters + space + done];
    }

    readonly property list<string> mailSignRows: [
        "1234567890", "-/:;()&@_'", ".,?!+#%*" + erase, letters + done
    ]

    // What a long press offers, the language's own letters first; empty where there is nothing.
    function accents(letter: string, language: string): string {
        const all = related(letter);
        const own = ownLetters(language);
        return Array.from(all).filter(each => own.includes(each)).join("")
            + Array.from(all).filter(each => !own.includes(each)).join("");
    }

    function ownLetters(language: string): string {
        switch (language.slice(0, 2)) {
        case "de": return "äöüß";
        case "es": return "áéíóúüñ¿¡";
        case "fr": return "àâæçéèêëîïôœùûÿ";
        default: return "";
        }
    }

    function related(letter: string): string {
        switch (letter) {
        case "a": return "áàâäæãåą";
        case "c": return "çćč";
        case "e": return "éèêëę";
        case "i": return "íìîï";
        case "l": return "ł";
        case "n": return "ñń";
        case "o": return "óòôöœøõ";
        case "s": return "ßśš";
        case "u": return "úùûü";
        case "y": return "ýÿ";
        case "z": return "źžż";
        case "?": return "¿";
        case "!": return "¡";
        case "'": return "’";
        case "ا": return "أإآ";
        case "و": return "ؤ";
        case "ي": return "ئ";
        case "ه": return "ة";
        default: return "";
        }
    }

    // What a screen reader says for a key that types `letter`.
    function nameOf(letter: string): string {
        switch (letter) {
        case ".": return qsTr("Period");
        case ",": case "،": return qsTr("Comma");
        case "?": case "؟": return qsTr("Question mark");
        case "!": return qsTr("Exclamation point");
        case "-": return qsTr("Hyphen");
        case "/": return qsTr("Slash");
        case ":": return qsTr("Colon");
        case ";": return qsTr("Semicolon");
        case "(": return qsTr("Open parenthesis");
        case ")": return qsTr("Close parenthesis");
        case "&": return qsTr("Ampersand");
        case "@": return qsTr("At sign");
        case "\"": return qsTr("Quotation mark");
        case "'": case "’": return qsTr("Apostrophe");
        case "+": return qsTr("Plus sign");
        case "#": return qsTr("Number sign");
        case "%": return qsTr("Percent sign");
        case "*": return qsTr("Asterisk");
        case "_": return qsTr("Underscore");
        default: return letter;
        }
    }
}
