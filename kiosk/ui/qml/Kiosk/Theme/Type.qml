pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// Type: seven sizes, one family. Other scripts come from the system's Noto fonts, which
// fontconfig puts in for the glyphs that Inter lacks.
QtObject {
    id: type

    property bool largeText: false

    readonly property string family: "Inter"

    // Large text: a quarter more, and capitals of body text at least 4.8 mm tall.
    readonly property real factor: largeText
        ? Math.max(1.25, Math.min(1.6, 4.8 * Metrics.density
                                       / (Metrics.capShare * Metrics.bodyDesign
                                          * Metrics.scale)))
        : 1

    // The poster's words are large enough for everybody as they are.
    readonly property font hero: sized(Math.round(112 * Metrics.scale), Font.ExtraBold, 0)
    // More than a quarter larger it only takes lines from what is read and touched.
    readonly property font title: sized(
        Math.round(60 * Math.min(factor, 1.25) * Metrics.scale), Font.ExtraBold, 0)
    readonly property font heading: make(38, Font.Bold)
    readonly property font name: make(33, Font.Bold)
    readonly property font body: make(Metrics.bodyDesign, Font.Normal)
    readonly property font bodyStrong: make(Metrics.bodyDesign, Font.Bold)
    readonly property font small: make(24, Font.Normal)
    readonly property font smallStrong: make(24, Font.DemiBold)

    readonly property font key: make(36, Font.Medium)

    // Where text must shrink to fit, it stops here.
    readonly property int least: Math.round(24 * Metrics.scale)

    // A large font, set tight for this text.
    function tight(base: font, text: string): font {
        return sized(base.pixelSize, base.weight, tracking(text, base.pixelSize));
    }

    // A number that fills what it is given: sized in screen pixels, not in design pixels.
    function number(size_px: real): font {
        return sized(Math.max(1, Math.round(size_px)), Font.ExtraBold, 0);
    }

    // Large sizes are set tight. Scripts whose letters join must not be, they would overlap.
    function tracking(text: string, size_px: real): real {
        return /[\u0590-\u08FF\u0900-\u0DFF]/.test(text) ? 0 : -0.022 * size_px;
    }

    // Keeps a price or a time in one piece where the page is written from right to left.
    function isolate(text: string): string {
        return text === "" || !Theme.rightToLeft ? text : "\u2068" + text + "\u2069";
    }

    // Signs between words are pauses to a voice, which would say them.
    function aloud(text: string): string {
        return text.replace(/ [·›] /g, ", ");
    }

    // One number alone: its figures stand as close as its letters, and their ink is in the middle.
    function figure(size_px: real): font {
        return Qt.font({
            family: type.family,
            pixelSize: Math.max(1, Math.round(size_px)),
            weight: Font.ExtraBold,
            letterSpacing: -0.03 * size_px
        });
    }

    // How wide `text` is set so that its lines are about equally long and no word is left alone, in
    // a place that is `most` wide. Greedy lines this wide are no more than lines as wide as the
    // place.
    function balanced(text: string, font: font, most: real): real {
        const measure = font.weight >= Font.Bold ? bold : plain;
        const natural = measure.advanceWidth(text) * font.pixelSize / measure.font.pixelSize;
        const lines = Math.ceil(natural / most);
        if (lines <= 1)
            return most;
        // Chinese breaks before every sign.
        const words = text.split(/\s|(?=[\u3000-\u9FFF])/);
        const longest = Math.max(...words.map(word => word.length)) + 1;
        return Math.min(most, Math.ceil(natural * (1 / lines + longest / text.length)));
    }

    readonly property FontMetrics plain: FontMetrics { font: type.sized(100, Font.Normal, 0) }
    readonly property FontMetrics bold: FontMetrics { font: type.sized(100, Font.Bold, 0) }

    function make(design: int, weight: int): font {
        return sized(Math.round(design * factor * Metrics.scale), weight, 0);
    }

    function sized(size_px: int, weight: int, spacing_px: real): font {
        return Qt.font({
            family: type.family,
            pixelSize: size_px,
            weight: weight,
            letterSpacing: spacing_px,
            features: { "tnum": 1 }
        });
    }
}
