package dev.lockstep.diagram.style;

/// The purpose of a colour. Elements name roles, never colours; a [Palette] has one colour for each.
///
/// The seven states that are told use the colours of Okabe and Ito, which people with any common kind of colour blindness can tell
/// apart, lightened for the dark palette; and each state has a glyph and a word as well. An ink for text has a contrast
/// of at least 4.5 : 1 to what it is written on: `…_TEXT` on cards and sheet, `ON_…` on the state's own colour.
public enum ColourRole {
    /// The ground of the sheet.
    SHEET(0xF5F6F8, 0x10141A),
    CARD(0xFFFFFF, 0x1A2029),
    CARD_EDGE(0xE0E4E9, 0x2C343F),
    /// The edge of an empty place.
    SLOT_EDGE(0xC3CAD3, 0x465160),
    TEXT(0x1A222C, 0xE9EDF2),
    MUTED(0x5A6672, 0x98A3B0),
    ARROW(0x8A949F, 0x76818E),
    /// The empty part of a progress bar.
    TRACK(0xE3E7EB, 0x2B333D),
    ACCENT(0x0072B2, 0x5AB0E4),
    ACCENT_SOFT(0xE6F1F8, 0x1E3243),
    /// Text on [#ACCENT_SOFT].
    ON_ACCENT_SOFT(0x00629A, 0x6DBDEC),

    RUNNING(0x009E73, 0x2BC49A),
    READY(0x56B4E9, 0x7CC5F4),
    BLOCKED(0xD55E00, 0xFF8243),
    WAITING(0xE69F00, 0xF7B940),
    SLEEPING(0xCC79A7, 0xE39AC3),
    FINISHED(0x8A949F, 0x7F8A96),
    FAILED(0xB3261E, 0xFF6B61),
    HIDDEN(0xC9D0D8, 0x4A5563),

    ON_RUNNING(0x06120E, 0x06120E),
    ON_READY(0x07131B, 0x07131B),
    ON_BLOCKED(0x120800, 0x120800),
    ON_WAITING(0x161000, 0x161000),
    ON_SLEEPING(0x170B12, 0x170B12),
    ON_FINISHED(0x0C0F13, 0x0C0F13),
    ON_FAILED(0xFFFFFF, 0x190403),
    ON_HIDDEN(0x1A222C, 0xE9EDF2),

    RUNNING_TEXT(0x007755, 0x2BC49A),
    READY_TEXT(0x0069A3, 0x7CC5F4),
    BLOCKED_TEXT(0xB24E00, 0xFF8243),
    WAITING_TEXT(0x8A5F00, 0xF7B940),
    SLEEPING_TEXT(0xA0487B, 0xE39AC3),
    FINISHED_TEXT(0x5A6672, 0x98A3B0),
    FAILED_TEXT(0xB3261E, 0xFF7A71),
    HIDDEN_TEXT(0x5A6672, 0x98A3B0),

    /// A state that is recorded but lies after the playhead: mixed with a card's colour.
    RUNNING_PALE(0xA3DCCD, 0x216256),
    READY_PALE(0xC2E4F7, 0x41627A),
    BLOCKED_PALE(0xF0C5A3, 0x764733),
    WAITING_PALE(0xF6DCA3, 0x725D32),
    SLEEPING_PALE(0xEDCFDF, 0x6A5167),
    FINISHED_PALE(0xD5D8DC, 0x424A55),
    FAILED_PALE(0xE4B1AE, 0x763E3F),
    HIDDEN_PALE(0xE6E9ED, 0x353E49);

    private final int light;
    private final int dark;

    ColourRole(int light, int dark) {
        this.light = light;
        this.dark = dark;
    }

    int light() {
        return light;
    }

    int dark() {
        return dark;
    }
}
